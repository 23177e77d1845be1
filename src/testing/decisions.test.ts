// Random access against the naive evaluator: inline roles of which the start is not known, several roles, a member's cap, the gate of
// viewing projects. `npm run fuzz` asks a hundred thousand questions.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort } from './effort.ts';
import { naivelyAllows, type NaiveRole } from './naive-evaluator.ts';
import { nearbyRequest, overlappingPolicy, teamAttributes } from './reasoning-arbitraries.ts';
import { statement } from './statements.ts';
import { answerQuestion } from '#domain/policy/access/access-answer.ts';
import { readerPolicy } from '#domain/policy/language/base-roles.ts';
import { answerAsAsked, isConditional } from '#domain/policy/access/conditional-answer.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { accessMatrix } from '#domain/policy/reason/access-matrix.ts';
import { findAccessBeyond } from '#domain/policy/reason/access-beyond.ts';
import { shareWithin } from '#domain/policy/reason/share-within.ts';
import { formatResource } from '#domain/policy/language/resource.ts';
import { parseResourceOnce } from '#domain/policy/language/specifier-cache.ts';
import { accessSetOf, assumingBase, possibleBases } from '#domain/policy/access/reviewed-access.ts';
import type { ReviewedAccess, ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';
import type { Policy } from '#domain/policy/language/statement.ts';

const runs = effort({ variable: 'DECISION_RUNS', script: 'fuzz', usual: 1500, full: 100_000 });
const perAccess = 20;

/** `open`: an inline role, of which nobody knows whether it starts from Reader's view. */
type Role = { readonly policy: Policy; readonly start: 'nothing' | 'reader' | 'open' };
type Side = readonly Role[];

const projects = statement('allow', 'proj/*', 'viewProject');

const role: fc.Arbitrary<Role> = fc
  .record({
    policy: overlappingPolicy,
    start: fc.constantFrom('nothing' as const, 'reader' as const, 'open' as const),
    seesProjects: fc.boolean(),
  })
  .map(({ policy, start, seesProjects }) => ({
    start,
    // Without it nearly everything in a project is denied, and nothing behind the gate is tried.
    policy: seesProjects ? [...policy, projects] : policy,
  }));

const side = fc.array(role, { minLength: 1, maxLength: 2 });
const questions = fc.array(nearbyRequest, { minLength: perAccess, maxLength: perAccess });

function grantOf({ policy, start }: Role): ReviewedGrant {
  const base = start === 'reader' ? readerPolicy : [];
  const attributes = { kind: 'known', values: teamAttributes } as const;
  const grant = { kind: 'policy', policy, base, attributes } as const;
  return {
    id: 'one',
    title: 'One',
    carrier: 'custom-role',
    grant: start === 'open' ? { ...grant, possibleBase: readerPolicy } : grant,
  };
}

function accessOf(own: Side, cap: Side | undefined): ReviewedAccess {
  const grants = own.map(grantOf);
  return cap === undefined ? { grants } : { grants, cap: { whose: 'Ana', grants: cap.map(grantOf) } };
}

/** What the contract says, if inline roles start from this. */
function contractAllows(
  own: Side,
  cap: Side | undefined,
  request: AccessRequest,
  inline: 'nothing' | 'reader',
): boolean {
  const rolesOf = (roles: Side): readonly NaiveRole[] =>
    roles.map(({ policy, start }) => ({
      policy,
      startsFromReader: (start === 'open' ? inline : start) === 'reader',
    }));
  const may = (roles: Side) => naivelyAllows(rolesOf(roles), request, teamAttributes);
  return may(own) && (cap === undefined || may(cap));
}

function verdictOf(answers: readonly boolean[]) {
  if (answers.every(Boolean)) return 'allowed';
  return answers.some(Boolean) ? 'unknown' : 'denied';
}

test(`${runs} questions are decided as the contract says`, { timeout: 0 }, () => {
  fc.assert(
    fc.property(side, fc.option(side, { nil: undefined, freq: 2 }), questions, (own, cap, asked) => {
      const access = accessOf(own, cap);
      const set = accessSetOf(access);
      const naive = (request: AccessRequest) =>
        verdictOf(possibleBases.map((start) => contractAllows(own, cap, request, start)));
      const { rows, tooComplex } = accessMatrix(set);
      expect(tooComplex).toEqual([]);
      for (const { cells } of rows) {
        for (const { action, verdict } of cells.slice(0, 3)) {
          const { allowed, refused } = verdict.example;
          expect(allowed && naive({ action, resource: allowed })).toBe(allowed && 'allowed');
          expect(refused && naive({ action, resource: refused })).toBe(refused && 'denied');
        }
      }
      for (const request of asked) {
        const { action, resource } = request;
        const verdict = naive(request);
        expect(answerQuestion(access, request).verdict).toBe(verdict);
        const cells = rows.find(({ kindId }) => kindId === resource.kindId)?.cells;
        const share = cells?.find((cell) => cell.action === action)?.verdict.share;
        expectSound(share, verdict);
      }
      const [first] = asked;
      if (first === undefined) return;
      expectSound(withinNames(access, first), naive(first));
      const answer = answerAsAsked(access, withoutQualities(first));
      // Without conditions it holds whatever is true of the resource, so also for the one that was asked about.
      expect(isConditional(answer) || naive(first) === answer.verdict).toBe(true);
    }),
    { numRuns: Math.ceil(runs / perAccess) },
  );
});

/** "All" and "none" have no counter-example. */
function expectSound(
  share: { readonly atLeast: string; readonly atMost: string } | undefined,
  verdict: string,
): void {
  expect(share?.atLeast === 'all' && verdict !== 'allowed').toBe(false);
  expect(share?.atMost === 'none' && verdict !== 'denied').toBe(false);
}

function withoutQualities({ action, resource }: AccessRequest): AccessRequest {
  const segments = resource.segments.map(({ type, name }) => ({ type, name }));
  return { action, resource: { ...resource, segments } };
}

/** How much is allowed of all resources with the names of this one. */
function withinNames(access: ReviewedAccess, { action, resource }: AccessRequest) {
  const segments = resource.segments.map(({ type, name }) => ({
    type,
    name,
    tags: [],
    properties: {},
    views: [],
  }));
  const parse = parseResourceOnce(formatResource({ kindId: resource.kindId, segments }));
  if (parse.kind === 'problem') throw new Error(parse.message);
  const within = shareWithin(accessSetOf(access), { action, specifier: parse.specifier });
  return within === 'too-complex' ? undefined : within.share;
}

test(
  'of two accesses with unknown starts, more is told only where the contract says more',
  { timeout: 0 },
  () => {
    fc.assert(
      fc.property(side, side, questions, (before, after, asked) => {
        for (const start of possibleBases) {
          const [first, second] = [before, after].map((one) =>
            accessSetOf(assumingBase(accessOf(one, undefined), start)),
          );
          if (first === undefined || second === undefined) continue;
          const found = findAccessBeyond(first, second);
          const isBeyond = (request: AccessRequest) =>
            contractAllows(after, undefined, request, start) &&
            !contractAllows(before, undefined, request, start);
          const told = found.kind === 'witness' ? [found.witness.request] : asked;
          expect(told.filter(isBeyond)).toEqual(found.kind === 'witness' ? told : []);
        }
      }),
      { numRuns: Math.ceil(runs / perAccess / 3) },
    );
  },
);
