// The tokens under an answer each: narrowed down, counted and put in order.
import { containsWords, searchWords } from '../token-text.ts';
import { sortTokens } from '../token-sort.ts';
import type { AccessToken, TokenKind } from '../token.ts';
import { acrossVerdicts } from './across-answer.ts';
import type { AcrossAnswer, AcrossVerdict } from './across-answer.ts';
import type { DistinctAccess, DistinctAccesses } from './distinct-access.ts';

export type AcrossRow = {
  readonly token: AccessToken;
  readonly distinct: DistinctAccess;
  readonly answer: AcrossAnswer;
};

export const acrossColumns = ['verdict', 'name', 'kind', 'owner', 'used'] as const;
export type AcrossColumn = (typeof acrossColumns)[number];
export type AcrossSort = {
  readonly column: AcrossColumn;
  readonly direction: 'ascending' | 'descending';
};

export type AcrossFilter = {
  /** Words of which each must occur in the token's name, description, owner, last four or ID. */
  readonly text: string;
  /** Undefined lets both through. */
  readonly kind: TokenKind | undefined;
  /** None lets every verdict through. */
  readonly verdicts: readonly AcrossVerdict[];
};

export type AcrossFound = {
  readonly rows: readonly AcrossRow[];
  /** How many tokens have each verdict, among those that pass everything but the choice of verdicts. */
  readonly counts: Readonly<Record<AcrossVerdict, number>>;
};

/**
 * Puts the tokens whose access has been answered into rows. Sorted by verdict, those that may do most come first, and by
 * name within; every order is total.
 */
export function acrossRows(
  tokens: readonly AccessToken[],
  { byToken }: Pick<DistinctAccesses, 'byToken'>,
  answers: ReadonlyMap<string, AcrossAnswer>,
  { column, direction }: AcrossSort,
): readonly AcrossRow[] {
  const ordered =
    column === 'verdict'
      ? sortTokens(tokens, { column: 'name', direction: 'ascending' }, () => undefined)
      : sortTokens(tokens, { column, direction }, () => undefined);
  const rows = ordered.flatMap((token): AcrossRow[] => {
    const distinct = byToken.get(token.id);
    const answer = distinct && answers.get(distinct.key);
    return distinct === undefined || answer === undefined ? [] : [{ token, distinct, answer }];
  });
  if (column !== 'verdict') return rows;
  const verdicts = direction === 'ascending' ? acrossVerdicts : acrossVerdicts.toReversed();
  return verdicts.flatMap((verdict) => rows.filter(({ answer }) => answer.verdict === verdict));
}

/** Narrows rows down, in their order. */
export function findAcrossRows(
  rows: readonly AcrossRow[],
  { text, kind, verdicts }: AcrossFilter,
): AcrossFound {
  const words = searchWords(text);
  const counts = { all: 0, some: 0, unknown: 0, none: 0 };
  const found = rows.filter(({ token, answer }) => {
    if ((kind !== undefined && token.kind !== kind) || !containsWords(token, words)) return false;
    counts[answer.verdict] += 1;
    return verdicts.length === 0 || verdicts.includes(answer.verdict);
  });
  return { rows: found, counts };
}
