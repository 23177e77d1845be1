// While somebody writes with an input method (Japanese, Chinese, dead keys), Enter takes a word and Escape gives one up: neither is meant
// for the page.

/** What some browsers call every key that an input method has taken, also the one that ends a word and comes just after it. */
const takenKey = 229;

/** The JSON editor follows compositions itself and needs these keys for it. */
const exempt = '.cm-editor';

const types = ['keydown', 'keyup'] as const;

/** Keeps the keys of an input method from all that listens to keys, here and in packages. Gives what ends it. */
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
