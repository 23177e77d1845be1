import { focusHeading } from '#ui/focus-heading.ts';

/**
 * Moves the focus away from the row of a deleted token. It goes to the next row, to the previous one, or to the page's heading. The row
 * itself may already have left the page.
 */
export function focusBeside(button: HTMLElement | undefined): void {
  const row = button?.closest('tr, li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const link = beside?.querySelector<HTMLElement>('a[href]');
  // Waits until the dialog has returned the focus to a button that is about to disappear.
  requestAnimationFrame(() => {
    if (link) link.focus();
    else focusHeading();
  });
}
