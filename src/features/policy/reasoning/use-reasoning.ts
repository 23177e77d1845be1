import { useEffect, useMemo, useState } from 'react';
import { reason, reasonedBefore } from './reasoner.ts';
import type { Job, JobAnswer } from './reasoning-jobs.ts';

export type Reasoned<Asked extends Job> = {
  /** The newest answer with the job that it is about: an older one stays while a newer one is worked out. */
  readonly answered: { readonly job: Asked; readonly answer: JobAnswer<Asked> } | undefined;
  /** Whether the answer is about the job given. */
  readonly isCurrent: boolean;
  /** Why there is no answer to the job given. */
  readonly error: Error | undefined;
};

type State<Asked extends Job> = {
  readonly answered: Reasoned<Asked>['answered'];
  readonly failed: { readonly job: Asked; readonly error: Error } | undefined;
};

/**
 * Works something out without holding up the page. Only the newest job counts: one that is under way is given up for it. The
 * job must stay the same object as long as it asks the same; undefined asks nothing.
 */
export function useReasoning<Asked extends Job>(job: Asked | undefined): Reasoned<Asked> {
  const [state, setState] = useState<State<Asked>>({ answered: undefined, failed: undefined });
  const known = useMemo(() => {
    const answer = job === undefined ? undefined : reasonedBefore(job);
    return job === undefined || answer === undefined ? undefined : { job, answer };
  }, [job]);
  const isKnown = known !== undefined;
  // What is at hand is also what stays while the next answer is worked out.
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
