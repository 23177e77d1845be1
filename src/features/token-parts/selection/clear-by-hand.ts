import { announce } from '#ui/announcements.ts';
import { clearSelection } from './selection-store.ts';

/** Clears the selection and says so. The bar disappears with it, so its focus goes back to a checkbox that was selected. */
export function clearByHand(): void {
  const box =
    document.querySelector<HTMLElement>('.pick-box:checked') ??
    document.querySelector<HTMLElement>('.pick-box');
  const isInBar = document.activeElement?.closest('[aria-label="Selected tokens"]') !== null;
  clearSelection();
  announce('Selection cleared');
  if (isInBar) box?.focus();
}
