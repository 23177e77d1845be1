// What one access says to a question that is put to all tokens. The form is the same for one resource and for a pattern
// of many.
import type { GrantAnswer, SideAnswer, Verdict } from '#domain/policy/access/access-answer.ts';
import { answerAsAsked, isConditional } from '#domain/policy/access/conditional-answer.ts';
import type { ConditionalAnswer } from '#domain/policy/access/conditional-answer.ts';
import { inlineBase } from '#domain/policy/reason/access-set.ts';
import type { StatementPlace } from '#domain/policy/reason/compiled-access.ts';
import { shareWithin } from '#domain/policy/reason/share-within.ts';
import type { Quality } from '#domain/policy/reason/qualities.ts';
import type { ShareWithin } from '#domain/policy/reason/share-within.ts';
import type { Resource } from '#domain/policy/language/resource-match.ts';
import type { ReviewedAccess, ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';
import type { Effect } from '#domain/policy/language/statement.ts';
import type { AcrossQuestion } from './question.ts';
import type { DistinctAccess } from './distinct-access.ts';

/**
 * `unknown`: nothing of it is sure to be allowed, and it is not sure that nothing is. One resource is `some` when the question leaves
 * open what decides.
 */
export type AcrossVerdict = 'all' | 'some' | 'unknown' | 'none';

/** From the most that a token may do to the least. */
export const acrossVerdicts: readonly AcrossVerdict[] = ['all', 'some', 'unknown', 'none'];

/** A statement's part in an answer. */
export type AcrossPart = { readonly place: StatementPlace; readonly effect: Effect };

export type AcrossAnswer = {
  readonly verdict: AcrossVerdict;
  /** The statements of the access itself that decide; none when none of them speaks of it. */
  readonly parts: readonly AcrossPart[];
  /** Whether the access alone says more, and its member's limits take that away. */
  readonly capped: boolean;
  /** Whether the access itself would say more if its projects could be viewed; the parts then hold what hides them. */
  readonly hidden: boolean;
  /** In words, what cannot be read and matters. */
  readonly because: readonly string[];
  /** The resource to look at more closely: one on which it is allowed, else one on which it is not. */
  readonly example: Resource | undefined;
  /** Of a question about many: what decides besides their names. */
  readonly qualities: readonly Quality[];
  /** Of a question about one resource, when it leaves open what decides. */
  readonly conditional?: ConditionalAnswer;
};

/**
 * Units of work for one access. A tenth of what reasoning may take elsewhere, because there may be thousands of them.
 */
const workLimit = 100_000;

/** Answers a question for one access. Exact; what depends on something unread, or is too complex, is `unknown`. */
export function answerAcross(
  { access, set }: DistinctAccess,
  { action, about }: AcrossQuestion,
): AcrossAnswer {
  if (about.kind === 'particular') {
    return ofRequest(answerAsAsked(access, about.request), access, about.request.resource);
  }
  const within = shareWithin(set, { action, specifier: about.specifier }, { workLimit });
  return within === 'too-complex'
    ? {
        verdict: 'unknown',
        parts: [],
        capped: false,
        hidden: false,
        because: ['policies too complex to decide'],
        example: undefined,
        qualities: [],
      }
    : ofShare(within);
}

function ofShare({
  share,
  narrowing,
  capped,
  hidden,
  hiding,
  example,
  qualities,
}: ShareWithin): AcrossAnswer {
  const { atLeast, atMost, because } = share;
  return {
    verdict: atLeast === 'none' && atMost !== 'none' ? 'unknown' : atLeast,
    parts: [...narrowing, ...hiding].map(({ place, effect }) => ({ place, effect })),
    capped,
    hidden,
    because,
    example: example.allowed ?? example.refused,
    qualities,
  };
}

const verdicts: Readonly<Record<Verdict, AcrossVerdict>> = {
  allowed: 'all',
  unknown: 'unknown',
  denied: 'none',
};

function ofRequest(answer: ConditionalAnswer, access: ReviewedAccess, resource: Resource): AcrossAnswer {
  const { verdict, access: own, cap, decidedBy } = answer;
  const depends = isConditional(answer);
  const capped = decidedBy === 'cap';
  const unsure = capped ? unreadIn(cap, access.cap?.grants) : unreadIn(own, access.grants);
  const deciding = own.gate?.answer ?? own;
  return {
    verdict: depends && verdict !== 'unknown' ? 'some' : verdicts[verdict],
    parts: deciding.grants.flatMap((one, grant) => partOf(one, grant, deciding.verdict)),
    capped,
    hidden: own.gate !== undefined,
    because: verdict === 'unknown' ? unsure : [],
    example: resource,
    qualities: [],
    ...(depends ? { conditional: answer } : {}),
  };
}

/**
 * A role's statement counts only where the access as a whole says the same. An allow in one role stands whatever
 * another denies.
 */
function partOf(answer: GrantAnswer, grant: number, verdict: Verdict): AcrossPart[] {
  if (answer.verdict !== verdict) return [];
  if (answer.because === 'base') {
    return [{ place: { within: 'access', grant, part: 'base', statement: 0 }, effect: 'allow' }];
  }
  if (answer.statement === undefined) return [];
  const effect = answer.statements[answer.statement]?.reason.effect ?? 'allow';
  return [{ place: { within: 'access', grant, part: 'policy', statement: answer.statement }, effect }];
}

function unreadIn(side: SideAnswer | undefined, grants: readonly ReviewedGrant[] = []): readonly string[] {
  const { grants: answers = [] } = side?.gate?.answer ?? side ?? {};
  return answers.flatMap((answer, index) => {
    const grant = grants[index];
    if (answer.verdict !== 'unknown' || grant === undefined) return [];
    if (answer.because === 'possible-base') return [inlineBase];
    return [
      grant.grant.kind === 'unreadable'
        ? grant.grant.name
        : `statement ${(answer.statement ?? 0) + 1} of ${grant.title.charAt(0).toLowerCase()}${grant.title.slice(1)}`,
    ];
  });
}
