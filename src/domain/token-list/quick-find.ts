// Finding a token by a few typed letters: the tokens that the list's search finds, the likeliest first.
import { foldText } from '#domain/text/folded-text.ts';
import { wordRank } from '#domain/text/word-rank.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { containsWords, searchWords } from './search-text.ts';

export type QuickFind = {
  /** The best matches, best first; equal ones in the order of the list. */
  readonly best: readonly AccessToken[];
  /** How many tokens match in all. */
  readonly count: number;
  /** The `wordRank` of the best; -1 where a word of the query is its last four. Undefined when nothing matches. */
  readonly rank: number | undefined;
};

const lastFourRank = -1;
const elsewhere = 4;

/** Finds at most `limit` tokens. An empty query finds nothing. */
export function quickFind(tokens: readonly AccessToken[], query: string, limit: number): QuickFind {
  const words = searchWords(query);
  const byRank = new Map<number, AccessToken[]>();
  let count = 0;
  for (const token of words.length === 0 ? [] : tokens) {
    if (!containsWords(token, words)) continue;
    count += 1;
    const rank = rankOf(token, words);
    const same = byRank.get(rank);
    if (same === undefined) byRank.set(rank, [token]);
    else if (same.length < limit) same.push(token);
  }
  const ranks = [...byRank.keys()].sort((one, other) => one - other);
  return {
    best: ranks.flatMap((rank) => byRank.get(rank) ?? []).slice(0, limit),
    count,
    rank: ranks[0],
  };
}

function rankOf(token: AccessToken, words: readonly string[]): number {
  if (token.lastFour !== '' && words.includes(foldText(token.lastFour))) return lastFourRank;
  return wordRank(words, foldText(tokenTitle(token))) ?? elsewhere;
}
