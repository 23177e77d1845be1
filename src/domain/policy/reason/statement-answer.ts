// Whether a statement applies to a question, when not everything that matters can be read.
import type { AccessRequest, StatementReason } from '#domain/policy/language/evaluate.ts';
import type { HeldAttributes } from './demand.ts';
import { kindSpelledBy } from './unreadable-specifier.ts';
import { matchResource, roleAttributeOf } from '#domain/policy/language/resource-match.ts';
import type { Resource, ResourceSegment } from '#domain/policy/language/resource-match.ts';
import type { SpecifierSegment } from '#domain/policy/language/resource-segment.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import type { Statement } from '#domain/policy/language/statement.ts';

/** `unknown`: it depends on an unparsable specifier, or on a role attribute whose value is not known. */
export type Applies = 'yes' | 'no' | 'unknown';

/** Whether the statement applies. `reason` is what `evaluatePolicy` says when everything unknown covers nothing. */
export function appliesFor(
  { resources }: Statement,
  reason: StatementReason,
  { resource }: AccessRequest,
  attributes: HeldAttributes,
): Applies {
  const sure = reason.applies ? 'yes' : 'no';
  if (!reason.actions.matches || reason.resources.pattern !== undefined) return sure;
  return resources.patterns.some((text) => mayCover(text, resource, attributes)) ? 'unknown' : sure;
}

function mayCover(text: string, resource: Resource, attributes: HeldAttributes): boolean {
  const parse = parseResourceOnce(text);
  if (parse.kind === 'problem') return kindSpelledBy(text) === resource.kindId;
  if (attributes.kind === 'known') return false;
  // An unknown value may be this very name. Then the rest of the specifier decides.
  const segments = parse.specifier.segments.map((segment, index) =>
    withAnyValues(segment, resource.segments[index]),
  );
  return matchResource({ ...parse.specifier, segments }, resource).matches;
}

/** The segment with each role attribute replaced so that the thing fits: by its name, or one of its views. */
function withAnyValues(segment: SpecifierSegment, thing: ResourceSegment | undefined): SpecifierSegment {
  const isInSomeView = (thing?.views ?? []).length > 0;
  return {
    ...segment,
    name: roleAttributeOf(segment.name) === undefined ? segment.name : (thing?.name ?? ''),
    views: segment.views.filter((view) => roleAttributeOf(view) === undefined || !isInSomeView),
  };
}
