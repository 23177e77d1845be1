// Runs the cases one after another and gives their results.
import type { OpenTestAccount } from './test-account.ts';
import { Undecided } from './test-account.ts';
import { type ContractCase } from './contract-case.ts';

export type Result = {
  readonly case: ContractCase;
  /** `open`: this account cannot decide it. `failed`: the case itself broke off. */
  readonly kind: 'as-expected' | 'differs' | 'open' | 'failed';
  readonly seen: string;
};

/**
 * Yields the result of each case as it comes, and cleans up after each. It also cleans up after a failed case, and when the caller stops
 * reading results. Ends early once the run is interrupted.
 */
export async function* runCases(
  account: OpenTestAccount,
  cases: readonly ContractCase[],
  isInterrupted: () => boolean = () => false,
): AsyncGenerator<Result, void, void> {
  for (const one of cases) {
    if (isInterrupted()) return;
    let result: Result;
    try {
      result = await runCase(account, one);
    } finally {
      await account.cleanUp();
    }
    if (!isInterrupted()) yield result;
  }
}

async function runCase(account: OpenTestAccount, one: ContractCase): Promise<Result> {
  try {
    const seen = await one.run(account);
    return { case: one, kind: seen === one.expected ? 'as-expected' : 'differs', seen };
  } catch (error) {
    const seen = error instanceof Error ? error.message : String(error);
    return { case: one, kind: error instanceof Undecided ? 'open' : 'failed', seen };
  }
}
