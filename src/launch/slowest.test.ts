import { expect, it } from 'vitest';
import { root } from './run-command.mjs';
import { journeys, unitTests } from './slowest.mjs';

it('reads the time of each unit test', () => {
  const report = {
    testResults: [
      {
        name: `${root}src/ui/now.test.ts`,
        startTime: 5,
        assertionResults: [{ fullName: 'the clock ticks', duration: 1500 }, { fullName: 'was skipped' }],
      },
    ],
  };
  expect(unitTests(report)).toEqual([
    { name: 'src/ui/now.test.ts: the clock ticks', seconds: 1.5, startedAt: 5 },
    { name: 'src/ui/now.test.ts: was skipped', seconds: 0, startedAt: 5 },
  ]);
});

it('reads the time of each try of a journey, however deep it lies', () => {
  const startTime = '2026-01-01T00:00:00.000Z';
  const spec = (title: string, ...durations: number[]) => ({
    file: 'reset.spec.ts',
    title,
    tests: [{ results: durations.map((duration) => ({ duration, startTime })) }],
  });
  const report = {
    suites: [{ specs: [spec('outer', 2000)], suites: [{ specs: [spec('inner', 9000, 3000)] }] }],
  };
  expect(journeys(report).map(({ name, seconds }) => [name, seconds])).toEqual([
    ['e2e/reset.spec.ts: outer', 2],
    ['e2e/reset.spec.ts: inner', 9],
    ['e2e/reset.spec.ts: inner', 3],
  ]);
});
