import { useEffect, useMemo, useState } from 'react';
import { reason, reasonedBefore } from './reasoner.ts';
import type { Job, JobAnswer } from './reasoning-jobs.ts';

export type Reasoned<Asked extends Job> = {
  /** The newest answer with its job: an older one stays while a new one is computed. */
  readonly answered: { readonly job: Asked; readonly answer: JobAnswer<Asked> } | undefined;
  /** Whether the answer is for the given job. */
  readonly isCurrent: boolean;
  /** Why there is no answer to the given job. */
  readonly error: Error | undefined;
};

type State<Asked extends Job> = {
  readonly answered: Reasoned<Asked>['answered'];
  readonly failed: { readonly job: Asked; readonly error: Error } | undefined;
};

/**
 * Computes a job without blocking the page. Only the newest job counts: a new one cancels the one in progress. Pass the same job object
 * while it asks the same; undefined asks nothing.
 */
export function useReasoning<Asked extends Job>(job: Asked | undefined): Reasoned<Asked> {
  const [state, setState] = useState<State<Asked>>({ answered: undefined, failed: undefined });
  const known = useMemo(() => {
    const answer = job === undefined ? undefined : reasonedBefore(job);
    return job === undefined || answer === undefined ? undefined : { job, answer };
  }, [job]);
  const isKnown = known !== undefined;
  // A remembered answer also stays while the next one is computed.
  if (isKnown && state.answered !== known) setState({ answered: known, failed: undefined });
  useEffect(() => {
    if (job === undefined || isKnown) return undefined;
    const asked = job;
    const outdated = new AbortController();
    async function ask() {
      try {
        const answer = await reason(asked, outdated.signal);
        if (!outdated.signal.aborted) setState({ answered: { job: asked, answer }, failed: undefined });
      } catch (problem) {
        if (outdated.signal.aborted) return;
        const error = problem instanceof Error ? problem : new Error(String(problem));
        setState((before) => ({ ...before, failed: { job: asked, error } }));
      }
    }
    void ask();
    return () => outdated.abort();
  }, [job, isKnown]);
  const { answered, failed } = state;
  return {
    answered,
    isCurrent: job !== undefined && answered?.job === job,
    error: failed !== undefined && failed.job === job ? failed.error : undefined,
  };
}
