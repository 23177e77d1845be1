// The resources of a statement in plain words.
import { resourceKinds } from './catalogue.ts';
import { describeSegment, isExactName } from './describe-segment.ts';
import type { NamedSegment } from './describe-segment.ts';
import { coversWholeKind } from './resource-breadth.ts';
import type { ResourceSpecifier } from './resource.ts';
import { parseResourceOnce } from './specifier-cache.ts';
import { joinFirst } from './word-list.ts';

type NamedResource = { readonly kindId: string; readonly segments: readonly NamedSegment[] };

const spelledOutKinds = 5;

const projectKinds = resourceKinds.filter(({ id }) => id.startsWith('proj')).map(({ id }) => id);
const allKinds = resourceKinds.map(({ id }) => id);

/**
 * Phrases that together name what the specifiers cover, such as `flags and segments in every environment of project
 * web`. Things in the same place and names of the same kind are told together.
 */
export function describeResources(texts: readonly string[]): readonly string[] {
  const parses = [...new Set(texts)].map((text) => ({ text, parse: parseResourceOnce(text) }));
  const specifiers = parses.flatMap(({ parse }) => (parse.kind === 'specifier' ? [parse.specifier] : []));
  const unreadable = parses.flatMap(({ text, parse }) => (parse.kind === 'problem' ? [text] : []));
  return [
    ...describeSpecifiers(specifiers),
    ...unreadable.map((text) => `resources written ${JSON.stringify(text)}, which this console cannot read`),
  ];
}

function describeSpecifiers(specifiers: readonly ResourceSpecifier[]): readonly string[] {
  const whole = new Set(specifiers.filter(coversWholeKind).map(({ kindId }) => kindId));
  if (allKinds.every((kind) => whole.has(kind))) {
    return ['everything'];
  }
  if (projectKinds.every((kind) => whole.has(kind))) {
    const others = specifiers.filter(({ kindId }) => !projectKinds.includes(kindId));
    return [...describeSpecifiers(others), 'projects and everything in them'];
  }
  const headsByPlace = new Map<string, string[]>();
  for (const { kindId, segments } of mergeNames(specifiers)) {
    const [head = '', ...place] = describeChain(kindId, segments).toReversed();
    const at = place.join('');
    headsByPlace.set(at, [...(headsByPlace.get(at) ?? []), head]);
  }
  return [...headsByPlace].map(
    ([place, heads]) => joinFirst(heads, spelledOutKinds, 'kinds of resource') + place,
  );
}

/** The words for each segment, outermost first: the last is the thing, the others are where it is. */
function describeChain(kindId: string, segments: readonly NamedSegment[]): readonly string[] {
  const types = kindId.split(':');
  return segments.map((segment, depth) => {
    const kind = types.slice(0, depth + 1).join(':');
    if (depth === segments.length - 1) {
      return describeSegment(segment, kind, 'all');
    }
    const isInside = kind === 'proj:env' || (kind === 'proj' && types[1] !== 'env');
    return ` ${isInside ? 'in' : 'of'} ${describeSegment(segment, kind, 'every')}`;
  });
}

/** Puts specifiers together that differ in nothing but one exact name. */
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
