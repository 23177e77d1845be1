/**
 * Moves the focus away from a remove button that is about to disappear, so that it is never lost. It goes to the next remove button in the
 * list, to the previous one, or to the add button. Lists are marked `data-list`, their remove buttons `data-remove`, the add button
 * `data-add`.
 */
export function focusAfterRemoval(button: HTMLElement) {
  const list = button.closest('[data-list]');
  const buttons = [...(list?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])];
  const at = buttons.indexOf(button);
  const next = buttons[at + 1] ?? buttons[at - 1] ?? list?.querySelector<HTMLElement>('[data-add]');
  next?.focus();
}
