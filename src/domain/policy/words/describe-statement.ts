// One statement in plain language.
import { kindsWithActions } from './action-words.ts';
import { describeActions } from './describe-actions.ts';
import { describeResources, type Phrase } from './describe-resources.ts';
import { coversWholeKind } from '#domain/policy/language/resource-breadth.ts';
import { resourceNoun } from './resource-noun.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import { kindNamedBy, kindsNamedBy } from '#domain/policy/language/statement-kinds.ts';
import type { Scope, Statement } from '#domain/policy/language/statement.ts';
import { takesIn } from './unseen-projects.ts';
import { joinWords, type Conjunction } from '#domain/text/word-list.ts';

const unwritten = 'Not complete yet.';

/** One sentence on what a statement does: `Can turn flags on and off in storefront / staging.` */
export function describeStatement(written: Statement): string {
  if (!isComplete(written)) return unwritten;
  const statement = withSingleStars(written);
  const { effect, actions, resources } = statement;
  const conjunction: Conjunction = effect === 'allow' ? 'and' : 'or';
  const kinds = wordKinds(statement);
  const phrases = thingsOf(resources, kinds, conjunction);
  if (phrases.length === 0 || (actions.mode === 'except' && actions.patterns.includes('*'))) {
    return `${effect === 'allow' ? 'Allows' : 'Denies'} nothing: every ${phrases.length === 0 ? 'resource' : 'action'} is left out.`;
  }
  const can = effect === 'allow' ? 'Can' : 'Can’t';
  return `${can} ${describeActions(actions, kinds, phrases, conjunction)}${aside(statement, phrases)}.`;
}

/** The kinds that decide what the actions are called. */
export function wordKinds({ actions, resources: { mode, patterns } }: Statement): readonly string[] {
  // After some actions are left out, the rest is on every kind.
  if (mode === 'except') return actions.mode === 'only' ? kindsWithActions(actions.patterns) : [];
  return patterns.every((text) => kindNamedBy(text) !== undefined) ? kindsNamedBy(patterns) : [];
}

/** The things in phrases; empty when no things are left. */
function thingsOf(
  { mode, patterns }: Scope,
  kinds: readonly string[],
  conjunction: Conjunction,
): readonly Phrase[] {
  if (mode === 'only') return describeResources(patterns, conjunction);
  const [kind = '', ...others] = kinds;
  const { one, many } = resourceNoun(kind);
  const isDenied = conjunction === 'or';
  const all = isDenied ? 'any' : 'every';
  const what = kind === '' || others.length > 0 || one === many ? `${all}thing` : `${all} ${one}`;
  // Actions on one kind of resource reach no other. Leaving out things of another kind therefore leaves out nothing.
  const exceptions =
    kind === '' ? patterns : patterns.filter((text) => kindsNamedBy([text]).every((named) => named === kind));
  if (exceptions.length === 0) return [{ what, where: '', isOne: false }];
  if (kind !== '' && exceptions.some((text) => coversItsKind(text))) return [];
  const phrases = describeResources(exceptions, conjunction);
  // "any project other than storefront" needs no second "project".
  const names = phrases.map(
    ({ what, where, isOne }) => (isOne && kind === 'proj' ? what.slice(one.length + 1) : what) + where,
  );
  if (names.some((name) => /^(every|any)thing$/.test(name))) return [];
  const except = isDenied ? 'other than' : 'except';
  return [
    {
      what: `${what} ${joinWords(
        names.map((name) => `${except} ${name}`),
        conjunction,
      )}`,
      where: '',
      isOne: false,
    },
  ];
}

/** `proj/*` with every action means all that is in projects in a denial only, because a denial hides them. */
function aside(
  { effect, actions, resources: { mode, patterns } }: Statement,
  phrases: readonly Phrase[],
): string {
  const [kind, ...others] = kindsNamedBy(patterns);
  if (mode === 'except' || others.length > 0) return '';
  const them = phrases.length === 1 && phrases[0]?.isOne === true ? 'it' : 'them';
  const isWhole = actions.mode === 'only' && actions.patterns.includes('*');
  if (kind === 'proj' && effect === 'deny') {
    if (isWhole) return `, or with what’s in ${them}`;
    return takesIn(actions, 'viewProject') ? `, and so can’t reach anything in ${them}` : '';
  }
  if (!isWhole || (kind !== 'proj' && kind !== 'proj:env')) return '';
  return effect === 'allow'
    ? `, but not with what’s in ${them}`
    : `, which leaves what’s in ${them} as it is`;
}

function coversItsKind(text: string): boolean {
  const parse = parseResourceOnce(text);
  return parse.kind === 'specifier' && coversWholeKind(parse.specifier);
}

/** The statement with `*` in the place of `**`, which means the same. */
export function withSingleStars({ effect, resources, actions }: Statement): Statement {
  return { effect, resources: singleStars(resources), actions: singleStars(actions) };
}

function singleStars({ mode, patterns }: Scope): Scope {
  return { mode, patterns: patterns.map((pattern) => pattern.replaceAll(/\*+/g, '*')) };
}

/** Whether a statement names both actions and resources. */
export function isComplete({ actions, resources }: Statement): boolean {
  return actions.patterns.length > 0 && resources.patterns.length > 0;
}
