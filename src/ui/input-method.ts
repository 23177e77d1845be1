// During input with an input method (Japanese, Chinese, dead keys), Enter accepts a word and Escape cancels it. Neither is meant for the
// page.

/**
 * The name that some browsers give every key handled by an input method. It includes the key just after a composition, which ends a word.
 */
const takenKey = 229;

/** The JSON editor handles compositions itself and needs these keys. */
const exempt = '.cm-editor';

const types = ['keydown', 'keyup'] as const;

/** Hides the keys of an input method from all key listeners, here and in packages. Returns a function that stops it. */
export function leaveKeysToInputMethod(): () => void {
  for (const type of types) window.addEventListener(type, keepTaken, { capture: true });
  return () => {
    for (const type of types) window.removeEventListener(type, keepTaken, { capture: true });
  };
}

function keepTaken(event: KeyboardEvent): void {
  // oxlint-disable-next-line typescript/no-deprecated -- Safari has no other sign of the key that ends a word
  if (!event.isComposing && event.keyCode !== takenKey) return;
  if (event.target instanceof Element && event.target.closest(exempt) !== null) return;
  event.stopPropagation();
}
