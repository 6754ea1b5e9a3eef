// @ts-check
/** Sorts and filters the table, and keeps no more rows in the page than somebody has asked for. */
(() => {
  const PAGE = 200;
  const table = /** @type {HTMLTableElement} */ (document.getElementById('rows'));
  const body = /** @type {HTMLTableSectionElement} */ (table.tBodies[0]);
  const controls = /** @type {HTMLElement} */ (document.querySelector('.controls'));
  const output = /** @type {HTMLOutputElement} */ (controls.querySelector('output'));
  const more = /** @type {HTMLButtonElement} */ (document.querySelector('.more'));
  const rows = Array.from(body.rows, (row, at) => ({ row, at, words: (row.textContent ?? '').toLowerCase() }));
  const heads = Array.from(table.tHead?.rows[0]?.cells ?? []);
  let limit = PAGE;
  let sorted = { column: -1, step: 1 };
  let found = rows;

  /** @param {HTMLTableRowElement} row @param {number} column @returns {string | number} */
  function key(row, column) {
    const cell = row.cells[column];
    const text = cell?.dataset.sort ?? cell?.textContent ?? '';
    return text === '' || Number.isNaN(Number(text)) ? text.toLowerCase() : Number(text);
  }

  /** Numbers before words, nothing last. @param {string | number} a @param {string | number} b */
  function compare(a, b) {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
    return a === b ? 0 : a < b ? -1 : 1;
  }

  function show() {
    table.classList.add('arranged');
    body.replaceChildren(...found.slice(0, limit).map(({ row }) => row));
    more.hidden = found.length <= limit;
    more.textContent = `Show more (${found.length - limit} left)`;
    output.textContent =
      found.length === rows.length ? `${rows.length} rows` : `${found.length} of ${rows.length} rows`;
  }

  function arrange() {
    const { column, step } = sorted;
    if (column < 0) found.sort((a, b) => a.at - b.at);
    else {
      const keys = new Map(found.map(({ row }) => [row, key(row, column)]));
      found.sort((a, b) => step * compare(keys.get(a.row) ?? '', keys.get(b.row) ?? '') || a.at - b.at);
    }
    show();
  }

  function filter() {
    /** @type {Record<string, string>} */
    const wanted = {};
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (controls.querySelectorAll('input, select')))
      wanted[field.name] = field.value;
    const words = (wanted.words ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    found = rows.filter(
      ({ row, words: text }) =>
        ['kind', 'status', 'source'].every((name) => !wanted[name] || row.dataset[name] === wanted[name]) &&
        words.every((word) => text.includes(word)),
    );
    limit = PAGE;
    arrange();
  }

  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const isSame = sorted.column === column;
      sorted = { column, step: isSame ? -sorted.step : 1 };
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', sorted.step > 0 ? 'ascending' : 'descending');
      arrange();
    });
  });
  controls.addEventListener('input', filter);
  more.addEventListener('click', () => {
    limit += 5 * PAGE;
    show();
  });
  // A row that is asked for by its address may lie behind the limit, and paper has none.
  const find = () => {
    const name = location.hash.slice(1);
    if (!name.startsWith('row-') || document.getElementById(name)) return;
    limit = rows.length;
    show();
    document.getElementById(name)?.scrollIntoView();
  };
  addEventListener('hashchange', find);
  addEventListener('beforeprint', () => {
    limit = rows.length;
    show();
  });
  show();
  find();
})();
