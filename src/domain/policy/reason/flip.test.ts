import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lawRuns, nearbyRequest, overlappingPolicy, teamAttributes } from '#testing/reasoning-arbitraries.ts';
import { statement } from '#testing/statements.ts';
import { evaluatePolicy } from '#domain/policy/language/evaluate.ts';
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import { parseConcreteResource } from '#domain/policy/language/resource-match.ts';
import { whatWouldFlip } from './flip.ts';
import { applyEdits } from './policy-edit.ts';

function request(action: string, text: string): AccessRequest {
  const parsed = parseConcreteResource(text);
  if (parsed.kind === 'problem') throw new Error(parsed.message);
  return { action, resource: parsed.resource };
}

const deleteInLive = request('deleteFlag', 'proj/web:env/live;{critical:true}:flag/pay;billing');
const allFlags = statement('allow', 'proj/*:env/*:flag/*', '*');

describe('what would turn the answer', () => {
  test('an allowed question turns by a denial of just that, or by taking the allow away', () => {
    const { allowed, flips } = whatWouldFlip([allFlags], deleteInLive);
    expect(allowed).toBe(true);
    expect(flips.map(({ edits }) => edits)).toEqual([
      [{ kind: 'add-statement', content: statement('deny', 'proj/web:env/live:flag/pay', 'deleteFlag') }],
      [{ kind: 'remove-statement', statement: 0 }],
    ]);
  });

  test('a denied question turns when the denial lists one action less', () => {
    const denial = statement('deny', 'proj/*:env/live:flag/*', 'deleteFlag', 'updateOn');
    expect(whatWouldFlip([allFlags, denial], deleteInLive).flips.map(({ edits }) => edits)).toEqual([
      [{ kind: 'change-actions', statement: 1, actions: { mode: 'only', patterns: ['updateOn'] } }],
    ]);
  });

  test('an allow that only lacks the action is offered beside a statement of its own', () => {
    const { flips } = whatWouldFlip([statement('allow', 'proj/*:env/*:flag/*', 'updateOn')], deleteInLive);
    expect(flips.map(({ edits }) => edits.map(({ kind }) => kind))).toEqual([
      ['add-statement'],
      ['change-actions'],
    ]);
  });
});

describe('laws', () => {
  test('every way turns the answer, and no part of it can be left out', { timeout: 900_000 }, () => {
    fc.assert(
      fc.property(overlappingPolicy, nearbyRequest, (policy, asked) => {
        const { allowed, flips } = whatWouldFlip(policy, asked, teamAttributes);
        for (const { edits, policy: turned } of flips) {
          expect(evaluatePolicy(turned, asked, teamAttributes).allowed).toBe(!allowed);
          for (const left of edits) {
            const partly = applyEdits(
              policy,
              edits.filter((edit) => edit !== left),
            );
            expect(evaluatePolicy(partly, asked, teamAttributes).allowed).toBe(allowed);
          }
        }
      }),
      { numRuns: lawRuns(1000) },
    );
  });
});
