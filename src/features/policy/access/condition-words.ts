// Facts that the question leaves open and the answer depends on, in words.
import type { AccessAnswer, SideAnswer } from '#domain/policy/access/access-answer.ts';
import {
  isConditional,
  type Condition,
  type ConditionalAnswer,
} from '#domain/policy/access/conditional-answer.ts';
import type { Fact } from '#domain/policy/access/open-facts.ts';
import { isGlob } from '#domain/policy/language/pattern.ts';
import type { Resource } from '#domain/policy/language/resource-match.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { joinWords } from '#domain/text/word-list.ts';
import { placeTitle, verdictWords } from './access-words.ts';

/** The number of conditions in a sentence. */
const maxListed = 2;

/** `production is marked critical` */
export function factWords(fact: Fact, { segments }: Resource): string {
  const name = segments[fact.segment]?.name ?? '';
  switch (fact.kind) {
    case 'critical':
      return `${name} is marked critical`;
    case 'tag':
      return fact.patterns.includes(fact.tag)
        ? `${name} is tagged “${fact.tag}”`
        : `${name} has a tag like ${joinWords(fact.patterns.map((pattern) => `“${pattern}”`))}`;
    case 'view':
      return fact.view === ''
        ? `${name} is in a view that a role attribute could name`
        : `${name} is in the view “${fact.view}”`;
    case 'environment':
      return `${name} has ${environmentWords(fact)}`;
    default:
      return fact satisfies never;
  }
}

function environmentWords({ named, isCritical, tags }: Extract<Fact, { kind: 'environment' }>): string {
  const tagged = tags.length === 0 ? '' : ` tagged ${joinWords(tags.map((tag) => `“${tag}”`))}`;
  const article = isCritical ? 'a critical' : 'an';
  if (named !== undefined) return `${article} environment ${isGlob(named) ? 'like ' : ''}“${named}”${tagged}`;
  return isCritical || tags.length > 0 ? `${article} environment${tagged}` : 'other environments';
}

/** `production is marked critical: then statement 2 denies it` */
function conditionWords(access: ReviewedAccess, { facts, answer }: Condition, resource: Resource): string {
  const isElsewhere = facts.some(({ kind }) => kind === 'environment');
  const there = isElsewhere ? ' there, and this action needs every environment' : '';
  return `${joinWords(facts.map((fact) => factWords(fact, resource)))}: then ${reasonWords(access, answer)}${there}`;
}

/** Everything that an answer depends on, to follow its verdict: `unless production is marked critical: then statement 2 denies it`. */
export function unlessWords(access: ReviewedAccess, answer: ConditionalAnswer, resource: Resource): string {
  const { conditions } = answer;
  const words = conditions.map((one) => conditionWords(access, one, resource));
  return words.length === 0
    ? 'unless its tags change the answer, in too many ways to list'
    : [
        `unless ${words.slice(0, maxListed).join('; or unless ')}`,
        ...(words.length > maxListed ? [`${words.length - maxListed} more conditions`] : []),
      ].join('; and ');
}

/** What decides an answer, as a clause: `statement 2 denies it`. */
function reasonWords(access: ReviewedAccess, answer: AccessAnswer): string {
  const { verdict, decidedBy } = answer;
  if (decidedBy === 'cap') {
    const whose = access.cap?.whose ?? 'its member';
    return verdict === 'denied' ? `${whose} can’t do it` : `it depends on what ${whose} can do`;
  }
  const { gate } = answer.access;
  const said = verbs(access, gate?.answer ?? answer.access, verdict);
  if (gate === undefined) return said;
  return verdict === 'denied' ? `its project is hidden: ${said}` : 'its project might be hidden';
}

function verbs(access: ReviewedAccess, side: SideAnswer, verdict: AccessAnswer['verdict']): string {
  const deciding = side.grants.flatMap(({ statement, ...one }, grant) =>
    one.verdict === verdict && one.because === 'statement' && statement !== undefined
      ? [lowerFirst(placeTitle(access, { within: 'access', grant, part: 'policy', statement }))]
      : [],
  );
  switch (verdict) {
    case 'allowed':
      return deciding.length === 0 ? 'a base role allows it' : `${deciding[0] ?? ''} allows it`;
    case 'denied':
      return deciding.length === 0
        ? 'nothing allows it'
        : `${joinWords(deciding)} ${deciding.length === 1 ? 'denies' : 'deny'} it`;
    case 'unknown':
      return 'it depends on something that can’t be read';
    default:
      return verdict satisfies never;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** An answer in words: "Allowed", or "Allowed, unless production is marked critical: then statement 2 denies it". */
export function answerWords(access: ReviewedAccess, answer: ConditionalAnswer, resource: Resource): string {
  const verdict = verdictWords[answer.verdict];
  return isConditional(answer) ? `${verdict}, ${unlessWords(access, answer, resource)}` : verdict;
}
