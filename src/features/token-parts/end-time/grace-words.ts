// The words about keys around a reset.
import type { GracePeriod } from '#domain/grace/ledger.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';

/** "key …a1b2", or "key" if the server does not return its last four characters. */
export function keyWord(lastFour: string): string {
  return lastFour === '' ? 'key' : `key …${lastFour}`;
}

/** The text to type as proof of the right token: the last four characters of the key, or otherwise of the ID. */
export function proofOf(token: AccessToken): { readonly text: string; readonly what: string } {
  return token.lastFour === ''
    ? { text: token.id.slice(-4), what: 'the last four of the token ID' }
    : { text: token.lastFour, what: 'the last four of the key' };
}

/** Name, ending and owner, because two tokens may have the same last four characters (trap 9). */
export function tokenLine(token: AccessToken): string {
  const name = tokenTitle(token);
  return token.lastFour === '' ? name : `${name} …${token.lastFour}`;
}

/** Whether the typed text matches what `proofOf` asks for. */
export function isProof(typed: string, token: AccessToken): boolean {
  return typed.trim().toLowerCase() === proofOf(token).text.toLowerCase();
}

/** What happened to the new key of a reset, if unusual; `lastFour` belongs to the token's present key. */
export function newKeyNote({ newKey, oldLastFour }: GracePeriod, lastFour: string): string {
  if (newKey === 'discarded') return '. The new key was discarded unseen, so no key works after that';
  if (newKey !== 'unknown') return '';
  return lastFour === oldLastFour || lastFour === ''
    ? '. The response to that reset was lost, so it might not have happened'
    : `. The response to that reset was lost: no one has the new ${keyWord(lastFour)}`;
}

/** Who knows of a reset, and how: without the workspace, only this browser. */
export function recordedText({ shared }: Pick<GracePeriod, 'shared'>): string {
  if (shared === undefined) return 'Recorded in this browser';
  return shared === 'claimed'
    ? 'Claimed by an administrator, not seen by the console'
    : 'Recorded for everyone in this account';
}
