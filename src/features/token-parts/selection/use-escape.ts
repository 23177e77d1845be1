import { useEffect, useEffectEvent } from 'react';

/** The elements that handle Escape before the page: an open layer closes, a text field is cleared or left. */
const takers =
  '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"], input:not([type="checkbox"]), textarea';

/** Runs `action` on Escape, unless a nearer element handles the key. */
export function useEscape(action: () => void): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    if (event.target instanceof Element && event.target.closest(takers) !== null) return;
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => run(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
