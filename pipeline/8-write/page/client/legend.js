// @ts-check
/** The legend lets one kind stand out, hides what was not taken, and turns the drawing of all links on. */
(() => {
  const legend = document.querySelector('.legend');
  const { classList, dataset } = document.documentElement;
  classList.add('is-scripted');

  /** @param {HTMLElement} button */
  function press(button) {
    const isPressed = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(isPressed));
    return isPressed;
  }

  /** @param {HTMLElement} button */
  function single(button) {
    const isPressed = press(button);
    for (const other of legend?.querySelectorAll('button[data-kind]') ?? [])
      if (other !== button) other.setAttribute('aria-pressed', 'false');
    if (isPressed) dataset.only = button.dataset.kind;
    else delete dataset.only;
  }

  legend?.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null) return;
    if (button.dataset.kind !== undefined) single(button);
    else if (button.classList.contains('toggle-links'))
      document.dispatchEvent(new CustomEvent('links:all', { detail: press(button) }));
    else classList.toggle('shows-skipped', press(button));
  });
})();
