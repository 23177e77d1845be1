// Policies in plain language, for people who decide whether a token may do too much.
import { describeResources } from './describe-resources.ts';
import { describeStatement, isComplete, withSingleStars, wordKinds } from './describe-statement.ts';
import { mayReadBeyond } from '#domain/policy/reason/inline-reach.ts';
import { kindNamedBy } from '#domain/policy/language/statement-kinds.ts';
import type { Policy, Scope, Statement } from '#domain/policy/language/statement.ts';
import { joinFirst } from '#domain/text/word-list.ts';
import { unseenProjects } from './unseen-projects.ts';

const maxSentences = 6;
/** The fewest denials among those sentences, when there are any: what is denied must not be what is cut. */
const minDenials = 2;

/** What a policy starts from: nothing, Reader’s view of everything, or (inline roles) one of the two. */
export type StartingPoint = 'nothing' | 'reader' | 'unknown';

/** What the statements of a custom role are added to. */
export function startOf(basePermissions: 'reader' | 'no_access'): StartingPoint {
  return basePermissions === 'reader' ? 'reader' : 'nothing';
}

/** A sentence and the statements that it tells, by their place in the policy. */
type Sentence = { readonly text: string; readonly statements: readonly number[] };

/** A policy in sentences; `left` are the statements that no sentence tells. */
type ToldPolicy = { readonly sentences: readonly Sentence[]; readonly left: readonly number[] };

/**
 * A policy in a few sentences. Power over tokens, members and roles comes first, then flags, environments and projects, then the
 * rest. What it can do comes before what it can't. What is cut is counted, and how much of it denies.
 */
export function describePolicy(policy: Policy, start: StartingPoint = 'nothing'): string {
  const written = policy.map(withSingleStars);
  const complete = written.filter(isComplete);
  // While a statement is being written, it says nothing yet.
  if (complete.length === 0 && written.length > 0) return 'Nothing yet.';
  const { sentences, left } = tellPolicy(written);
  const denials = left.filter((place) => written[place]?.effect === 'deny').length;
  const rest =
    left.length === 0
      ? []
      : [
          `And ${left.length} more${denials === 0 ? '' : `, ${denials === left.length ? 'all' : denials} of them denials`}.`,
        ];
  return [
    ...begin(complete, start),
    ...sentences.map(({ text }) => text),
    ...rest,
    describeRest(complete, start),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The sentences of a policy, equal ones once. Incomplete statements are neither told nor left. */
export function tellPolicy(policy: Policy): ToldPolicy {
  const allows = sentencesOf(policy, 'allow');
  const denials = sentencesOf(policy, 'deny');
  const total = allows.length + denials.length;
  // One sentence more takes no more room than a count of it.
  if (total <= maxSentences + 1) return { sentences: [...allows, ...denials], left: [] };
  const shownDenials = Math.max(
    Math.min(denials.length, minDenials),
    Math.min(denials.length, maxSentences - allows.length),
  );
  const shownAllows = maxSentences - shownDenials;
  return {
    sentences: [...allows.slice(0, shownAllows), ...denials.slice(0, shownDenials)],
    left: [...allows.slice(shownAllows), ...denials.slice(shownDenials)].flatMap(
      ({ statements }) => statements,
    ),
  };
}

/** What the statements don’t say: whether they work by themselves, and `Can’t do anything else.` Empty when there is nothing to say. */
export function describeRest(policy: Policy, start: StartingPoint): string {
  return [describeGate(policy, start), describeElse(policy, start)].filter(Boolean).join(' ');
}

/** Nothing in a project can be used by someone who can’t view the project (contract section 12, rule 4). */
function describeGate(policy: Policy, start: StartingPoint): string {
  const unseen = start === 'reader' ? [] : unseenProjects(policy);
  if (unseen.length === 0) return '';
  const phrases = describeResources(unseen, 'and');
  const isEvery = unseen.includes('proj/*');
  const place = joinFirst(
    phrases.map(({ what }) => what),
    3,
    'groups of projects',
  );
  const works = isEvery ? 'This works only if' : `In ${place}, this works only if`;
  if (start === 'unknown') return `${works} LaunchDarkly lets inline roles view every project.`;
  const them = phrases.length === 1 && phrases[0]?.isOne === true ? 'it' : 'them';
  return `${works} another role allows viewing ${isEvery ? 'the projects' : them}.`;
}

function describeElse(policy: Policy, start: StartingPoint): string {
  const allows = policy.filter(({ effect, actions }) => effect === 'allow' && !isNoAction(actions));
  if (allows.some(isOpen)) return '';
  const changes = allows.filter(({ actions }) => !isView(actions));
  const others = changes.length === 0 ? '' : ' else';
  if (start === 'nothing') return allows.length === 0 ? '' : 'Can’t do anything else.';
  if (start === 'reader') return `Can’t change anything${others}.`;
  return `Can’t change anything${others}. ${possibleReading(policy)}.`;
}

/** What an inline role may read besides, without a full stop. Where it starts from is not known (contract section 12). */
export function possibleReading(policy: Policy): string {
  const seen = mayReadBeyond(policy) ? everythingSeen(policy) : 'the account, but no other projects';
  return `May also be able to read ${seen}`;
}

function everythingSeen(policy: Policy): string {
  return hidesSomething(policy) ? 'everything that isn’t denied' : 'the whole account';
}

function begin(policy: Policy, start: StartingPoint): readonly string[] {
  if (start === 'reader')
    return [hidesSomething(policy) ? 'Can see everything that isn’t denied.' : 'Can see everything.'];
  if (start === 'unknown' || policy.some(({ effect }) => effect === 'allow')) return [];
  return [
    policy.length === 0
      ? 'Can’t do anything: there are no statements.'
      : 'Can’t do anything by itself: every statement denies.',
  ];
}

/** The statements of one effect as sentences: those with equal actions joined, the weightiest first. */
function sentencesOf(policy: Policy, effect: Statement['effect']): readonly Sentence[] {
  const told = new Map<string, { readonly statement: Statement; readonly statements: readonly number[] }>();
  for (const [place, statement] of policy.entries()) {
    if (statement.effect !== effect || !isComplete(statement)) continue;
    const { mode, patterns } = statement.resources;
    const known = told.get(keyOf(statement));
    const joined = known === undefined ? patterns : [...known.statement.resources.patterns, ...patterns];
    told.set(keyOf(statement), {
      statement: { ...statement, resources: { mode, patterns: joined.toSorted(byWeight) } },
      statements: [...(known?.statements ?? []), place],
    });
  }
  return [...told.values()]
    .map((one, place) => ({ ...one, place, weight: weightOf(one.statement.resources) }))
    .toSorted((a, b) => a.weight - b.weight || a.place - b.place)
    .map(({ statement, statements }) => ({ text: describeStatement(statement), statements }));
}

/** Two exceptions joined would leave out what each takes in. The same action can have other words on other kinds. */
function keyOf(statement: Statement): string {
  const { actions, resources } = statement;
  if (resources.mode === 'except') return JSON.stringify(statement);
  return JSON.stringify([
    actions.mode,
    [...new Set(actions.patterns)].toSorted(),
    actions.patterns.includes('*') ? [] : wordKinds(statement),
  ]);
}

function isNoAction({ mode, patterns }: Scope): boolean {
  return mode === 'except' && patterns.includes('*');
}

function isView({ mode, patterns }: Scope): boolean {
  return mode === 'only' && patterns.every((pattern) => pattern.startsWith('view'));
}

/** Whether an allow takes in things that nobody can list, so that there is no "else". */
function isOpen({ resources: { mode, patterns }, actions }: Statement): boolean {
  return (
    mode === 'except' ||
    (actions.patterns.includes('*') && describeResources(patterns, 'and')[0]?.what === 'everything')
  );
}

function hidesSomething(policy: Policy): boolean {
  return policy.some(
    ({ effect, actions: { mode, patterns } }) =>
      effect === 'deny' && (mode === 'except' || patterns.some((pattern) => /^(view|\*)/.test(pattern))),
  );
}

/** Kinds in the order in which they are told; all others come last. */
const weightyKinds = [
  'service-token',
  'member:token',
  'member',
  'role',
  'team',
  'acct',
  'proj:env:flag',
  'proj:env:segment',
  'proj:env',
  'proj',
];

function weightOf({ mode, patterns }: Scope): number {
  return mode === 'except' ? 0 : Math.min(...patterns.map(weightOfPattern));
}

function byWeight(a: string, b: string): number {
  return weightOfPattern(a) - weightOfPattern(b);
}

function weightOfPattern(text: string): number {
  const place = weightyKinds.indexOf(kindNamedBy(text) ?? '');
  return place === -1 ? weightyKinds.length : place;
}
