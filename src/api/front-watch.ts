// Whether something in front of the console answers in its place at present.

let isInFront = false;
const listeners = new Set<() => void>();

/** To be told of every answer: whether it was of something in front. */
export function noteFront(isFront: boolean): void {
  if (isFront === isInFront) return;
  isInFront = isFront;
  for (const listener of listeners) listener();
}

/** Whether the last answer was none of the console's own. */
export function isFrontAnswering(): boolean {
  return isInFront;
}

/** Calls back with each change; gives the function that ends this. */
export function subscribeToFront(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
