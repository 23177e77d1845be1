// What the live region says. Kept outside React so that a part need not stand under a provider to be heard.
import { createStore } from '#store/store.ts';

export const announcement = createStore('');

/** Says a sentence politely. The same sentence twice in a row is told apart by a trailing space, else it stays unheard. */
export function announce(sentence: string): void {
  announcement.set(sentence === announcement.get() ? `${sentence}\u00A0` : sentence);
}
