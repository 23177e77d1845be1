// The sandbox against every fact of the contract that calls can settle.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestAccount, type OpenTestAccount, type Target } from './test-account.ts';
import { everyCase } from './every-case.ts';
import { runCases, type Result } from './run-cases.ts';
import { openSandboxTarget } from './sandbox-target.ts';

let target: Target & { readonly close: () => void };
let account: OpenTestAccount;
beforeAll(async () => {
  target = await openSandboxTarget();
  account = openTestAccount(target);
});
afterAll(() => target.close());

test.each(everyCase.map((one) => [one.section, one.fact, one] as const))(
  'section %s: %s',
  async (_, __, one) => {
    const results: Result[] = [];
    for await (const result of runCases(account, [one])) results.push(result);
    expect(results).toEqual([{ case: one, kind: 'as-expected', seen: one.expected }]);
  },
);
