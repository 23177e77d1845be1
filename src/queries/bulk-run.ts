// The bulk run of this tab. It lives beside the pages, so that it goes on while somebody moves through the console, and ends with
// the session. The keys that it brings are in memory alone, and only until they are handed over.
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { BulkJob } from '#domain/bulk-action.ts';
import { isHandedOver, noCare, type KeyCare, type KeyDeed } from '#domain/bulk-hand-over.ts';
import { newRun, type BulkRun } from '#domain/bulk-run.ts';
import type { LedgerPlace } from '#domain/grace-ledger.ts';
import type { HeldKey } from '#domain/held-key.ts';
import type { AccessToken } from '#domain/token.ts';
import { sendCall } from './bulk-call.ts';
import { createRunner, type Runner } from './bulk-runner.ts';
import { noteCall } from './bulk-trace.ts';
import { wait } from './wait.ts';

/** A new key of a run. `token` is the one that it belongs to: the twin after a replacement. */
export type RunKey = { readonly token: AccessToken; readonly held: HeldKey; readonly care: KeyCare };

export type BulkState = {
  readonly run: BulkRun;
  /** The new keys, by the ID of the token in the plan. */
  readonly keys: ReadonlyMap<string, RunKey>;
};

let state: BulkState | undefined;
let runner: Runner | undefined;
const listeners = new Set<() => void>();

function change(next: BulkState | undefined): void {
  state = next;
  for (const listener of listeners) listener();
}

/** The run of this tab, or undefined when there is none. */
export function useBulkRun(): BulkState | undefined {
  return useSyncExternalStore(subscribe, readBulkRun);
}

/** The same for a moment at which nothing is drawn. */
export function readBulkRun(): BulkState | undefined {
  return state;
}

/** A function that starts a run; it does nothing while another one is not closed yet. */
export function useStartBulkRun(): (
  job: BulkJob,
  tokens: readonly AccessToken[],
  place: LedgerPlace,
) => void {
  const client = useQueryClient();
  return (job, tokens, place) => {
    if (state === undefined) start(client, job, tokens, place);
  };
}

function start(client: QueryClient, job: BulkJob, tokens: readonly AccessToken[], place: LedgerPlace): void {
  const run = newRun(job, tokens, Date.now());
  change({ run, keys: new Map() });
  runner = createRunner(run, {
    send: (token, now) => sendCall(job, token, now),
    wait,
    now: () => Date.now(),
    random: () => Math.random(),
    onChange: (next, call) => {
      const keys = new Map(state?.keys);
      if (call?.result.kind === 'new-key') {
        keys.set(call.token.id, { ...call.result.answer, care: noCare });
      }
      change({ run: next, keys });
      if (call !== undefined) noteCall(client, place, job, call.token, call.result);
    },
  });
}

/** Steering the run; each does nothing when it makes no sense. */
export const bulkRun = {
  pause: () => runner?.pause(),
  resume: () => runner?.resume(),
  cancel: () => runner?.cancel(),
  skip: () => runner?.skip(),
  noteDeed: (ids: readonly string[], deed: KeyDeed) =>
    care(ids, (known) => ({ ...known, deeds: new Set(known.deeds).add(deed) })),
  noteStored: (id: string, storedIn: string) => care([id], (known) => ({ ...known, storedIn })),
  /** Ends the run, wipes its keys and forgets it. */
  close(): void {
    runner?.abandon();
    runner = undefined;
    for (const { held } of state?.keys.values() ?? []) held.wipe();
    change(undefined);
  },
};

/** The keys that nobody is known to have yet. */
export function keysToHandOver(known: BulkState | undefined): readonly RunKey[] {
  return [...(known?.keys.values() ?? [])].filter((key) => !isHandedOver(key.care));
}

function care(ids: readonly string[], renew: (known: KeyCare) => KeyCare): void {
  if (state === undefined) return;
  const keys = new Map(state.keys);
  for (const id of ids) {
    const known = keys.get(id);
    if (known !== undefined) keys.set(id, { ...known, care: renew(known.care) });
  }
  change({ ...state, keys });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
