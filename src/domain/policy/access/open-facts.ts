// What a question leaves open about its resource: criticality of the environment, tags, and views. A fact is open only where some
// statement of the access asks about it.
import { viewProject, type AccessRequest } from '#domain/policy/language/evaluate.ts';
import { matchesPattern } from '#domain/policy/language/pattern.ts';
import type { HeldAttributes } from '#domain/policy/reason/demand.ts';
import { partitionNames } from '#domain/policy/reason/name-partition.ts';
import { createBudget, withinBudget } from '#domain/policy/reason/work-budget.ts';
import {
  heldValues,
  matchResource,
  projectAround,
  roleAttributeOf,
} from '#domain/policy/language/resource-match.ts';
import type { Resource, ResourceSegment } from '#domain/policy/language/resource-match.ts';
import type { ResourceSpecifier } from '#domain/policy/language/resource.ts';
import type { SpecifierSegment } from '#domain/policy/language/resource-segment.ts';
import type { ReviewedAccess } from './reviewed-access.ts';
import { matchActions } from '#domain/policy/language/scope-match.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';

/**
 * Something that can be true of segment `segment` (from 0) of a resource. `tag`: a tag that fits all of `patterns` and no other
 * pattern that is asked about, such as `tag`. An empty `view` is one that no statement names.
 */
export type Fact =
  | { readonly kind: 'critical'; readonly segment: number }
  | {
      readonly kind: 'tag';
      readonly segment: number;
      readonly tag: string;
      readonly patterns: readonly string[];
    }
  | { readonly kind: 'view'; readonly segment: number; readonly view: string }
  /** The project has such an environment, besides the one that is asked about. `named` is a pattern. */
  | {
      readonly kind: 'environment';
      readonly segment: number;
      readonly named?: string;
      readonly isCritical: boolean;
      readonly tags: readonly string[];
    };

/** What a statement asks of one segment, and whose role attributes fill it. */
type Asked = {
  readonly segment: number;
  readonly wanted: SpecifierSegment;
  readonly attributes: HeldAttributes;
};

const workLimit = 20_000;

/** The open facts of a question. `too-many` when its tags can be told apart in too many ways to list. */
export function openFacts(access: ReviewedAccess, request: AccessRequest): readonly Fact[] | 'too-many' {
  const asked = everythingAsked(access, request);
  const facts = withinBudget(() =>
    request.resource.segments.flatMap((thing, segment): readonly Fact[] => {
      const here = asked.filter((one) => one.segment === segment);
      const asksCritical = here.some(({ wanted }) => wanted.properties['critical'] !== undefined);
      return [
        ...(asksCritical && thing.critical === undefined ? [{ kind: 'critical', segment } as const] : []),
        ...openTags(here, thing).map((tag) => ({ kind: 'tag', segment, ...tag }) as const),
        ...openViews(here, thing).map((view) => ({ kind: 'view', segment, view }) as const),
      ];
    }),
  );
  return facts === 'too-complex' ? 'too-many' : facts;
}

/** The resource with the fact true of it. */
export function withFact({ kindId, segments }: Resource, fact: Fact): Resource {
  return {
    kindId,
    segments: segments.map((thing, index) => (index === fact.segment ? saying(thing, fact) : thing)),
  };
}

function saying(thing: ResourceSegment, fact: Fact): ResourceSegment {
  switch (fact.kind) {
    case 'critical':
      return { ...thing, critical: true };
    case 'tag':
      return { ...thing, tags: [...(thing.tags ?? []), fact.tag] };
    case 'view':
      return { ...thing, views: [...(thing.views ?? []), fact.view] };
    case 'environment':
      return thing;
    default:
      return fact satisfies never;
  }
}

/**
 * Everything that statements about this question ask of its resource, or of the project around it. Statements with another name
 * for the segment `free` count as well.
 */
export function everythingAsked(
  access: ReviewedAccess,
  { action, resource }: AccessRequest,
  free?: number,
): readonly Asked[] {
  const project = projectAround(resource);
  const questions = [
    { action, thing: resource },
    ...(project === undefined ? [] : [{ action: viewProject, thing: project }]),
  ];
  return [...access.grants, ...(access.cap?.grants ?? [])].flatMap(({ grant }) => {
    if (grant.kind === 'unreadable') return [];
    const { policy, base, possibleBase = [], attributes } = grant;
    return [...policy, ...base, ...possibleBase].flatMap(({ actions, resources }) =>
      questions
        .filter((one) => matchActions(actions, one.action).matches)
        .flatMap(({ thing }) =>
          resources.patterns.flatMap((text) => {
            const parse = parseResourceOnce(text);
            return parse.kind === 'specifier' && mayName(parse.specifier, thing, attributes, free)
              ? parse.specifier.segments.map((wanted, segment) => ({ segment, wanted, attributes }))
              : [];
          }),
        ),
    );
  });
}

/** Whether a specifier names the thing, its qualifiers aside. */
function mayName(
  specifier: ResourceSpecifier,
  thing: Resource,
  attributes: HeldAttributes,
  free: number | undefined,
): boolean {
  const segments = specifier.segments.map((segment, index) => ({
    type: segment.type,
    name:
      index === free || (attributes.kind === 'unknown' && roleAttributeOf(segment.name) !== undefined)
        ? (thing.segments[index]?.name ?? '')
        : segment.name,
    tags: [],
    properties: {},
    views: [],
  }));
  const values = attributes.kind === 'known' ? attributes.values : {};
  return matchResource({ kindId: specifier.kindId, segments }, thing, values).matches;
}

function openTags(
  here: readonly Asked[],
  { tags = [], withoutTags = [] }: ResourceSegment,
): readonly { readonly tag: string; readonly patterns: readonly string[] }[] {
  const patterns = [...new Set(here.flatMap(({ wanted }) => wanted.tags))];
  const open = patterns.filter((pattern) => !tags.some((tag) => matchesPattern(pattern, tag)));
  if (open.length === 0) return [];
  const all = [...new Set([...patterns, ...withoutTags])];
  return partitionNames(all, createBudget(workLimit)).classes.flatMap(({ name, matches }) => {
    const met = matches.flatMap((index) => all[index] ?? []);
    const isRuledOut = met.some((pattern) => withoutTags.includes(pattern));
    const news = met.filter((pattern) => open.includes(pattern));
    return isRuledOut || news.length === 0 ? [] : [{ tag: name, patterns: news }];
  });
}

function openViews(
  here: readonly Asked[],
  { views = [], outsideViews = [] }: ResourceSegment,
): readonly string[] {
  const asked = here.flatMap(({ wanted, attributes }) =>
    wanted.views.flatMap((view) => {
      const attribute = roleAttributeOf(view);
      if (attribute === undefined) return [view];
      if (attributes.kind === 'known') return heldValues(attributes.values, attribute);
      // Any view may be meant, so it matters whether the thing is in one at all.
      return views.length > 0 ? [] : [''];
    }),
  );
  return [...new Set(asked)].filter((view) => !views.includes(view) && !outsideViews.includes(view));
}

/** What a question tells of a fact; `open`: nothing. */
export type Told = 'yes' | 'no' | 'open';

/** The facts that a resource tells, in its order. */
export function toldFacts({ segments }: Resource): readonly { readonly fact: Fact; readonly told: Told }[] {
  return segments.flatMap((thing, segment) => {
    const { critical, tags = [], withoutTags = [], views = [], outsideViews = [] } = thing;
    const tag = (pattern: string): Fact => ({
      kind: 'tag',
      segment,
      tag: pattern.replaceAll('*', '') || 'x',
      patterns: [pattern],
    });
    const view = (key: string): Fact => ({ kind: 'view', segment, view: key });
    return [
      ...(critical === undefined
        ? []
        : [{ fact: { kind: 'critical', segment } as const, told: critical ? 'yes' : 'no' } as const]),
      ...tags.map((one) => ({ fact: tag(one), told: 'yes' }) as const),
      ...withoutTags.map((one) => ({ fact: tag(one), told: 'no' }) as const),
      ...views.map((one) => ({ fact: view(one), told: 'yes' }) as const),
      ...outsideViews.map((one) => ({ fact: view(one), told: 'no' }) as const),
    ];
  });
}

/** Whether a question can tell the fact both ways. A tag must be named, or fit one pattern; a view must be named. */
export function isTellable(fact: Fact): boolean {
  if (fact.kind === 'tag') return fact.patterns.length === 1 || fact.patterns.includes(fact.tag);
  return fact.kind === 'critical' || (fact.kind === 'view' && fact.view !== '');
}

/** The resource after the fact is told so. */
export function tellFact({ kindId, segments }: Resource, fact: Fact, told: Told): Resource {
  return {
    kindId,
    segments: segments.map((thing, index) => (index === fact.segment ? telling(thing, fact, told) : thing)),
  };
}

function telling(thing: ResourceSegment, fact: Fact, told: Told): ResourceSegment {
  const { critical: _critical, ...untold } = thing;
  const { tags = [], withoutTags = [], views = [], outsideViews = [] } = thing;
  switch (fact.kind) {
    case 'critical':
      return told === 'open' ? untold : { ...thing, critical: told === 'yes' };
    case 'tag': {
      const [pattern = fact.tag] = fact.patterns.includes(fact.tag) ? [fact.tag] : fact.patterns;
      return {
        ...thing,
        tags: put(tags, fact.tag, told === 'yes'),
        withoutTags: put(withoutTags, pattern, told === 'no'),
      };
    }
    case 'view':
      return {
        ...thing,
        views: put(views, fact.view, told === 'yes'),
        outsideViews: put(outsideViews, fact.view, told === 'no'),
      };
    case 'environment':
      return thing;
    default:
      return fact satisfies never;
  }
}

function put(texts: readonly string[], text: string, isIn: boolean): readonly string[] {
  const others = texts.filter((one) => one !== text);
  return isIn ? [...others, text] : others;
}
