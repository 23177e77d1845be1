// What `npm run bench` measures here: the questions that a page asks while somebody types, on policies of 50 statements.
import { accessDifference } from './access-difference.ts';
import { accessMatrix } from './access-matrix.ts';
import { findAccessBeyond } from './access-beyond.ts';
import { accessOfPolicy } from './access-set.ts';
import { redundantStatements } from './redundant-statements.ts';
import { samplePolicy } from './sample-policy.ts';

export type BenchCase = {
  readonly name: string;
  /** Milliseconds that one run may take on an ordinary machine, once warm. */
  readonly target: number;
  /** Runs the case once and gives the units of work it took, which are the same on every run and machine. */
  readonly run: () => number;
};

/** The cases, each with its data made beforehand so that only the reasoning is measured. */
export function reasoningBenchCases(): readonly BenchCase[] {
  const policy = samplePolicy(50, 1);
  const access = accessOfPolicy(policy);
  const other = accessOfPolicy(samplePolicy(50, 2));
  const edited = accessOfPolicy(policy.toSpliced(20, 1));
  return [
    {
      name: 'matrix of 50 statements',
      target: 20,
      run: () => workOf((limit) => accessMatrix(access, limit)),
    },
    {
      name: 'difference of two times 50 statements',
      target: 50,
      run: () => workOf((limit) => accessDifference(access, other, limit)),
    },
    {
      name: 'difference after an edit of 50 statements',
      target: 50,
      run: () => workOf((limit) => accessDifference(access, edited, limit)),
    },
    {
      name: 'access beyond, two times 50 statements',
      target: 50,
      run: () => workOf((limit) => findAccessBeyond(access, other, limit)),
    },
    {
      name: 'redundant statements among 50',
      target: 50,
      run: () => workOf((limit) => redundantStatements(policy, {}, limit)),
    },
  ];
}

function workOf(question: (limit: { readonly onWork: (units: number) => void }) => unknown): number {
  let work = 0;
  question({
    onWork: (units) => {
      work += units;
    },
  });
  return work;
}
