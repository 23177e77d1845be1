/**
 * Moves the focus from a remove button that is about to go to the next one in its list, to the one before, or to the
 * button that adds: never to nowhere. Lists are marked `data-list`, their remove buttons `data-remove`, the other `data-add`.
 */
export function focusAfterRemoval(button: HTMLElement) {
  const list = button.closest('[data-list]');
  const buttons = [...(list?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])];
  const at = buttons.indexOf(button);
  const next = buttons[at + 1] ?? buttons[at - 1] ?? list?.querySelector<HTMLElement>('[data-add]');
  next?.focus();
}
