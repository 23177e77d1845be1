// Policies in plain language, for people who decide whether a token may do too much.
import { describeActions } from './describe-actions.ts';
import { describeResources } from './describe-resources.ts';
import { kindNamedBy, kindsNamedBy } from './statement-kinds.ts';
import type { Policy, Scope, Statement } from './statement.ts';
import { joinFirst } from './word-list.ts';

const spelledOutPlaces = 4;
const spelledOutSentences = 6;
/** Of those, at least so many are denials when there are any: what is held back must not be what is cut. */
const leastDenials = 2;

/** What a policy starts from: nothing, or Reader’s view of everything. */
export type StartingPoint = 'nothing' | 'reader';

/** One sentence on what a statement does: `Allows every action on flags in environment production of every project.` */
export function describeStatement(statement: Statement): string {
  return `${clause(statement)}.`;
}

/**
 * What a policy comes to, in a few sentences: power over tokens, members and roles first, then flags, environments and
 * projects, then the rest; allows before denials. What is cut is counted, and how much of it denies.
 */
export function describePolicy(written: Policy, start: StartingPoint = 'nothing'): string {
  // While a statement is being written, it says nothing yet.
  const policy = written.filter(
    ({ actions, resources }) => actions.patterns.length > 0 && resources.patterns.length > 0,
  );
  if (policy.length === 0 && written.length > 0) return 'Nothing yet.';
  const allows = sentencesOf(policy, 'allow').map((one) => `${clause(one)}.`);
  const denials = sentencesOf(policy, 'deny').map(
    (one) => `${clause(one)}${allows.length === 0 ? '' : ', even where another statement allows it'}.`,
  );
  return [...begin(policy, start, allows.length), ...cut(allows, denials)].join(' ');
}

function begin(policy: Policy, start: StartingPoint, allows: number): readonly string[] {
  const seen = start === 'reader' ? ['Sees everything.'] : [];
  if (allows > 0) return seen;
  if (start === 'reader')
    return policy.length === 0
      ? ['Sees everything, changes nothing.']
      : ['Sees everything but what is denied, changes nothing.'];
  if (policy.length === 0) return ['Allows nothing: there are no statements.'];
  return ['Allows nothing by itself: every statement denies.'];
}

function cut(allows: readonly string[], denials: readonly string[]): readonly string[] {
  const total = allows.length + denials.length;
  // One left over takes no more room spelled out than counted.
  if (total <= spelledOutSentences + 1) return [...allows, ...denials];
  const shownDenials = Math.max(
    Math.min(denials.length, leastDenials),
    Math.min(denials.length, spelledOutSentences - allows.length),
  );
  const shownAllows = spelledOutSentences - shownDenials;
  const left = total - spelledOutSentences;
  const leftDenials = denials.length - shownDenials;
  return [
    ...allows.slice(0, shownAllows),
    ...denials.slice(0, shownDenials),
    `And ${left} more${leftDenials === 0 ? '' : `, ${leftDenials === left ? 'all' : leftDenials} of them denials`}.`,
  ];
}

/** The statements of one effect as they are told: those with equal actions together, the weightiest first. */
function sentencesOf(policy: Policy, effect: Statement['effect']): readonly Statement[] {
  const told = new Map<string, Statement>();
  for (const statement of policy) {
    if (statement.effect !== effect) continue;
    const { mode, patterns } = statement.resources;
    // Two exceptions together would leave out what each takes in.
    const key = JSON.stringify(mode === 'only' ? statement.actions : statement);
    const known = told.get(key);
    const joined = known === undefined ? patterns : [...known.resources.patterns, ...patterns];
    told.set(key, { ...statement, resources: { mode, patterns: joined } });
  }
  return [...told.values()]
    .map((statement, place) => ({ statement, place, weight: weightOf(statement.resources) }))
    .toSorted((a, b) => a.weight - b.weight || a.place - b.place)
    .map(({ statement }) => statement);
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
  if (mode === 'except') return 0;
  const places = patterns.map((text) => weightyKinds.indexOf(kindNamedBy(text) ?? ''));
  return Math.min(...places.map((place) => (place === -1 ? weightyKinds.length : place)));
}

function clause(statement: Statement): string {
  const { effect, actions, resources } = statement;
  return `${effect === 'allow' ? 'Allows' : 'Denies'} ${describeActions(actions)} ${describePlaces(resources)}${asides(statement)}`;
}

/** `proj/*` with every action reads like all that is in projects, which it does not take in. */
function asides({ actions, resources: { mode, patterns } }: Statement): string {
  const [only, ...others] = kindsNamedBy(patterns);
  const isWhole = mode === 'only' && actions.mode === 'only' && actions.patterns.includes('*');
  if (!isWhole || others.length > 0 || (only !== 'proj' && only !== 'proj:env')) return '';
  const [pattern = ''] = patterns;
  const isOne = patterns.length === 1 && !/[*$;]/.test(pattern.split(':').at(-1) ?? '');
  return `, not on what is in ${isOne ? 'it' : 'them'}`;
}

/** Phrases hold "and" themselves, so the word before each is repeated to keep them apart. */
function describePlaces({ mode, patterns }: Scope): string {
  const phrases = describeResources(patterns);
  if (mode === 'only') {
    return joinRepeating('on', phrases);
  }
  return phrases.includes('everything')
    ? 'on nothing known'
    : `on everything ${joinRepeating('except', phrases)}`;
}

function joinRepeating(word: string, phrases: readonly string[]): string {
  const repeated = phrases.map((phrase) => `${word} ${phrase}`);
  return joinFirst(repeated, spelledOutPlaces, 'groups of resources');
}
