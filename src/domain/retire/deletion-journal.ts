// What this browser deleted, whole except for the key. A token can then be made again with the same access.
import type { AccessToken } from '#domain/token/token.ts';

/** `deletedAt` is epoch ms; `isShared` for one that everybody who administers the account knows. */
export type Deletion = {
  readonly token: AccessToken;
  readonly deletedAt: number;
  readonly isShared?: boolean;
};

/** Newest first. The oldest are dropped: a journal corrects mistakes and is no archive. */
export type DeletionJournal = readonly Deletion[];

const most = 50;

/** The journal with one more deletion; an older one of the same token is dropped. */
export function addDeletion(journal: DeletionJournal, deletion: Deletion): DeletionJournal {
  const others = journal.filter(({ token }) => token.id !== deletion.token.id);
  return [deletion, ...others].toSorted((a, b) => b.deletedAt - a.deletedAt).slice(0, most);
}

/** The journal of this browser with what is shared; of a token in both, the shared deletion counts. */
export function withSharedDeletions(journal: DeletionJournal, shared: DeletionJournal): DeletionJournal {
  return shared.toReversed().reduce(addDeletion, journal);
}

/** The journal without the deletions of a token. */
export function dropDeletion(journal: DeletionJournal, tokenId: string): DeletionJournal {
  return journal.filter(({ token }) => token.id !== tokenId);
}
