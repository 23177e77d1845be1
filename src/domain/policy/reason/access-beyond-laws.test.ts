import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyNaivelyAllows } from '#testing/naive-evaluator.ts';
import { lawRuns, nearbyRequest, overlappingPolicy, teamAttributes } from '#testing/reasoning-arbitraries.ts';
import { writtenResource } from '#testing/written-request.ts';
import { findAction } from '#domain/policy/language/catalogue.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { parseConcreteResource } from '#domain/policy/language/resource-match.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { accessOfPolicy } from './access-set.ts';
import { findAccessBeyond } from './access-beyond.ts';

const held = { kind: 'known', values: teamAttributes } as const;

function allows(policy: Policy, request: AccessRequest): boolean {
  return policyNaivelyAllows(policy, request, held.values);
}

function isListed({ action, resource }: AccessRequest): boolean {
  return findAction(resource.kindId, action) !== undefined;
}

function namesLength({ resource }: AccessRequest): number {
  return resource.segments.reduce((sum, { name }) => sum + name.length, 0);
}

describe('laws of access beyond', () => {
  const requests = fc.array(nearbyRequest, { minLength: 30, maxLength: 30 });

  test(
    'a witness is allowed by one and denied by the other; none has no counter-example',
    { timeout: 900_000 },
    () => {
      fc.assert(
        fc.property(overlappingPolicy, overlappingPolicy, requests, (before, after, asked) => {
          const found = findAccessBeyond(accessOfPolicy(before, held), accessOfPolicy(after, held));
          const telling = found.kind === 'witness' ? [found.witness.request] : asked;
          expect(['witness', 'none']).toContain(found.kind);
          for (const request of telling) {
            expect(allows(after, request) && !allows(before, request)).toBe(found.kind === 'witness');
          }
        }),
        { numRuns: lawRuns(300) },
      );
    },
  );

  test(
    'no example among generated questions has shorter names than the witness',
    { timeout: 900_000 },
    () => {
      fc.assert(
        fc.property(overlappingPolicy, overlappingPolicy, requests, (before, after, asked) => {
          const found = findAccessBeyond(accessOfPolicy(before, held), accessOfPolicy(after, held));
          const own =
            found.kind === 'witness' && found.witness.action === 'listed'
              ? namesLength(found.witness.request)
              : 0;
          const gained = asked.filter((request) => allows(after, request) && !allows(before, request));
          expect(gained.filter((request) => namesLength(request) < own && isListed(request))).toEqual([]);
        }),
        { numRuns: lawRuns(100) },
      );
    },
  );

  test('a witness can be typed into the simulator', { timeout: 900_000 }, () => {
    fc.assert(
      fc.property(overlappingPolicy, (policy) => {
        const found = findAccessBeyond(accessOfPolicy([], held), accessOfPolicy(policy, held));
        const request = found.kind === 'witness' ? [found.witness.request] : [];
        for (const one of request) {
          expect(parseConcreteResource(writtenResource(one.resource)).kind).toBe('resource');
        }
      }),
      { numRuns: lawRuns(100) },
    );
  });
});
