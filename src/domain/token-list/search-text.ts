// Finding tokens by words: what of a token is searched, and how a query is cut into words.
import { foldText } from '#domain/text/folded-text.ts';
import { keysToLastFour } from '#domain/key/pattern.ts';
import { onceForEach } from '#domain/computing/once-for-each.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** What a search knows beyond the tokens themselves, folded. Made once for a list, so that a key press makes nothing. */
export type SearchFacts = {
  /** The name and key of each known custom role by ID. */
  readonly roleTexts: ReadonlyMap<string, string>;
  /** The last four of the old key by token ID, for tokens whose old key still works. */
  readonly oldKeys: ReadonlyMap<string, string>;
};

export const noSearchFacts: SearchFacts = { roleTexts: new Map(), oldKeys: new Map() };

type RoleNames = { readonly id: string; readonly key: string; readonly name: string };
type OldKey = { readonly oldLastFour: string; readonly endsAt: number };

/** Folds what is known of custom roles and of old keys by token ID. Old keys that ended by `now` are left out; times are epoch ms. */
export function searchFacts(
  roles: Iterable<RoleNames>,
  oldKeys: ReadonlyMap<string, OldKey>,
  now: number,
): SearchFacts {
  return {
    roleTexts: new Map([...roles].map(({ id, key, name }) => [id, foldText(`${name}\n${key}`)])),
    oldKeys: new Map(
      [...oldKeys].flatMap(([id, { oldLastFour, endsAt }]): [string, string][] =>
        endsAt > now && oldLastFour !== '' ? [[id, foldText(oldLastFour)]] : [],
      ),
    ),
  };
}

/** All that a search looks at in the token itself, folded, with the last four as the console shows them. Made once for each token. */
const searchableText = onceForEach((token: AccessToken) => {
  const { name, description, member, memberId, access, lastFour, id } = token;
  const owner = member === undefined ? memberId : `${member.firstName} ${member.lastName}\n${member.email}`;
  const role = access.kind === 'base' ? baseRoleLabel(access.role) : '';
  return foldText([name, description, owner, role, `…${lastFour}`, id].join('\n'));
});

/** The words of a query, folded; a token is found when its text contains every one of them. Of a whole key only the last four count. */
export function searchWords(query: string): readonly string[] {
  return [...new Set(foldText(keysToLastFour(query)).split(/\s+/).filter(Boolean))];
}

/** Whether the token, its custom roles and its old key together contain every one of these folded words. */
export function containsWords(
  token: AccessToken,
  words: readonly string[],
  facts: SearchFacts = noSearchFacts,
): boolean {
  const text = searchableText(token);
  return words.every(
    (word) => text.includes(word) || isInRole(token, word, facts) || isInOldKey(token, word, facts),
  );
}

/** Whether a search means the old key: one of its words is the key's last four, or a part of them and of nothing else in the token. */
export function meansOldKey(token: AccessToken, words: readonly string[], facts: SearchFacts): boolean {
  return words.some(
    (word) =>
      isInOldKey(token, word, facts) &&
      (word === facts.oldKeys.get(token.id) || !searchableText(token).includes(word)),
  );
}

function isInRole({ access }: AccessToken, word: string, { roleTexts }: SearchFacts): boolean {
  return access.kind === 'custom' && access.roleIds.some((id) => roleTexts.get(id)?.includes(word) === true);
}

function isInOldKey({ id }: AccessToken, word: string, { oldKeys }: SearchFacts): boolean {
  return oldKeys.get(id)?.includes(word) === true;
}

/** Whether whatever contains all words of the first query contains all of the second. */
export function isNarrower(words: readonly string[], others: readonly string[]): boolean {
  return others.every((other) => words.some((word) => word.includes(other)));
}

/** Builds the search text ahead of time, so that the first keystroke does not pay for it. */
export function prepareForSearch(token: AccessToken): void {
  searchableText(token);
}
