// One segment of a resource specifier in plain words, as the thing itself or as its place.
import { isGlob } from '#domain/policy/language/pattern.ts';
import { roleAttributeOf } from '#domain/policy/language/resource-match.ts';
import { resourceNoun } from './resource-noun.ts';
import type { SpecifierSegment } from '#domain/policy/language/resource-segment.ts';
import { displayName } from '#domain/text/strip-invisible.ts';
import { joinFirst, joinWords, type Conjunction } from '#domain/text/word-list.ts';

/** A segment that may stand for several exact names at once. */
export type NamedSegment = Omit<SpecifierSegment, 'name'> & { readonly names: readonly string[] };

/** `every` is about each one (`every project`; after "can't", `any project`), `all` about them together (`projects`). */
export type Quantity = 'every' | 'all';

/** `flags tagged billing`, `every critical environment`, `projects web and mobile`. */
export function describeSegment(
  segment: NamedSegment,
  kindId: string,
  quantity: Quantity,
  conjunction: Conjunction,
): string {
  const { one, many } = resourceNoun(kindId);
  const [name = ''] = segment.names;
  const qualifiers = describeQualifiers(segment);
  const single = name === '*' ? quantity === 'every' : isOneThing(segment);
  const every = conjunction === 'and' ? 'every' : 'any';
  const noun = describeProperties(segment) + (single ? one : many);
  if (name === '') {
    return noun + qualifiers;
  }
  if (name === '*') {
    return (quantity === 'every' ? `${every} ${noun}` : noun) + qualifiers;
  }
  return `${noun} ${describeNames(segment.names, conjunction)}${qualifiers}`;
}

/** Whether a segment stands for exactly one thing. */
export function isOneThing({ names: [name = '', ...others] }: NamedSegment): boolean {
  return others.length === 0 && isExactName(name);
}

/** The names alone where nothing else narrows the segment, such as `staging`; undefined otherwise. */
export function bareNames(segment: NamedSegment, conjunction: Conjunction): string | undefined {
  const isBare = describeProperties(segment) === '' && describeQualifiers(segment) === '';
  return isBare && segment.names.every(isExactName) ? describeNames(segment.names, conjunction) : undefined;
}

/** Whether a segment takes in everything that stands in its place. */
export function isAnything(segment: NamedSegment): boolean {
  return (
    segment.names.join('') === '*' && describeProperties(segment) === '' && describeQualifiers(segment) === ''
  );
}

/** Whether a name stands for exactly one thing, so that several can be listed together. */
export function isExactName(name: string): boolean {
  return name !== '' && !isGlob(name) && roleAttributeOf(name) === undefined;
}

function describeNames(names: readonly string[], conjunction: Conjunction): string {
  const [name = ''] = names;
  const attribute = roleAttributeOf(name);
  if (attribute !== undefined) {
    return `listed in role attribute ${displayName(attribute)}`;
  }
  return isGlob(name)
    ? `matching ${displayName(name)}`
    : joinFirst(names.map(displayName), 4, 'by name', conjunction);
}

function describeProperties({ properties }: NamedSegment): string {
  return Object.entries(properties)
    .map(([name, value]) => `${value ? '' : 'non-'}${displayName(name)} `)
    .join('');
}

function describeQualifiers({ tags, views }: NamedSegment): string {
  const tagged = tags.length === 0 ? '' : ` tagged ${joinWords(tags.map(displayName))}`;
  return tagged + describeViews(views);
}

function describeViews(views: readonly string[]): string {
  const keys = views.filter((view) => roleAttributeOf(view) === undefined);
  const attributes = views.flatMap((view) => roleAttributeOf(view) ?? []);
  const phrases = [
    ...(keys.length === 0 ? [] : [`view${keys.length === 1 ? '' : 's'} ${joinWords(keys.map(displayName))}`]),
    ...attributes.map((attribute) => `a view listed in role attribute ${displayName(attribute)}`),
  ];
  return phrases.length === 0 ? '' : ` in ${phrases.join(' and ')}`;
}
