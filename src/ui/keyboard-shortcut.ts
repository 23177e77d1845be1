// Shortcuts without a modifier key can be pressed by accident or by dictation. They are inactive during typing, in menus and in dialogs,
// and can be turned off (WCAG 2.1.4).
import { useEffect, useEffectEvent } from 'react';
import { tinykeys } from 'tinykeys';
import { areSingleKeysOn } from './single-keys.ts';

const overlays = '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';

/** A letter belongs to the focused element: a field takes it as text, a menu jumps to an item that begins with it. A checkbox takes none. */
function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('input:not([type="checkbox"]), textarea, select') ||
    target.closest(overlays) !== null
  );
}

/** The first keys of all sequences. */
const leaders = new Set<string>();

/** As long as tinykeys waits for the next key of a sequence, in ms. */
const patience = 1000;

let leaderAt = -Infinity;
/** Whether the key now pressed follows the first key of a sequence. */
let isSecond = false;

function followSequence({ key, target, timeStamp, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(key)) return;
  isSecond = timeStamp - leaderAt < patience;
  const leads = !isSecond && leaders.has(key) && !ctrlKey && !metaKey && !altKey && !takesLetters(target);
  leaderAt = leads ? timeStamp : -Infinity;
}

function mayRun(event: KeyboardEvent, binding: string): boolean {
  if (event.defaultPrevented) return false;
  if (document.querySelector('[aria-modal="true"]') !== null) return false;
  // After "g" a letter that leads nowhere does nothing: alone it might reset a key.
  if (isSecond && /^\S$/.test(binding)) return false;
  return binding.includes('+') || (!takesLetters(event.target) && areSingleKeysOn());
}

/** On many keyboards "/" or "?" needs Shift: the character counts, not how it is typed. */
function waysToType(binding: string): readonly string[] {
  return /^[^\p{L}\p{N}\s]$/u.test(binding) ? [binding, `Shift+${binding}`] : [binding];
}

/** Runs `action` on a key in tinykeys syntax: "/", "g t", "$mod+k". The key's default action is prevented. */
export function useKeyboardShortcut(binding: string, action: () => void): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    if (!mayRun(event, binding)) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const [leader = '', ...others] = binding.split(' ');
    if (others.length === 0) return;
    leaders.add(leader);
    window.addEventListener('keydown', followSequence, true);
  }, [binding]);
  useEffect(
    () =>
      tinykeys(
        window,
        Object.fromEntries(waysToType(binding).map((way) => [way, (event: KeyboardEvent) => run(event)])),
      ),
    [binding],
  );
}
