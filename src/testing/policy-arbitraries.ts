// Specifiers, policies and requests from a small world, so that matches and near misses are both common.
import * as fc from 'fast-check';
import { resourceKinds, type ResourceKind } from '#domain/policy/language/catalogue.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import type { Resource, ResourceSegment } from '#domain/policy/language/resource-match.ts';
import { formatResource, type ResourceSpecifier } from '#domain/policy/language/resource.ts';
import type { SpecifierSegment } from '#domain/policy/language/resource-segment.ts';
import { kindsNamedBy, splitByKind } from '#domain/policy/language/statement-kinds.ts';
import type { Policy, Scope, Statement } from '#domain/policy/language/statement.ts';

const word = fc.stringMatching(/^[a-z0-9_.-]{1,6}$/);
const namePattern = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('*', 'a', 'b', 'a*', '*b', 'a*b') },
  fc.stringMatching(/^[\w.*@+-]{1,8}$/),
  fc.constantFrom('${roleAttribute/apps}', '${roleAttribute/teams.own}'),
);
const tagPattern = fc.oneof(fc.constantFrom('view', 'x', 'y', 'x*'), word);

/** Any specifier that is well formed, of any kind in the catalogue. */
export const anySpecifier: fc.Arbitrary<ResourceSpecifier> = fc
  .constantFrom(...resourceKinds)
  .chain((kind) => specifierOf(kind));

function specifierOf(kind: ResourceKind): fc.Arbitrary<ResourceSpecifier> {
  const types = kind.id.split(':');
  return fc
    .tuple(...types.map((type) => segmentOf(type, kind.specifier === type)))
    .map((segments) => ({ kindId: kind.id, segments }));
}

function segmentOf(type: string, bare: boolean): fc.Arbitrary<SpecifierSegment> {
  return fc.record({
    type: fc.constant(type),
    name: bare ? fc.constant('') : namePattern,
    tags: fc.array(tagPattern, { maxLength: 2 }),
    properties:
      type === 'env'
        ? fc.constantFrom<Readonly<Record<string, boolean>>>({}, { critical: true }, { critical: false })
        : fc.constant({}),
    views:
      type === 'flag'
        ? fc.array(fc.oneof(word, fc.constant('${roleAttribute/views}')), { maxLength: 2 })
        : fc.constant([]),
  });
}

const smallKinds = ['acct', 'service-token', 'proj', 'proj:env', 'proj:env:flag'];
const smallActions = ['updateOn', 'updateRules', 'deleteFlag', 'view'];

const smallSpecifier = fc
  .constantFrom(...resourceKinds.filter(({ id }) => smallKinds.includes(id)))
  .chain((kind) => specifierOf(kind))
  .map(formatResource);

function scopeOf(pattern: fc.Arbitrary<string>): fc.Arbitrary<Scope> {
  return fc.record({
    mode: fc.constantFrom('only' as const, 'except' as const),
    patterns: fc.array(pattern, { minLength: 1, maxLength: 3 }),
  });
}

/** Any sound statement of the small world. */
export const smallStatement: fc.Arbitrary<Statement> = fc.record({
  effect: fc.constantFrom('allow' as const, 'deny' as const),
  resources: scopeOf(smallSpecifier),
  actions: scopeOf(fc.constantFrom('*', 'update*', '*On', ...smallActions)),
});

/** Any sound policy of the small world. */
export const smallPolicy = fc.array(smallStatement, { maxLength: 5 });

/** Any policy of the small world that a server takes: each statement names one kind of resource. */
export const oneKindPolicy: fc.Arbitrary<Policy> = smallPolicy.map((policy) =>
  policy.flatMap(splitByKind).filter(({ resources }) => kindsNamedBy(resources.patterns).length === 1),
);

function concreteSegment(type: string): fc.Arbitrary<ResourceSegment> {
  return fc.record({
    type: fc.constant(type),
    name: type === 'acct' ? fc.constant('') : fc.constantFrom('a', 'b', 'ab', 'acb'),
    tags: fc.subarray(['x', 'y', 'view']),
    critical: fc.boolean(),
    views: fc.subarray(['v']),
  });
}

const smallResource: fc.Arbitrary<Resource> = fc
  .constantFrom(...smallKinds)
  .chain((kindId) =>
    fc.tuple(...kindId.split(':').map(concreteSegment)).map((segments) => ({ kindId, segments })),
  );

/** Any request of the small world. */
export const smallRequest: fc.Arbitrary<AccessRequest> = fc.record({
  action: fc.constantFrom(...smallActions),
  resource: smallResource,
});
