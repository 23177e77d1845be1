// What a statement lets a token do, or not do, in the words of the people who do it.
import { actionRank, actionWords, namedTogether } from './action-words.ts';
import { isGlob } from '#domain/policy/language/pattern.ts';
import type { Scope } from '#domain/policy/language/statement.ts';
import type { Phrase } from './describe-resources.ts';
import { displayName } from '#domain/text/strip-invisible.ts';
import { joinFirst, joinWords, type Conjunction } from '#domain/text/word-list.ts';

const maxActions = 6;
const maxPlaces = 4;

/** Words for one or several actions; `{}` stands for the things. */
type Told = { readonly words: string; readonly actions: number };

/**
 * The actions with their things, to follow "Can" or "Can't": `turn flags on and off in storefront / staging`. `kinds` are the
 * kinds of the things, as far as known. They decide what an action is called.
 */
export function describeActions(
  { mode, patterns }: Scope,
  kinds: readonly string[],
  things: readonly Phrase[],
  conjunction: Conjunction,
): string {
  const [phrases, place] = placeApart(things);
  if (mode === 'only' && patterns.includes('*')) {
    return fill(['do anything with {}'], phrases, conjunction) + place;
  }
  if (mode === 'only') return fill(verbs(patterns, kinds, conjunction), phrases, conjunction) + place;
  const exceptions = verbs(patterns, kinds, 'or').map((verb) => withPronoun(verb, phrases));
  const unless = conjunction === 'or' ? ', where another statement allows it,' : '';
  return `${fill(['do anything with {}'], phrases, conjunction)}${place} except${unless} ${joinWords(exceptions, 'or')}`;
}

/** One place for all things moves to the end. "of a project" stays with the things, because it tells them apart. */
function placeApart(phrases: readonly Phrase[]): readonly [phrases: readonly Phrase[], place: string] {
  const [phrase, ...others] = phrases;
  return phrase === undefined || others.length > 0 || phrase.where.startsWith(' of ')
    ? [phrases, '']
    : [[{ ...phrase, where: '' }], phrase.where];
}

function verbs(
  patterns: readonly string[],
  kinds: readonly string[],
  conjunction: Conjunction,
): readonly string[] {
  const told = tell(new Set(patterns), kinds);
  const shown = told.length > maxActions + 1 ? told.slice(0, maxActions) : told;
  const left = told.slice(shown.length).reduce((sum, { actions }) => sum + actions, 0);
  const parts = shown.flatMap(({ words }) => /^change the (.+) of \{\}$/.exec(words)?.[1] ?? []);
  const raw = shown.flatMap(({ words }) => (words.includes('{}') ? [] : [words]));
  const whole = shown.flatMap(({ words }) =>
    words.includes('{}') && !/^change the .+ of \{\}$/.test(words)
      ? [conjunction === 'or' ? words.replaceAll(' and ', ' or ') : words]
      : [],
  );
  const used = left === 0 ? raw : [...raw, `${left} more actions`];
  return [
    ...whole,
    ...(parts.length === 0 ? [] : [`change the ${joinWords(parts, conjunction)} of {}`]),
    ...(used.length === 0 ? [] : [`use ${joinWords(used, conjunction)} on {}`]),
  ];
}

/** Actions with a common name first. Actions without plain words last, under their own names. */
function tell(patterns: ReadonlySet<string>, kinds: readonly string[]): readonly Told[] {
  const together = namedTogether(kinds).filter(({ actions }) => actions.every((name) => patterns.has(name)));
  const done = new Set(together.flatMap(({ actions }) => actions));
  const counts = new Map(together.map(({ words, actions }) => [words, actions.length]));
  for (const pattern of patterns) {
    if (done.has(pattern)) continue;
    const words =
      actionWords(kinds, pattern) ?? (isGlob(pattern) ? describeGlob(pattern) : displayName(pattern));
    counts.set(words, (counts.get(words) ?? 0) + 1);
    // Seeing environments reads as harmless, so what it also shows is named.
    const keys =
      pattern === 'view*' && kinds.includes('proj:env') ? actionWords(kinds, 'viewSdkKey') : undefined;
    if (keys !== undefined && !counts.has(keys)) counts.set(keys, 0);
  }
  // Names come before patterns, so that no name reads as part of the words about a pattern.
  return [...counts]
    .map(([words, actions]) => ({ words, actions }))
    .toSorted((a, b) => rank(a.words) - rank(b.words));
}

function rank(words: string): number {
  return actionRank(words) + (words.startsWith('actions ') ? 1 : 0);
}

function describeGlob(pattern: string): string {
  const fixed = pattern.replaceAll('*', '');
  const name = displayName(fixed);
  if (pattern === `${fixed}*`) return `actions starting with ${name}`;
  if (pattern === `*${fixed}`) return `actions ending with ${name}`;
  return pattern === `*${fixed}*` ? `actions containing ${name}` : `actions matching ${displayName(pattern)}`;
}

/** The things are named once, with the first verb. */
function fill(templates: readonly string[], phrases: readonly Phrase[], conjunction: Conjunction): string {
  return joinWords(
    templates.map((template, place) =>
      place === 0 ? withThings(template, phrases, conjunction) : withPronoun(template, phrases),
    ),
    conjunction,
  );
}

/** Phrases hold "and" themselves, so a preposition before them is repeated to keep them apart. */
function withThings(template: string, phrases: readonly Phrase[], conjunction: Conjunction): string {
  const names = phrases.map(({ what, where }) => what + where);
  if (template === 'do anything with {}' && names.length === 1 && /^(every|any)thing$/.test(names[0] ?? '')) {
    return 'do anything';
  }
  return template.replace(/(?:(with|of|on|to|for|from|into) )?\{\}/, (_, preposition?: string) =>
    joinFirst(
      names.map((name) => (preposition === undefined ? name : `${preposition} ${name}`)),
      maxPlaces,
      'groups of resources',
      conjunction,
    ),
  );
}

function withPronoun(template: string, phrases: readonly Phrase[]): string {
  const [pronoun, owner] = pronouns(phrases);
  return template.replace(/\bthe (\S.*) of \{\}/, `${owner} $1`).replace('{}', pronoun);
}

function pronouns(phrases: readonly Phrase[]): readonly [pronoun: string, owner: string] {
  return phrases.length === 1 && phrases[0]?.isOne === true ? ['it', 'its'] : ['them', 'their'];
}
