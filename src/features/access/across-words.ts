// The words for the answer of an access to a question about all tokens.
import { joinFirst } from '#domain/text/word-list.ts';
import type { AcrossAnswer } from '#domain/account-access/answer.ts';
import type { AcrossQuestion } from '#domain/account-access/question.ts';
import type { AcrossRow, RowVerdict } from '#domain/account-access/rows.ts';
import type { DistinctAccess } from '#domain/account-access/distinct-access.ts';
import { dependsOn } from '#domain/policy/reason/access-set.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { memberTitle } from '#domain/token/token.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { placeTitle, qualitiesText, verdictWords } from '#features/policy/access/access-words.ts';
import { unlessWords } from '#features/policy/access/condition-words.ts';

const particular: Readonly<Record<RowVerdict, string>> = {
  all: 'Allowed',
  some: 'Depends',
  unknown: 'Unknown',
  none: 'Denied',
  expired: 'Expired',
};

const pattern: Readonly<Record<RowVerdict, string>> = {
  all: 'All',
  some: 'Some',
  unknown: 'Unknown',
  none: 'None',
  expired: 'Expired',
};

export function verdictWord(verdict: RowVerdict, { about }: AcrossQuestion): string {
  return (about.kind === 'particular' ? particular : pattern)[verdict];
}

/** What decides the answer for a token, in a line; for an expired token, what it could do until it expired. */
export function rowReason({ token, distinct, answer, verdict }: AcrossRow, question: AcrossQuestion): string {
  const reason = decidedBy(answer, accessOf(distinct, token), token);
  return verdict === 'expired'
    ? `Can’t do anything now. Before it expired: ${lowerFirst(verdictWord(answer.verdict, question))} · ${reason}`
    : reason;
}

/** The access with the name of this token's own member; several tokens may share the rest. */
function accessOf({ access }: DistinctAccess, { member }: AccessToken): ReviewedAccess {
  return access.cap === undefined || member === undefined
    ? access
    : { ...access, cap: { ...access.cap, whose: memberTitle(member) } };
}

/** What decides an answer: `Statement 1, minus statement 3`. */
function decidedBy(answer: AcrossAnswer, access: ReviewedAccess, token: Pick<AccessToken, 'member'>): string {
  const { verdict, parts, capped, hidden, because, conditional, example, qualities } = answer;
  const titles = (effect: 'allow' | 'deny') => [
    ...new Set(parts.flatMap((part) => (part.effect === effect ? [placeTitle(access, part.place)] : []))),
  ];
  const allows = list(titles('allow'));
  const denials = lowerFirst(list(titles('deny')));
  const whose = token.member === undefined ? 'its member' : memberTitle(token.member);
  const unless =
    conditional === undefined || example === undefined
      ? ''
      : `, ${unlessWords(access, conditional, example)}`;
  if (unless !== '' && verdict === 'some')
    return `${verdictWords[conditional?.verdict ?? 'unknown']}${unless}`;
  switch (verdict) {
    case 'unknown':
      return `Depends on ${dependsOn(because)}${unless}`;
    case 'none':
      if (capped) return `${allows || 'Its permissions'}, but ${whose} can’t do it now`;
      if (hidden) return denials === '' ? 'Can’t view the project' : `Can’t view the project: ${denials}`;
      return denials === '' ? 'Nothing allows it' : `Denied by ${denials}`;
    case 'all':
    case 'some': {
      const less = verdict === 'some' && denials !== '' ? `, minus ${denials}` : '';
      const shown = hidden ? ', in projects it can view' : '';
      const limit = capped ? `, limited to what ${whose} can do` : '';
      const doubt = because.length === 0 ? '' : `; possibly more, depending on ${dependsOn(because)}`;
      const depends = qualities.length === 0 ? '' : `; depends on ${qualitiesText(qualities)}`;
      return `${allows}${less}${shown}${limit}${depends}${doubt}`;
    }
    default:
      return verdict satisfies never;
  }
}

function list(texts: readonly string[]): string {
  return joinFirst(texts, 2, 'of them');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
