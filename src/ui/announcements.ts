// What the live region says. Kept outside React so that a part need not stand under a provider to be heard.
let current = '';
const listeners = new Set<() => void>();

/** Says a sentence politely. The same sentence twice in a row is told apart by a trailing space, else it stays unheard. */
export function announce(sentence: string): void {
  current = sentence === current ? `${sentence}\u00A0` : sentence;
  for (const listener of listeners) listener();
}

export function readAnnouncement(): string {
  return current;
}

export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
