// The tokens under an answer each: narrowed down, counted and put in order.
import { hasEndedBy } from '#domain/token/expiry.ts';
import { containsWords, searchWords } from '#domain/token-list/search-text.ts';
import { sortTokens } from '#domain/token-list/sort.ts';
import type { AccessToken, TokenKind } from '#domain/token/token.ts';
import { acrossVerdicts } from './answer.ts';
import type { AcrossAnswer, AcrossVerdict } from './answer.ts';
import type { DistinctAccess, DistinctAccesses } from './distinct-access.ts';

/** `expired`: it can do nothing now, whatever its access says (contract section 12, rule 5). */
export type RowVerdict = AcrossVerdict | 'expired';

/** From the most that a token may do to the least. */
export const rowVerdicts: readonly RowVerdict[] = [...acrossVerdicts, 'expired'];

export type AcrossRow = {
  readonly token: AccessToken;
  readonly distinct: DistinctAccess;
  /** What its access says; of an expired token, what it could do until then. */
  readonly answer: AcrossAnswer;
  readonly verdict: RowVerdict;
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
  readonly verdicts: readonly RowVerdict[];
};

export type AcrossFound = {
  readonly rows: readonly AcrossRow[];
  /** How many tokens have each verdict, among those that pass everything but the choice of verdicts. */
  readonly counts: Readonly<Record<RowVerdict, number>>;
};

/**
 * Puts the tokens whose access has been answered into rows. Sorted by verdict, those that may do most come first, and by
 * name within; every order is total. Tokens that have ended by `endedBy` (epoch ms; undefined for none) are expired.
 */
export function acrossRows(
  tokens: readonly AccessToken[],
  { byToken }: Pick<DistinctAccesses, 'byToken'>,
  answers: ReadonlyMap<string, AcrossAnswer>,
  { column, direction }: AcrossSort,
  endedBy: number | undefined,
): readonly AcrossRow[] {
  const ordered =
    column === 'verdict'
      ? sortTokens(tokens, { column: 'name', direction: 'ascending' }, () => undefined)
      : sortTokens(tokens, { column, direction }, () => undefined);
  const rows = ordered.flatMap((token): AcrossRow[] => {
    const distinct = byToken.get(token.id);
    const answer = distinct && answers.get(distinct.key);
    if (distinct === undefined || answer === undefined) return [];
    return [{ token, distinct, answer, verdict: hasEndedBy(token, endedBy) ? 'expired' : answer.verdict }];
  });
  if (column !== 'verdict') return rows;
  const verdicts = direction === 'ascending' ? rowVerdicts : rowVerdicts.toReversed();
  return verdicts.flatMap((verdict) => rows.filter((row) => row.verdict === verdict));
}

/** Narrows rows down, in their order. */
export function findAcrossRows(
  rows: readonly AcrossRow[],
  { text, kind, verdicts }: AcrossFilter,
): AcrossFound {
  const words = searchWords(text);
  const counts = { all: 0, some: 0, unknown: 0, none: 0, expired: 0 };
  const found = rows.filter(({ token, verdict }) => {
    if ((kind !== undefined && token.kind !== kind) || !containsWords(token, words)) return false;
    counts[verdict] += 1;
    return verdicts.length === 0 || verdicts.includes(verdict);
  });
  return { rows: found, counts };
}
