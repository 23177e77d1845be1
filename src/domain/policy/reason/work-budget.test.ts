import { describe, expect, test } from 'vitest';
import { samplePolicy } from '#testing/sample-policy.ts';
import { findAccessBeyond } from './access-beyond.ts';
import { accessDifference } from './access-difference.ts';
import { accessMatrix } from './access-matrix.ts';
import { accessOfPolicy } from './access-set.ts';
import { redundantStatements } from './redundant-statements.ts';
import { defaultWorkLimit } from './work-budget.ts';

type Limit = { readonly onWork: (units: number) => void };

/** The units of work that a question takes, the same on every machine. */
function workOf(ask: (limit: Limit) => unknown): number {
  let work = 0;
  ask({
    onWork: (units) => {
      work += units;
    },
  });
  return work;
}

/** The units of work that the whole matrix of a sample policy takes; a kind too complex to decide fails the test. */
function matrixWork(size: number): number {
  return workOf((limit) => {
    const { tooComplex } = accessMatrix(accessOfPolicy(samplePolicy(size, 1)), limit);
    expect(tooComplex).toEqual([]);
  });
}

const policy = samplePolicy(50, 1);
const access = accessOfPolicy(policy);
const other = accessOfPolicy(samplePolicy(50, 2));
const edited = accessOfPolicy(policy.toSpliced(20, 1));

describe('work', () => {
  test.each<[question: string, ask: (limit: Limit) => unknown]>([
    ['the matrix of 50 statements', (limit) => accessMatrix(access, limit)],
    ['the difference of two times 50 statements', (limit) => accessDifference(access, other, limit)],
    ['the difference after an edit of 50 statements', (limit) => accessDifference(access, edited, limit)],
    ['the access beyond that of 50 other statements', (limit) => findAccessBeyond(access, other, limit)],
    ['the redundant statements among 50', (limit) => redundantStatements(policy, {}, limit)],
  ])('for %s stays far from the limit', (_, ask) => {
    const work = workOf(ask);
    expect(work).toBeGreaterThan(0);
    expect(work).toBeLessThan(defaultWorkLimit / 20);
  });

  test('is the same for the same question', () => {
    expect(matrixWork(50)).toBe(matrixWork(50));
  });

  test('grows less than forty times with four times the statements', () => {
    expect(matrixWork(200)).toBeLessThan(40 * matrixWork(50));
  });
});
