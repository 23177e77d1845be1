// Starts a bulk run. Every page needs `bulk-run.ts`, but not the code that sends calls, so this file is separate.
import { useQueryClient } from '@tanstack/react-query';
import type { Account } from '#domain/account/account.ts';
import type { BulkJob } from '#domain/bulk/action.ts';
import { newRun } from '#domain/bulk/run.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { serverNow } from '#api/server-clock.ts';
import { sendCall } from './bulk-call.ts';
import { adoptRun, noteRunKey } from './bulk-run.ts';
import { createRunner } from './bulk-runner.ts';
import { noteCall } from './bulk-trace.ts';
import { wait } from '#queries/requests/wait.ts';

/** A function that starts a run; it does nothing while another one is not closed yet. */
export function useStartBulkRun(): (job: BulkJob, tokens: readonly AccessToken[], account: Account) => void {
  const client = useQueryClient();
  return (job, tokens, account) => {
    const run = newRun(job, tokens, serverNow());
    adoptRun(run, account, (tell) =>
      createRunner(run, {
        send: async (token, now) => {
          const result = await sendCall(job, token, now);
          // Noted here, because an answer that comes after the run is closed is not reported.
          if (result.kind === 'new-key') noteRunKey(account, job, result.answer);
          return result;
        },
        wait,
        now: serverNow,
        random: () => Math.random(),
        onChange: (next, call) => {
          tell(next, call);
          if (call !== undefined) noteCall(client, account, job, call);
        },
      }),
    );
  };
}
