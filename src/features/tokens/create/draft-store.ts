// The draft of a new token in this browser: one for each account, never with a key in it.
import { decodeDraft, encodeDraft, type SavedDraft } from '#domain/draft-storage.ts';
import type { Session } from '#domain/session.ts';

/** Where the draft of this account is kept: role IDs and projects of one account mean nothing in another. */
export function draftStorageKey({ instance, identity }: Session): string {
  return ['new-token-draft', instance.id, identity.accountId ?? ''].join(' ');
}

/** The draft that was left behind; undefined without one, and where storage is forbidden. */
export function readStoredDraft(key: string): SavedDraft | undefined {
  try {
    return decodeDraft(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}

export function storeDraft(key: string, saved: SavedDraft): void {
  try {
    localStorage.setItem(key, encodeDraft(saved));
  } catch {
    // A full or forbidden storage costs the convenience, not the form.
  }
}

export function forgetStoredDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then there is nothing kept either.
  }
}
