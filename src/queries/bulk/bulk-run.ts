// The bulk run of this tab. It is kept outside of the pages, so it goes on during navigation. It ends with the session. Its new keys are in
// memory only, until they are handed over.
import type { BulkJob } from '#domain/bulk/action.ts';
import { isHandedOver, unhandled, type KeyHandling, type KeyAction } from '#domain/bulk/hand-over.ts';
import type { Account } from '#domain/account/account.ts';
import type { BulkRun } from '#domain/bulk/run.ts';
import type { HeldKey } from '#domain/key/held-key.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { createStore } from '#store/store.ts';
import { useStore } from '#store/use-store.ts';
import type { Runner, RunnerTools } from './bulk-runner.ts';
import { forgetNewKey, noteNewKey } from '#queries/kept/unstored-keys.ts';

/** A new key of a run. `token` is the token that it belongs to; after a replacement that is the clone. */
export type RunKey = { readonly token: AccessToken; readonly held: HeldKey; readonly handling: KeyHandling };

export type BulkState = {
  /** The account of the run. The run ends with the session there. */
  readonly account: Account;
  readonly run: BulkRun;
  /** The new keys, by the ID of the token in the plan. */
  readonly keys: ReadonlyMap<string, RunKey>;
};

const bulkState = createStore<BulkState | undefined>(undefined);
let runner: Runner | undefined;

/** The run of this tab, or undefined when there is none. */
export function useBulkRun(): BulkState | undefined {
  return useStore(bulkState);
}

/** The same outside of rendering. */
export const readBulkRun = bulkState.get;

/** Takes over a run that `begin` starts; pages see what it reports through `tell`. Does nothing while another run is not closed. */
export function adoptRun(
  run: BulkRun,
  account: Account,
  begin: (tell: RunnerTools['onChange']) => Runner,
): void {
  if (bulkState.get() !== undefined) return;
  bulkState.set({ account, run, keys: new Map() });
  runner = begin((next, call) => {
    const keys = new Map(bulkState.get()?.keys);
    if (call?.result.kind === 'new-key') {
      keys.set(call.token.id, { ...call.result.answer, handling: unhandled });
    }
    bulkState.set({ account, run: next, keys });
  });
}

/** The controls of the run. Each does nothing when it does not apply. */
export const bulkRun = {
  pause: () => runner?.pause(),
  resume: () => runner?.resume(),
  cancel: () => runner?.cancel(),
  skip: (id: string) => runner?.skip(id),
  recordAction: (ids: readonly string[], action: KeyAction) =>
    changeHandling(ids, (known) => ({ ...known, actions: new Set(known.actions).add(action) })),
  noteStored: (id: string, storedIn: string) => changeHandling([id], (known) => ({ ...known, storedIn })),
  /** Ends the run, wipes its keys and forgets it. */
  close(): void {
    runner?.abandon();
    runner = undefined;
    for (const { held } of bulkState.get()?.keys.values() ?? []) held.wipe();
    bulkState.set(undefined);
  },
};

/** The keys that are not known to be stored by anybody yet. */
export function keysToHandOver(known: BulkState | undefined): readonly RunKey[] {
  return [...(known?.keys.values() ?? [])].filter((key) => !isHandedOver(key.handling));
}

function changeHandling(ids: readonly string[], renew: (known: KeyHandling) => KeyHandling): void {
  const state = bulkState.get();
  if (state === undefined) return;
  const keys = new Map(state.keys);
  for (const id of ids) {
    const known = keys.get(id);
    if (known === undefined) continue;
    const key = { ...known, handling: renew(known.handling) };
    keys.set(id, key);
    if (isHandedOver(key.handling)) forgetNewKey(state.account, key.token.id);
    else noteRunKey(state.account, state.run.job, key);
  }
  bulkState.set({ ...state, keys });
}

/** Notes a new key of the run as not stored, until it is handed over. */
export function noteRunKey(account: Account, job: BulkJob, { token, held }: Omit<RunKey, 'handling'>): void {
  noteNewKey(account, { ...token, lastFour: held.lastFour }, job.action === 'reset' ? 'reset' : 'create');
}
