// @ts-check
/**
 * Draws links over the page: from a change or share to the figure it is said of, and from the figure
 * pointed at to what was derived from it. Only what is on the screen is drawn, and only while it is.
 */
(() => {
  const SVG = 'http://www.w3.org/2000/svg';
  /** @type {{ figures: { kind: string, of: number }[] }} */
  const { figures } = JSON.parse(document.getElementById('data')?.textContent ?? '');
  const canvas = document.createElementNS(SVG, 'svg');
  canvas.id = 'links';
  canvas.setAttribute('aria-hidden', 'true');
  document.body.append(canvas);

  /** @type {Map<number, HTMLElement>} */
  const linkOf = new Map();
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('a.figure')))
    linkOf.set(Number(link.dataset.n), link);
  /** Both directions. @type {Map<number, [number, number][]>} */
  const pairsOf = new Map();
  figures.forEach(({ of }, at) => {
    if (of < 0) return;
    /** @type {[number, number]} */
    const pair = [at, of];
    for (const end of pair) {
      if (pairsOf.has(end)) pairsOf.get(end)?.push(pair);
      else pairsOf.set(end, [pair]);
    }
  });

  let shown = -1;
  let areAllDrawn = false;
  let isWaiting = false;
  /** Blocks on the screen; watched only while all links are drawn. @type {Set<Element>} */
  const visible = new Set();
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(target);
      else visible.delete(target);
    }
    later();
  });

  /** @param {string} d @param {string} kind @param {string} className */
  function path(d, kind, className) {
    const node = document.createElementNS(SVG, 'path');
    node.setAttribute('d', d);
    node.setAttribute('class', className);
    node.dataset.kind = kind;
    return node;
  }

  /** An arc above both ends, with a dot where it arrives. @param {number} from @param {number} to */
  function arc(from, to) {
    const [start, end] = [from, to].map((place) => linkOf.get(place)?.getClientRects()[0]);
    if (!start || !end || (start.width === 0 && end.width === 0)) return [];
    const [x1, x2] = [start.left + start.width / 2, end.left + end.width / 2];
    const rise = Math.min(70, 16 + Math.abs(x1 - x2) / 8 + Math.abs(start.top - end.top) / 4);
    const d = `M${x1},${start.top} C${x1},${start.top - rise} ${x2},${end.top - rise} ${x2},${end.top}`;
    const kind = figures[from]?.kind ?? '';
    return [
      path(d, kind, 'link'),
      path(`M${x2 - 4},${end.top - 6} L${x2},${end.top} L${x2 + 4},${end.top - 6}`, kind, 'head'),
    ];
  }

  /** Lines to the derived rows in the panel, as far as they can be seen there. @param {number} place */
  function toDerived(place) {
    const start = linkOf.get(place)?.getClientRects()[0];
    const panel = document.getElementById('panel');
    if (!start || panel === null) return [];
    const frame = panel.getBoundingClientRect();
    const edge = linkOf.get(place)?.closest('.prose')?.getBoundingClientRect().right;
    return Array.from(panel.querySelectorAll('.derived')).flatMap((card) => {
      const box = card.getBoundingClientRect();
      const y = box.top + Math.min(18, box.height / 2);
      if (y < frame.top || y > frame.bottom) return [];
      // Beside the text: along the foot of the line to its margin, so that no word is struck through.
      const [x, foot, middle] = [box.left, start.bottom + 3, start.left + start.width / 2];
      const margin = Math.max(start.right, edge ?? start.right);
      const d =
        frame.left > start.right
          ? `M${middle},${foot} H${margin} C${(margin + x) / 2},${foot} ${(margin + x) / 2},${y} ${x},${y}`
          : `M${middle},${foot} C${middle},${(foot + y) / 2} ${x - 14},${(foot + y) / 2} ${x},${y}`;
      return [path(d, figures[place]?.kind ?? '', 'derivation')];
    });
  }

  function draw() {
    isWaiting = false;
    const drawn = new Set(pairsOf.get(shown) ?? []);
    if (areAllDrawn) {
      for (const block of visible) {
        for (const link of /** @type {NodeListOf<HTMLElement>} */ (block.querySelectorAll('a.figure')))
          for (const pair of pairsOf.get(Number(link.dataset.n)) ?? []) drawn.add(pair);
      }
    }
    const arcs = Array.from(drawn, ([from, to]) => arc(from, to)).flat();
    canvas.replaceChildren(...arcs, ...(shown >= 0 ? toDerived(shown) : []));
  }
  function later() {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(draw);
  }
  const follow = () => {
    if (shown >= 0 || areAllDrawn) later();
  };

  document.addEventListener('figure:shown', (event) => {
    shown = /** @type {CustomEvent} */ (event).detail.place;
    for (const link of document.querySelectorAll('a.figure.linked')) link.classList.remove('linked');
    for (const ends of pairsOf.get(shown) ?? []) for (const end of ends) linkOf.get(end)?.classList.add('linked');
    later();
  });
  document.addEventListener('links:all', (event) => {
    areAllDrawn = /** @type {CustomEvent<boolean>} */ (event).detail;
    watcher.disconnect();
    visible.clear();
    if (areAllDrawn) for (const block of document.querySelectorAll('.prose > *')) watcher.observe(block);
    later();
  });
  addEventListener('scroll', follow, { passive: true, capture: true });
  addEventListener('resize', follow);
})();
