// Random policies and questions for the laws of exact reasoning: patterns that overlap in every way, drawn from so few
// names, tags and views that statements shadow, repeat and cut into one another.
import * as fc from 'fast-check';
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import type { Resource, ResourceSegment } from '#domain/policy/language/resource-match.ts';
import { formatResource } from '#domain/policy/language/resource.ts';
import type { SpecifierSegment } from '#domain/policy/language/resource-segment.ts';
import type { Policy, Scope, Statement } from '#domain/policy/language/statement.ts';

/**
 * How often a law is tried: `usual` times in the daily run, LAW_RUNS times when that is set, as for the full run of
 * 10,000.
 */
export function lawRuns(usual: number): number {
  return Number(process.env['LAW_RUNS'] ?? usual);
}

/** Kinds of every shape: bare, one to three segments, with `critical`, with views, with tags. */
const kindIds = ['acct', 'role', 'proj', 'member:token', 'proj:env', 'proj:env:flag'] as const;

const namePatterns = ['*', '*', '*', 'a', 'b', 'ab', 'a*', '*b', '*a*', 'a*a', 'web', 'w*b'] as const;
const names = ['a', 'b', 'ab', 'aa', 'aba', 'web', 'wb', 'z'] as const;
const tagPatterns = ['x', 'x*', '*y', 'xy', '*'] as const;
const tags = ['x', 'y', 'xy', 'xz', 'q'] as const;
const viewKeys = ['v', 'w'] as const;
const actionPatterns = [
  '*',
  '*',
  'update*',
  '*Name',
  'updateName',
  'createFlag',
  'viewProject',
  'zap',
] as const;
const actions = [
  'updateName',
  'deleteFlag',
  'createFlag',
  'viewProject',
  'createRole',
  'zap',
  'updatez',
] as const;

function isBare(kindId: string): boolean {
  return findResourceKind(kindId)?.specifier.includes('/') !== true;
}

function rarely<Value>(value: fc.Arbitrary<Value>, otherwise: Value): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary: value });
}

function specifierSegment(type: string, kindId: string): fc.Arbitrary<SpecifierSegment> {
  return fc.record({
    type: fc.constant(type),
    name: isBare(kindId) ? fc.constant('') : fc.constantFrom(...namePatterns, '${roleAttribute/team}'),
    tags: rarely(fc.uniqueArray(fc.constantFrom(...tagPatterns), { minLength: 1, maxLength: 2 }), []),
    properties:
      type === 'env'
        ? rarely<Readonly<Record<string, boolean>>>(
            fc.boolean().map((critical) => ({ critical })),
            {},
          )
        : fc.constant({}),
    views:
      type === 'flag'
        ? rarely(fc.uniqueArray(fc.constantFrom(...viewKeys, '${roleAttribute/views}'), { minLength: 1 }), [])
        : fc.constant([]),
  });
}

const specifierText = fc
  .constantFrom(...kindIds)
  .chain((kindId) =>
    fc
      .tuple(...kindId.split(':').map((type) => specifierSegment(type, kindId)))
      .map((segments) => formatResource({ kindId, segments })),
  );

function scopeOf(patterns: fc.Arbitrary<string>): fc.Arbitrary<Scope> {
  return fc.record({
    mode: fc.constantFrom('only' as const, 'only' as const, 'only' as const, 'except' as const),
    patterns: fc.array(patterns, { minLength: 1, maxLength: 3 }),
  });
}

const overlappingStatement: fc.Arbitrary<Statement> = fc.record({
  effect: fc.constantFrom('allow' as const, 'allow' as const, 'deny' as const),
  resources: scopeOf(specifierText),
  actions: scopeOf(fc.constantFrom(...actionPatterns)),
});

/** A policy whose statements are likely to meet. */
export const overlappingPolicy: fc.Arbitrary<Policy> = fc.array(overlappingStatement, { maxLength: 5 });

/** Values for the role attributes that those policies use, in names and for views. */
export const teamAttributes = { team: ['a', 'w*'], views: ['w', 'z'] } as const;

function resourceSegment(type: string, kindId: string): fc.Arbitrary<ResourceSegment> {
  return fc.record({
    type: fc.constant(type),
    name: isBare(kindId) ? fc.constant('') : fc.constantFrom(...names),
    tags: rarely(fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 3 }), []),
    critical: type === 'env' ? fc.boolean() : fc.constant(false),
    views: type === 'flag' ? rarely(fc.uniqueArray(fc.constantFrom(...viewKeys)), []) : fc.constant([]),
  });
}

const nearbyResource: fc.Arbitrary<Resource> = fc
  .constantFrom(...kindIds)
  .chain((kindId) =>
    fc
      .tuple(...kindId.split(':').map((type) => resourceSegment(type, kindId)))
      .map((segments) => ({ kindId, segments })),
  );

/** A question that those policies are likely to speak of. */
export const nearbyRequest: fc.Arbitrary<AccessRequest> = fc.record({
  action: fc.constantFrom(...actions),
  resource: nearbyResource,
});
