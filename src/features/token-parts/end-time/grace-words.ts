// What is said about keys around a reset.
import type { GracePeriod } from '#domain/grace/ledger.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';

/** "key …a1b2", or "key" when the server does not tell how it ends. */
export function keyWord(lastFour: string): string {
  return lastFour === '' ? 'key' : `key …${lastFour}`;
}

/** What to type to show that one knows which token is meant: how the key ends, or else how the ID does. */
export function proofOf(token: AccessToken): { readonly text: string; readonly what: string } {
  return token.lastFour === ''
    ? { text: token.id.slice(-4), what: 'the last four characters of the token’s ID' }
    : { text: token.lastFour, what: 'the last four characters of its key' };
}

/** Name, ending and owner: the last four alone may be shared by two tokens (trap 9). */
export function tokenLine(token: AccessToken): string {
  const name = tokenTitle(token);
  return token.lastFour === '' ? name : `${name} …${token.lastFour}`;
}

/** Whether what was typed is what `proofOf` asks for. */
export function isProof(typed: string, token: AccessToken): boolean {
  return typed.trim().toLowerCase() === proofOf(token).text.toLowerCase();
}

/** What became of the new key of a reset, where that is not as usual; `lastFour` is of the key that the token has now. */
export function newKeyNote({ newKey, oldLastFour }: GracePeriod, lastFour: string): string {
  if (newKey === 'discarded') return '. The new key was discarded unseen: then no key works';
  if (newKey !== 'unknown') return '';
  return lastFour === oldLastFour || lastFour === ''
    ? '. The answer to that reset was lost, so it may not have happened'
    : `. The answer to that reset was lost: nobody has the new ${keyWord(lastFour)}`;
}
