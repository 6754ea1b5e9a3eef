// @ts-check
/**
 * The panel: everything known of the figure pointed at, with the figures it is linked to and what was
 * derived from it. Texts are set as texts, never as markup.
 */
(() => {
  /**
   * @typedef {{ id: string, quote: string, kind: string, value: string, fields: (string | null)[], rules: string, of: number, original: { words: string, address: string } | null }} Figure
   * @typedef {{ rule: string, value: string, interval: string, measure: string | null, period: string | null, formula: string, level: number, by: number }} Derived
   */
  /** @type {{ labels: string[], figures: Figure[], derived: Derived[] }} */
  const { labels, figures, derived } = JSON.parse(document.getElementById('data')?.textContent ?? '');
  const panel = /** @type {HTMLElement} */ (document.getElementById('panel'));
  const told = /** @type {HTMLElement} */ (document.getElementById('told'));
  /** Rows that stand above what was derived: measure, interval, unit, period, basis. */
  const FIRST = 5;
  const hint = Array.from(panel.childNodes);

  /** @template T @param {Map<number, T[]>} map @param {number} key @param {T} item */
  const add = (map, key, item) => {
    const list = map.get(key);
    if (list) list.push(item);
    else map.set(key, [item]);
  };
  /** @type {Map<number, number[]>} */
  const changesOf = new Map();
  figures.forEach(({ of }, at) => {
    if (of >= 0) add(changesOf, of, at);
  });
  /** @type {Map<number, Derived[]>} */
  const derivedFrom = new Map();
  for (const row of derived) for (const input of new Set([row.level, row.by])) add(derivedFrom, input, row);

  /** @param {string} name @param {string} className @param {(Node | string)[]} content */
  function make(name, className, ...content) {
    const node = document.createElement(name);
    if (className !== '') node.className = className;
    node.append(...content);
    return node;
  }

  /** A button that goes to another figure. @param {number} place */
  function goto(place) {
    const figure = figures[place];
    if (figure === undefined) return '';
    const button = make('button', 'goto', figure.quote);
    button.setAttribute('type', 'button');
    button.dataset.kind = figure.kind;
    button.dataset.go = String(place);
    return button;
  }

  /** @param {string} label @param {(Node | string)[]} content */
  const row = (label, ...content) => [make('dt', '', label), make('dd', '', ...content)];

  /** @param {number} place */
  function linkRows(place) {
    const of = figures[place]?.of ?? -1;
    const changes = changesOf.get(place) ?? [];
    return [
      ...(of >= 0 ? row('Is said of', goto(of)) : []),
      ...(changes.length > 0 ? row('Is modified by', ...changes.map(goto)) : []),
    ];
  }

  /** @param {Derived} item @param {number} place */
  function derivedCard({ rule, value, interval, measure, period, formula, level, by }, place) {
    const other = level === place ? by : level;
    const using = other >= 0 ? make('p', 'using', 'with ', goto(other)) : '';
    return make(
      'li',
      'derived',
      make('p', '', make('b', '', rule), ` ${period ?? ''}`),
      make('p', 'value', value),
      make('p', 'interval', interval),
      make('p', 'measure', measure ?? ''),
      make('code', '', formula),
      using,
    );
  }

  function closeButton() {
    const button = make('button', 'close', '×');
    button.setAttribute('type', 'button');
    button.setAttribute('aria-label', 'Let go of this figure');
    return button;
  }

  /** @param {Figure['original']} original */
  function originalRow(original) {
    if (original === null) return [];
    const link = make('a', '', original.words);
    link.setAttribute('href', original.address);
    link.setAttribute('rel', 'noreferrer');
    return row('In the original', link);
  }

  /** @param {number} place @param {Figure} figure */
  function fill(place, { quote, kind, value, fields, rules, original }) {
    const rows = fields.map((text, at) => (text === null ? [] : row(labels[at] ?? '', text)));
    const ids = rules
      .split(' ')
      .filter(Boolean)
      .map((rule) => make('code', '', rule));
    const cards = (derivedFrom.get(place) ?? []).map((item) => derivedCard(item, place));
    const [first, rest] = [rows.slice(0, FIRST).flat(), rows.slice(FIRST).flat()];
    panel.replaceChildren(
      closeButton(),
      make('p', 'kind', kind),
      make('h3', 'quote', quote),
      value === quote ? '' : make('p', 'value', value),
      make('dl', '', ...first, ...originalRow(original), ...linkRows(place)),
      ...(cards.length > 0 ? [make('h4', '', 'Derived from it'), make('ul', 'deriveds', ...cards)] : []),
      make('dl', 'rest', ...rest, ...row('Rules', ...ids)),
    );
    panel.dataset.kind = kind;
    panel.scrollTop = 0;
  }

  /** On a small screen the panel covers the lower part of the text: the figure is kept above it. @param {HTMLElement} link */
  function uncover(link) {
    if (getComputedStyle(panel).position !== 'fixed') return;
    const hidden = link.getBoundingClientRect().bottom - panel.getBoundingClientRect().top + 48;
    if (hidden > 0) scrollBy({ top: hidden, behavior: 'instant' });
  }

  document.addEventListener('figure:show', (event) => {
    const { place, link, keep } = /** @type {CustomEvent} */ (event).detail;
    const figure = figures[place];
    panel.classList.toggle('open', figure !== undefined);
    panel.classList.toggle('kept', keep);
    if (figure === undefined) {
      panel.replaceChildren(...hint);
      delete panel.dataset.kind;
      told.textContent = '';
    } else {
      fill(place, figure);
      const [measure, interval, , period] = figure.fields;
      told.textContent = [figure.kind, figure.value, interval, measure, period].filter((text) => text).join(', ');
      uncover(link);
    }
    document.dispatchEvent(new CustomEvent('figure:shown', { detail: { place, link } }));
  });
  panel.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.dataset.go !== undefined)
      document.dispatchEvent(new CustomEvent('figure:go', { detail: Number(button.dataset.go) }));
    else if (button?.classList.contains('close')) document.dispatchEvent(new CustomEvent('figure:leave'));
  });

  for (const node of document.querySelectorAll('.scripted')) node.removeAttribute('hidden');
})();
