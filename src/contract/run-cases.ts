// Runs the cases one after another and tells what was seen.
import type { OpenBench } from './bench.ts';
import { Undecided } from './bench.ts';
import { type ContractCase } from './contract-case.ts';

export type Result = {
  readonly case: ContractCase;
  /** `open`: this account cannot tell. `failed`: the case itself did not come to an end. */
  readonly kind: 'as-expected' | 'differs' | 'open' | 'failed';
  readonly seen: string;
};

/**
 * Gives the result of each case as it comes, and cleans up after each: also after one that failed, and when whoever asks for results
 * stops asking. Ends early once the bench is interrupted.
 */
export async function* runCases(
  bench: OpenBench,
  cases: readonly ContractCase[],
  isInterrupted: () => boolean = () => false,
): AsyncGenerator<Result, void, void> {
  for (const one of cases) {
    if (isInterrupted()) return;
    let result: Result;
    try {
      result = await runCase(bench, one);
    } finally {
      await bench.cleanUp();
    }
    if (!isInterrupted()) yield result;
  }
}

async function runCase(bench: OpenBench, one: ContractCase): Promise<Result> {
  try {
    const seen = await one.run(bench);
    return { case: one, kind: seen === one.expected ? 'as-expected' : 'differs', seen };
  } catch (error) {
    const seen = error instanceof Error ? error.message : String(error);
    return { case: one, kind: error instanceof Undecided ? 'open' : 'failed', seen };
  }
}
