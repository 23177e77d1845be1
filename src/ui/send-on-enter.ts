import type { KeyboardEvent } from 'react';

/**
 * Presses a dialog's submit button: on Enter in a single-line text field, and on Ctrl or Command with Enter anywhere.
 * Enter on a choice sends nothing: nobody has read its consequences yet.
 */
export function sendOnEnter(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget, ctrlKey, metaKey, nativeEvent } = event;
  if (key !== 'Enter' || event.defaultPrevented || nativeEvent.isComposing) return;
  // Layers above the dialog, such as a calendar, are not part of it.
  if (!(target instanceof Element) || !currentTarget.contains(target)) return;
  if (!ctrlKey && !metaKey && !target.matches('input:not([type="radio"], [type="checkbox"])')) return;
  event.preventDefault();
  currentTarget.querySelector<HTMLButtonElement>('button[type="submit"]:enabled')?.click();
}
