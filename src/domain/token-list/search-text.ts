// Finding tokens by words: what of a token is searched, and how a query is cut into words.
import { foldText } from '#domain/text/folded-text.ts';
import { onceForEach } from '#domain/computing/once-for-each.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** All that a search looks at, folded: name, description, owner, last four, ID. Made once for each token. */
const searchableText = onceForEach((token: AccessToken) => {
  const { name, description, member, memberId, lastFour, id } = token;
  const owner = member === undefined ? memberId : `${member.firstName} ${member.lastName}\n${member.email}`;
  return foldText([name, description, owner, lastFour, id].join('\n'));
});

/** The words of a query, folded; a token is found when its text contains every one of them. */
export function searchWords(query: string): readonly string[] {
  return [...new Set(foldText(query).split(/\s+/).filter(Boolean))];
}

/** Whether a token's text contains every one of these folded words. */
export function containsWords(token: AccessToken, words: readonly string[]): boolean {
  const text = searchableText(token);
  return words.every((word) => text.includes(word));
}

/** Whether whatever contains all words of the first query contains all of the second. */
export function isNarrower(words: readonly string[], others: readonly string[]): boolean {
  return others.every((other) => words.some((word) => word.includes(other)));
}

/** Builds the search text ahead of time, so that the first keystroke does not pay for it. */
export function prepareForSearch(token: AccessToken): void {
  searchableText(token);
}
