// Whether a resource specifier covers one concrete thing, and if not, why (contract section 12).
import { matchesPattern } from './pattern.ts';
import { formatResource, parseResource } from './resource.ts';
import type { ResourceSpecifier } from './resource.ts';
import type { SpecifierSegment } from './resource-segment.ts';
import { resourceProblem } from './resource-problem.ts';
import type { ResourceProblem } from './resource-problem.ts';

/** One step on the way to a concrete thing. What is left out means: no tags, not critical, in no view. */
export type ResourceSegment = {
  readonly type: string;
  /** A key or identifier; empty for `acct` and `ip-allowlist`. */
  readonly name: string;
  readonly tags?: readonly string[];
  readonly critical?: boolean;
  readonly views?: readonly string[];
  /** Set by questions only. The thing has no tag that fits one of these, and is in none of these views. */
  readonly withoutTags?: readonly string[];
  readonly outsideViews?: readonly string[];
};

/** A concrete thing that a request speaks of, with all that contains it. */
export type Resource = {
  readonly kindId: string;
  readonly segments: readonly ResourceSegment[];
};

/** The values that a member or team holds for each role attribute. Service tokens hold none. */
export type RoleAttributes = Readonly<Record<string, readonly string[]>>;

export type ResourceReason =
  | 'matches'
  | 'other-kind'
  | 'other-name'
  | 'role-attribute-unknown'
  | 'tag-missing'
  | 'property-differs'
  | 'view-missing';

export type ResourceMatch = {
  readonly matches: boolean;
  readonly reason: ResourceReason;
  /** The segment, from 0, in which specifier and thing differ. Missing when they match or differ in kind. */
  readonly segment?: number;
};

const covered: ResourceMatch = { matches: true, reason: 'matches' };
const otherKind: ResourceMatch = { matches: false, reason: 'other-kind' };

/**
 * Compares a specifier with a concrete thing. A specifier covers its own kind only. `proj/*` does not cover the flags inside, and
 * `proj/*:env/*:flag/*` does not cover the project. A role attribute without a known value covers nothing.
 */
export function matchResource(
  specifier: ResourceSpecifier,
  resource: Resource,
  attributes: RoleAttributes = {},
): ResourceMatch {
  if (specifier.kindId !== resource.kindId) {
    return otherKind;
  }
  for (const [index, segment] of specifier.segments.entries()) {
    const thing = resource.segments[index];
    const reason = thing === undefined ? 'other-kind' : matchSegment(segment, thing, attributes);
    if (reason !== 'matches') {
      return { matches: false, reason, segment: index };
    }
  }
  return covered;
}

/** The project that a thing is inside; undefined for the project itself and for what is in none. */
export function projectAround({ kindId, segments }: Resource): Resource | undefined {
  return isInsideProject(kindId) ? { kindId: 'proj', segments: segments.slice(0, 1) } : undefined;
}

/** Whether things of this kind are inside a project, so that only who can view the project reaches them. */
export function isInsideProject(kindId: string): boolean {
  return kindId.startsWith('proj:');
}

/** The role attribute that fills this name, or undefined for a plain name. */
export function roleAttributeOf(name: string): string | undefined {
  return name.startsWith('${') ? name.slice('${roleAttribute/'.length, -1) : undefined;
}

/**
 * Reads a concrete thing written like a specifier without `*` or role attributes. Qualifiers say what it is like, and with "!"
 * what it is not. An example is `proj/web:env/live;{critical:true}:flag/pay;billing,!ops*,view:!beta`. What no qualifier tells is
 * left open.
 */
export function parseConcreteResource(
  text: string,
): { readonly kind: 'resource'; readonly resource: Resource } | ResourceProblem {
  const parse = parseResource(text);
  if (parse.kind === 'problem') {
    return parse;
  }
  const open = /[*$]/.exec(text.replaceAll(/(?<=[;,])![^:;,]*/g, (said) => said.replaceAll('*', '.')));
  if (open !== null) {
    return resourceProblem(
      text,
      'not-concrete',
      open.index,
      'enter one specific resource, without * or role attributes.',
    );
  }
  const { kindId, segments } = parse.specifier;
  return { kind: 'resource', resource: { kindId, segments: segments.map(toConcrete) } };
}

/** A concrete thing as text that `parseConcreteResource` reads back. */
export function formatConcreteResource({ kindId, segments }: Resource): string {
  return formatResource({
    kindId,
    segments: segments.map(({ type, name, tags = [], critical, views = [], ...not }) => ({
      type,
      name,
      tags: [...tags, ...(not.withoutTags ?? []).map((tag) => `!${tag}`)],
      properties: critical === undefined ? {} : { critical },
      views: [...views, ...(not.outsideViews ?? []).map((view) => `!${view}`)],
    })),
  });
}

function toConcrete({ type, name, tags, properties, views }: SpecifierSegment): ResourceSegment {
  const [withoutTags, ownTags] = apart(tags);
  const [outsideViews, ownViews] = apart(views);
  const critical = properties['critical'];
  return {
    type,
    name,
    ...(ownTags.length === 0 ? {} : { tags: ownTags }),
    ...(withoutTags.length === 0 ? {} : { withoutTags }),
    ...(critical === undefined ? {} : { critical }),
    ...(ownViews.length === 0 ? {} : { views: ownViews }),
    ...(outsideViews.length === 0 ? {} : { outsideViews }),
  };
}

/** Splits qualifiers into those with "!" and the rest. */
function apart(texts: readonly string[]): readonly [not: readonly string[], rest: readonly string[]] {
  return [
    texts.flatMap((text) => (text.startsWith('!') ? [text.slice(1)] : [])),
    texts.filter((text) => !text.startsWith('!')),
  ];
}

function matchSegment(
  wanted: SpecifierSegment,
  thing: ResourceSegment,
  attributes: RoleAttributes,
): ResourceReason {
  const name = matchName(wanted.name, thing.name, attributes);
  if (name !== 'matches') {
    return name;
  }
  const tags = thing.tags ?? [];
  if (!wanted.tags.every((pattern) => tags.some((tag) => matchesPattern(pattern, tag)))) {
    return 'tag-missing';
  }
  const critical = wanted.properties['critical'];
  if (critical !== undefined && critical !== (thing.critical ?? false)) {
    return 'property-differs';
  }
  const views = wanted.views.map((view) => matchView(view, thing.views ?? [], attributes));
  return views.find((reason) => reason !== 'matches') ?? 'matches';
}

function matchView(view: string, views: readonly string[], attributes: RoleAttributes): ResourceReason {
  const attribute = roleAttributeOf(view);
  const keys = attribute === undefined ? [view] : heldValues(attributes, attribute);
  if (keys.length === 0) return 'role-attribute-unknown';
  return keys.some((key) => views.includes(key)) ? 'matches' : 'view-missing';
}

function matchName(pattern: string, name: string, attributes: RoleAttributes): ResourceReason {
  const attribute = roleAttributeOf(pattern);
  if (attribute === undefined) {
    return matchesPattern(pattern, name) ? 'matches' : 'other-name';
  }
  const values = heldValues(attributes, attribute);
  if (values.length === 0) {
    return 'role-attribute-unknown';
  }
  return values.some((value) => matchesPattern(value, name)) ? 'matches' : 'other-name';
}

/** The values of a role attribute; none when it is not held. */
export function heldValues(attributes: RoleAttributes, attribute: string): readonly string[] {
  return Object.hasOwn(attributes, attribute) ? (attributes[attribute] ?? []) : [];
}
