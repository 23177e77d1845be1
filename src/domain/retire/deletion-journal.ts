// What this browser deleted, whole except for the key, so that a token can be made again with the same access.
import type { AccessToken } from '#domain/token/token.ts';

/** `deletedAt` is epoch ms. */
export type Deletion = { readonly token: AccessToken; readonly deletedAt: number };

/** Newest first. Older ones make room: a journal is for putting a mistake right, not an archive. */
export type DeletionJournal = readonly Deletion[];

const most = 50;

export function addDeletion(journal: DeletionJournal, deletion: Deletion): DeletionJournal {
  const others = journal.filter(({ token }) => token.id !== deletion.token.id);
  return [deletion, ...others].toSorted((a, b) => b.deletedAt - a.deletedAt).slice(0, most);
}

export function dropDeletion(journal: DeletionJournal, tokenId: string): DeletionJournal {
  return journal.filter(({ token }) => token.id !== tokenId);
}
