// Which keys of a bulk run still have to be handed over, and the text that hands an owner theirs.
import { memberTitle, tokenTitle, type AccessToken } from '#domain/token/token.ts';

/** What was done with a key. A test proves that it works, not that anybody has it. */
export type KeyAction = 'copied' | 'in-file' | 'in-text';

/** `storedIn` is where somebody says that it is kept now. */
export type KeyHandling = { readonly actions: ReadonlySet<KeyAction>; readonly storedIn: string };

export const unhandled: KeyHandling = { actions: new Set(), storedIn: '' };

/** Whether the key is known to have gone anywhere but into this tab. */
export function isHandedOver({ actions, storedIn }: KeyHandling): boolean {
  return actions.size > 0 || storedIn.trim() !== '';
}

export type Owner = {
  /** The member's ID; empty where none is named. */
  readonly id: string;
  readonly title: string;
  readonly tokens: readonly AccessToken[];
};

/** The tokens by owner, who has most first. */
export function byOwner(tokens: readonly AccessToken[]): readonly Owner[] {
  const owners = new Map<string, AccessToken[]>();
  for (const token of tokens) owners.set(token.memberId, [...(owners.get(token.memberId) ?? []), token]);
  return [...owners]
    .map(([id, own]) => ({ id, title: ownerTitle(own[0]), tokens: own }))
    .toSorted((a, b) => b.tokens.length - a.tokens.length || a.title.localeCompare(b.title));
}

export type KeyForOwner = {
  readonly token: AccessToken;
  readonly key: string;
  /** Until when the old key works, in words; undefined when it ended at once or there is none. */
  readonly oldKeyUntil: string | undefined;
};

/** The text for one owner. It holds the keys: it goes to the clipboard and is then forgotten. */
export function ownerText(owner: string, keys: readonly KeyForOwner[]): string {
  const count = keys.length === 1 ? 'a new access token key' : `${keys.length} new access token keys`;
  const parts = keys.map(({ token, key, oldKeyUntil }) => {
    const old = oldKeyUntil === undefined ? '' : `\nThe old key${ending(token)} works until ${oldKeyUntil}.`;
    return `${tokenTitle(token)} (${token.id})\n${key}${old}`;
  });
  return [
    `For ${owner}: ${count}.`,
    ...parts,
    'Store this where your programs read it, then delete this message.\n',
  ].join('\n\n');
}

function ending({ lastFour }: AccessToken): string {
  return lastFour === '' ? '' : ` …${lastFour}`;
}

function ownerTitle(token: AccessToken | undefined): string {
  if (token?.member !== undefined) return memberTitle(token.member);
  return token === undefined || token.memberId === '' ? 'Unknown owner' : `Member ${token.memberId}`;
}
