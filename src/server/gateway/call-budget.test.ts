import { describe, expect, it } from 'vitest';
import { createCallBudget } from './call-budget.ts';

const start = 1_700_000_000_000;

/** A budget after one call that was answered with these headers, and its clock. */
function openBudget(headers: Record<string, string>) {
  let time = start;
  const budget = createCallBudget(() => time);
  budget.sent();
  budget.answered(headers);
  return { budget, pass: (ms: number) => (time += ms) };
}

const route = (left: number, resetMs: number) => ({
  'x-ratelimit-route-remaining': String(left),
  'x-ratelimit-reset': String(start + resetMs),
});
const authToken = (left: number, resetMs: number) => ({
  'x-ratelimit-auth-token-remaining': String(left),
  'x-ratelimit-auth-token-reset': String(start + resetMs),
});

describe('what a walk may call', () => {
  it('is half of what the tightest limit leaves', () => {
    const { budget } = openBudget({ ...route(8, 10_000), ...authToken(6, 10_000) });
    expect(budget.free()).toBe(3);
  });

  it('is more as soon as the tight window ends, however late a wide one does', () => {
    const { budget, pass } = openBudget({ ...route(0, 2000), ...authToken(1000, 60_000) });
    expect([budget.free(), budget.until()]).toEqual([0, start + 2000]);
    pass(2000);
    expect(budget.free()).toBe(1);
  });

  it('is nothing while any limit leaves nothing', () => {
    const { budget, pass } = openBudget({ ...route(8, 2000), ...authToken(0, 30_000) });
    pass(2000);
    expect([budget.free(), budget.until()]).toEqual([0, start + 30_000]);
  });

  it('is found out anew after a minute and a quarter, however far ahead a reset is said to be', () => {
    const { budget, pass } = openBudget(route(0, 10 * 365 * 86_400_000));
    pass(75_000);
    expect(budget.free()).toBe(1);
  });

  it('has no end where no limit is told', () => {
    expect(openBudget({}).budget.free()).toBe(Infinity);
  });
});
