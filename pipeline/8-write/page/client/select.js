// @ts-check
/**
 * Which figure is pointed at: by pointer, tap, keyboard, or the address of the page. Tells the other
 * scripts by the event `figure:show`, whose detail is the place of the figure (-1 for none), its link
 * in the text, and whether somebody wants to stay with it. One listener serves all figures.
 */
(() => {
  /** @type {HTMLAnchorElement[]} */
  const links = Array.from(document.querySelectorAll('a.figure'));
  const byPlace = new Map(links.map((link) => [Number(link.dataset.n), link]));
  let shown = -1;
  let isKept = false;

  /** @param {EventTarget | null} target */
  const figureAt = (target) =>
    target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (target.closest('a.figure')) : null;

  /** @param {HTMLAnchorElement | null} link @param {boolean} keep */
  function show(link, keep) {
    const place = link === null ? -1 : Number(link.dataset.n);
    isKept = keep;
    if (place === shown && !keep) return;
    byPlace.get(shown)?.classList.remove('shown');
    shown = place;
    link?.classList.add('shown');
    document.dispatchEvent(new CustomEvent('figure:show', { detail: { place, link, keep } }));
  }

  // One figure of each text is a stop of the tabulator key; the arrow keys go on from there.
  for (const text of document.querySelectorAll('.source')) {
    text.querySelectorAll('a.figure').forEach((link, at) => {
      if (at > 0) link.setAttribute('tabindex', '-1');
    });
  }

  /** @param {HTMLAnchorElement} link */
  function visit(link) {
    for (const other of link.closest('.source')?.querySelectorAll('a.figure[tabindex="0"], a.figure:not([tabindex])') ??
      [])
      other.setAttribute('tabindex', '-1');
    link.setAttribute('tabindex', '0');
  }

  /** @param {HTMLAnchorElement} link @param {boolean} keep */
  function goTo(link, keep) {
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
    show(link, keep);
  }

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    const link = figureAt(target);
    if (link !== null && !isKept && pointerType !== 'touch') show(link, false);
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = figureAt(target);
    if (link === null) return;
    visit(link);
    if (!isKept || Number(link.dataset.n) !== shown) show(link, false);
  });
  document.addEventListener('click', (event) => {
    const link = figureAt(event.target);
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link, true);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown >= 0) {
      const last = byPlace.get(shown);
      show(null, false);
      last?.focus({ preventScroll: true });
    }
    const link = figureAt(event.target);
    if (link === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) {
      const next = links[links.indexOf(link) + step];
      if (next) goTo(next, false);
      event.preventDefault();
    } else if (event.key === 'Enter' || event.key === ' ') {
      show(link, true);
      document.getElementById('panel')?.focus({ preventScroll: true });
      event.preventDefault();
    }
  });
  // Other scripts ask for a figure by its place.
  document.addEventListener('figure:go', (event) => {
    const link = byPlace.get(/** @type {CustomEvent<number>} */ (event).detail);
    if (link) goTo(link, true);
  });
  document.addEventListener('figure:leave', () => show(null, false));

  const follow = () => {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const link = figureAt(named);
    if (link !== null && link === named) goTo(link, true);
  };
  addEventListener('hashchange', follow);
  addEventListener('load', follow);
  // The same address asked for again changes nothing of it, and is still a wish to go there.
  document.addEventListener('click', ({ target }) => {
    const to = target instanceof Element ? target.closest('a.to') : null;
    if (to !== null && to.getAttribute('href') === location.hash) follow();
  });
})();
