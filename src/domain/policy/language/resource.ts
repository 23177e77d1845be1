// Resource specifiers, the texts by which a statement names things (contract section 12).
import { findResourceKind } from './catalogue.ts';
import type { ResourceKind } from './catalogue.ts';
import { chainProblem, resourceProblem } from './resource-problem.ts';
import type { ResourceProblem } from './resource-problem.ts';
import { readSegment } from './resource-segment.ts';
import type { PlacedSegment, SpecifierSegment } from './resource-segment.ts';

export type ResourceSpecifier = {
  readonly kindId: string;
  readonly segments: readonly SpecifierSegment[];
};

export type ResourceParse =
  | { readonly kind: 'specifier'; readonly specifier: ResourceSpecifier }
  | ResourceProblem;

/** Reads a resource specifier. The first problem wins and says where it is and what to write instead. */
export function parseResource(text: string): ResourceParse {
  if (text.trim() === '') {
    return resourceProblem(text, 'empty', 0, 'it’s empty.');
  }
  const placed: PlacedSegment[] = [];
  for (let at = 0; at <= text.length;) {
    const read = readSegment(text, at);
    if (read.kind === 'problem') {
      return read;
    }
    placed.push(read);
    if (read.end === text.length) {
      break;
    }
    at = read.end + 1;
  }
  const types = placed.map(({ segment }) => segment.type);
  const kindId = types.join(':');
  if (findResourceKind(kindId) === undefined) {
    return chainProblem(
      text,
      types,
      placed.map(({ at }) => at),
    );
  }
  const problem = placed.map((one, depth) => checkSegment(text, one, types.slice(0, depth + 1).join(':')));
  return (
    problem.find((one) => one !== undefined) ?? {
      kind: 'specifier',
      specifier: { kindId, segments: placed.map(({ segment }) => segment) },
    }
  );
}

/** Writes a specifier in its one canonical form: tags, then properties, then views. Reading it gives the same specifier. */
export function formatResource(specifier: ResourceSpecifier): string {
  return specifier.segments.map(formatSegment).join(':');
}

function formatSegment({ type, name, tags, properties, views }: SpecifierSegment): string {
  const qualifiers = [
    ...tags,
    ...Object.entries(properties).map(([property, value]) => `{${property}:${value}}`),
    ...views.map((view) => `view:${view}`),
  ];
  return `${type}${name === '' ? '' : `/${name}`}${qualifiers.length === 0 ? '' : `;${qualifiers.join(',')}`}`;
}

/** Checks what depends on the kind of a segment: whether it has a name, and which qualifiers fit. */
function checkSegment(text: string, placed: PlacedSegment, kindId: string): ResourceProblem | undefined {
  const { segment, at } = placed;
  const kind = findResourceKind(kindId);
  const bare = kind?.specifier === segment.type;
  if (bare && segment.name !== '') {
    return resourceProblem(
      text,
      'unexpected-name',
      at + segment.type.length,
      `"${segment.type}" doesn’t take a name.`,
    );
  }
  if (!bare && segment.name === '') {
    return resourceProblem(
      text,
      'missing-name',
      at + segment.type.length,
      `"${segment.type}" needs a name; use ${segment.type}/* for all.`,
    );
  }
  return checkQualifiers(text, placed, kind);
}

function checkQualifiers(
  text: string,
  { segment, at }: PlacedSegment,
  kind: ResourceKind | undefined,
): ResourceProblem | undefined {
  const place = text.indexOf(';', at);
  const property = Object.keys(segment.properties).find((name) => kind?.properties?.includes(name) !== true);
  if (property !== undefined) {
    return resourceProblem(
      text,
      'unknown-property',
      place,
      `"${segment.type}" has no property "${property}".`,
    );
  }
  // Nobody knows whether segments have views, so they are not refused (contract section 12).
  if (segment.views.length > 0 && kind?.views !== true && segment.type !== 'segment') {
    return resourceProblem(
      text,
      'misplaced-view',
      place,
      `only flags can be selected by view, not "${segment.type}".`,
    );
  }
  return undefined;
}
