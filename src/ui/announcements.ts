// The text of the live region. Kept outside React, so that a component needs no provider to announce something.
import { createStore } from '#store/store.ts';

export const announcement = createStore('');

/** Announces a sentence politely. A repeated sentence gets a trailing space, as it would otherwise not be announced again. */
export function announce(sentence: string): void {
  announcement.set(sentence === announcement.get() ? `${sentence}\u00A0` : sentence);
}
