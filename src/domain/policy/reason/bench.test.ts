import { describe, expect, test } from 'vitest';
import { accessMatrix } from './access-matrix.ts';
import { accessOfPolicy } from './access-set.ts';
import { reasoningBenchCases } from './bench.ts';
import { samplePolicy } from './sample-policy.ts';
import { defaultWorkLimit } from './work-budget.ts';

/** The units of work that the whole matrix of a sample policy takes; a kind too complex to decide fails the test. */
function matrixWork(size: number): number {
  let units = 0;
  const { tooComplex } = accessMatrix(accessOfPolicy(samplePolicy(size, 1)), {
    onWork: (spent) => {
      units = spent;
    },
  });
  expect(tooComplex).toEqual([]);
  return units;
}

describe('work', () => {
  test.each(reasoningBenchCases())('$name stays far from the limit', ({ run }) => {
    expect(run()).toBeLessThan(defaultWorkLimit / 20);
  });

  test('the same question takes the same work', () => {
    const [matrix] = reasoningBenchCases();
    expect(matrix?.run()).toBe(matrix?.run());
  });

  test('four times the statements take less than forty times the work', () => {
    expect(matrixWork(200)).toBeLessThan(40 * matrixWork(50));
  });
});
