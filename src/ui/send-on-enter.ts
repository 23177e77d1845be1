import type { KeyboardEvent } from 'react';

/**
 * Enter in a field of one line, and Enter with Ctrl or Command anywhere in a dialog, press its submit button when that can be pressed. Choices are no such fields: Enter
 * on one of them would send before anybody has read what it leads to.
 */
export function sendOnEnter(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget, ctrlKey, metaKey, nativeEvent } = event;
  if (key !== 'Enter' || event.defaultPrevented || nativeEvent.isComposing) return;
  // What lies above the dialog, such as a calendar, is no part of it.
  if (!(target instanceof Element) || !currentTarget.contains(target)) return;
  if (!ctrlKey && !metaKey && !target.matches('input:not([type="radio"], [type="checkbox"])')) return;
  event.preventDefault();
  currentTarget.querySelector<HTMLButtonElement>('button[type="submit"]:enabled')?.click();
}
