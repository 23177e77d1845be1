// Who did what through the console, as the gateway kept it.
import { isSameAuthor, type SharedAuthor } from '#domain/account/shared-entry.ts';

export type ConsoleEvent = {
  readonly id: string;
  /** Epoch ms, when the request came. */
  readonly at: number;
  readonly requestId: string;
  readonly action: string;
  readonly outcome: 'done' | 'refused' | 'unknown';
  /** The ID of the token that it was about; empty when there is none. */
  readonly target: string;
  readonly author: SharedAuthor;
};

/** The events that have a text in their words, IDs or user, with or without capitals. */
export function findConsoleEvents(
  events: readonly ConsoleEvent[],
  text: string,
  wordsOf: (event: ConsoleEvent) => string,
): readonly ConsoleEvent[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return events;
  return events.filter((event) => {
    const { requestId, target, author } = event;
    const parts = [wordsOf(event), requestId, target, author.memberId, author.tokenId, author.user];
    return parts.some((part) => part.toLowerCase().includes(wanted));
  });
}

/** How often an author changed shared entries since an instant, among these events. */
export function changesSince(events: readonly ConsoleEvent[], { author, at }: ConsoleEvent): number {
  return events.filter((event) => event.at >= at && isUndoable(event) && isSameAuthor(event.author, author))
    .length;
}

/** Whether the event may have changed shared entries, which an administrator can take back. */
export function isUndoable({ action, outcome, author }: ConsoleEvent): boolean {
  const isChange = action === 'share' || action === 'undo-shared';
  return isChange && outcome !== 'refused' && (author.memberId !== '' || author.tokenId !== '');
}
