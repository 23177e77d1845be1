import { focusHeading } from '#ui/focus-heading.ts';

/**
 * Moves the focus from the row of a token that is gone to the row after it, or before it, or else to the page's heading. The row
 * itself may already have left the page.
 */
export function focusBeside(button: HTMLElement | undefined): void {
  const row = button?.closest('tr, li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const link = beside?.querySelector<HTMLElement>('a[href]');
  // After the dialog has given the focus back to a button that is about to vanish.
  requestAnimationFrame(() => {
    if (link) link.focus();
    else focusHeading();
  });
}
