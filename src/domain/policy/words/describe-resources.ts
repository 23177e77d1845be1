// The resources of a statement in plain words.
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import { bareNames, describeSegment, isAnything, isExactName, isOneThing } from './describe-segment.ts';
import type { NamedSegment } from './describe-segment.ts';
import { coversWholeKind } from '#domain/policy/language/resource-breadth.ts';
import type { ResourceSpecifier } from '#domain/policy/language/resource.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import { displayName } from '#domain/text/strip-invisible.ts';
import { joinFirst, type Conjunction } from '#domain/text/word-list.ts';

/** Things and the place they are in, such as `flags and segments` and ` in storefront / staging`. */
export type Phrase = {
  readonly what: string;
  /** Empty, or beginning with a space. */
  readonly where: string;
  /** Whether "it" can stand for the things: one name, in however many places. */
  readonly isOne: boolean;
};

type NamedResource = { readonly kindId: string; readonly segments: readonly NamedSegment[] };

const maxKinds = 5;
const maxPlaces = 4;

const projectKinds = resourceKinds.filter(({ id }) => id.startsWith('proj')).map(({ id }) => id);
const allKinds = resourceKinds.map(({ id }) => id);

/**
 * Phrases that together name what the specifiers cover. Things in the same place, one thing in several places, and names of one
 * kind are joined. `conjunction` is `or` after "can't", where "every" becomes "any".
 */
export function describeResources(texts: readonly string[], conjunction: Conjunction): readonly Phrase[] {
  const parses = [...new Set(texts)].map((text) => ({ text, parse: parseResourceOnce(text) }));
  const specifiers = parses.flatMap(({ parse }) => (parse.kind === 'specifier' ? [parse.specifier] : []));
  const unreadable = parses.flatMap(({ text, parse }) => (parse.kind === 'problem' ? [text] : []));
  return [
    ...describeSpecifiers(specifiers, conjunction),
    ...unreadable.map((text) =>
      plural(`resources written ${JSON.stringify(displayName(text))}, which this console cannot read`),
    ),
  ];
}

function plural(what: string): Phrase {
  return { what, where: '', isOne: false };
}

function describeSpecifiers(
  specifiers: readonly ResourceSpecifier[],
  conjunction: Conjunction,
): readonly Phrase[] {
  const isDenied = conjunction === 'or';
  const whole = new Set(specifiers.filter(coversWholeKind).map(({ kindId }) => kindId));
  if (allKinds.every((kind) => whole.has(kind))) {
    return [plural(isDenied ? 'anything' : 'everything')];
  }
  if (projectKinds.every((kind) => whole.has(kind))) {
    const others = specifiers.filter(({ kindId }) => !projectKinds.includes(kindId));
    return [
      ...describeSpecifiers(others, conjunction),
      plural(isDenied ? 'projects or anything in them' : 'projects and everything in them'),
    ];
  }
  const things = mergeNames(specifiers).map(({ kindId, segments }) => ({
    what: segments.slice(-1).map((segment) => describeSegment(segment, kindId, 'all', conjunction))[0] ?? '',
    where: describePlace(kindId, segments.slice(0, -1), conjunction),
    isOne: segments.slice(-1).every(isOneThing),
  }));
  return sameThings(samePlaces(things, conjunction), conjunction);
}

function samePlaces(things: readonly Phrase[], conjunction: Conjunction): readonly Phrase[] {
  return [...groupBy(things, ({ where }) => where)].map(([where, group]) => ({
    what: joinFirst([...new Set(group.map(({ what }) => what))], maxKinds, 'resource types', conjunction),
    where,
    isOne: group.length === 1 && group.every(({ isOne }) => isOne),
  }));
}

function sameThings(things: readonly Phrase[], conjunction: Conjunction): readonly Phrase[] {
  return [...groupBy(things, ({ what }) => what)].map(([what, group]) => ({
    what,
    where: ` ${joinFirst(
      group.map(({ where }) => where.trim()),
      maxPlaces,
      'places',
      conjunction,
    )}`.trimEnd(),
    isOne: group.every(({ isOne }) => isOne),
  }));
}

function groupBy(things: readonly Phrase[], keyOf: (thing: Phrase) => string): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}

/** Where things are: ` in storefront / staging`, ` in production of every project`, ` of member 5f1`. */
function describePlace(
  kindId: string,
  [outer, inner]: readonly NamedSegment[],
  conjunction: Conjunction,
): string {
  if (outer === undefined) return '';
  const [type = ''] = kindId.split(':');
  const around = describeSegment(outer, type, 'every', conjunction);
  if (inner === undefined) return ` ${type === 'proj' && kindId !== 'proj:env' ? 'in' : 'of'} ${around}`;
  if (isAnything(inner)) return ` in ${around}`;
  const names = bareNames(inner, conjunction);
  const project = bareNames(outer, conjunction);
  if (names !== undefined && project !== undefined && isOneThing(inner) && isOneThing(outer)) {
    return ` in ${project} / ${names}`;
  }
  return ` in ${names ?? describeSegment(inner, 'proj:env', 'every', conjunction)} of ${around}`;
}

/** Joins specifiers that differ only in one exact name. */
function mergeNames(specifiers: readonly ResourceSpecifier[]): readonly NamedResource[] {
  const merged: NamedResource[] = [];
  for (const { kindId, segments } of specifiers) {
    const next: NamedResource = {
      kindId,
      segments: segments.map(({ name, ...segment }) => ({ ...segment, names: [name] })),
    };
    const place = merged.findIndex((known) => differingSegment(known, next) !== undefined);
    const known = merged[place];
    if (known === undefined) {
      merged.push(next);
    } else {
      merged[place] = addNames(known, next, differingSegment(known, next));
    }
  }
  return merged;
}

function addNames(known: NamedResource, next: NamedResource, depth: number | undefined): NamedResource {
  const segments = known.segments.map((segment, index) =>
    index === depth
      ? { ...segment, names: [...segment.names, ...(next.segments[index]?.names ?? [])] }
      : segment,
  );
  return { kindId: known.kindId, segments };
}

/** The one segment in which two resources differ, provided that they differ there by exact names only. */
function differingSegment(a: NamedResource, b: NamedResource): number | undefined {
  if (a.kindId !== b.kindId) {
    return undefined;
  }
  const differing = a.segments.flatMap((segment, index) =>
    JSON.stringify(segment) === JSON.stringify(b.segments[index]) ? [] : [index],
  );
  const [depth = -1, ...others] = differing;
  const left = a.segments[depth];
  const right = b.segments[depth];
  if (others.length > 0 || left === undefined || right === undefined) {
    return undefined;
  }
  const sameQualifiers = JSON.stringify({ ...left, names: [] }) === JSON.stringify({ ...right, names: [] });
  return sameQualifiers && [...left.names, ...right.names].every(isExactName) ? depth : undefined;
}
