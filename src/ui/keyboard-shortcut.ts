// Shortcuts without a modifier key can be pressed by accident or by dictation: they rest while one types or a dialog is
// open, and can be turned off altogether (WCAG 2.1.4).
import { useEffect, useEffectEvent } from 'react';
import { tinykeys } from 'tinykeys';

const storageKey = 'single-key-shortcuts';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

function turnedOff(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'off';
  } catch {
    return false;
  }
}

function mayRun(event: KeyboardEvent, binding: string): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  if (document.querySelector('[aria-modal="true"]') !== null) return false;
  return binding.includes('+') || (!isTyping(event.target) && !turnedOff());
}

/** Runs `action` on a key, in the words of tinykeys: "/", "g t", "$mod+k". The key's own effect is prevented. */
export function useKeyboardShortcut(binding: string, action: () => void): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    if (!mayRun(event, binding)) return;
    event.preventDefault();
    action();
  });
  useEffect(() => tinykeys(window, { [binding]: (event) => run(event) }), [binding]);
}
