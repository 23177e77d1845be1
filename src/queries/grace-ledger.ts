// The ledger of grace periods as pages use it: what this browser recorded, for the account that is signed in.
import { useMemo } from 'react';
import {
  changeWindow,
  type GraceLedger,
  type GraceWindow,
  type LedgerPlace,
  mergeLedgers,
  windowId,
  windowsAt,
} from '#domain/grace-ledger.ts';
import { decodeLedger, encodeLedger } from '#domain/grace-ledger-json.ts';
import { auditedResets, type AuditedReset } from '#domain/grace-standing.ts';
import type { AccessToken } from '#domain/token.ts';
import { useTokenHistory } from './audit-log.ts';
import { createBrowserStore, useBrowserStore } from './browser-store.ts';
import { useSession } from './session.ts';

const store = createBrowserStore<GraceLedger>({
  key: 'grace-periods',
  encode: encodeLedger,
  decode: (text) => (text === null ? [] : decodeLedger(text).ledger),
});

/** Where the session's tokens live; undefined when nobody is signed in. */
export function useLedgerPlace(): LedgerPlace | undefined {
  const session = useSession().data?.session;
  const instance = session?.instance.id;
  const account = session?.identity.accountId ?? '';
  return useMemo(() => (instance === undefined ? undefined : { instance, account }), [instance, account]);
}

/** All windows recorded for the account that is signed in, newest reset first. */
export function useGraceLedger(): GraceLedger {
  const ledger = useBrowserStore(store);
  const place = useLedgerPlace();
  return useMemo(() => (place === undefined ? [] : windowsAt(ledger, place)), [ledger, place]);
}

/** The resets of one token that the audit log tells; empty while it is not read or must not be. */
export function useAuditedResets(
  token: Pick<AccessToken, 'id' | 'kind' | 'memberId'>,
): readonly AuditedReset[] {
  const { data } = useTokenHistory(token);
  return useMemo(() => auditedResets(data ?? []), [data]);
}

/** Until when the old key of each token works, by token ID, epoch ms: the end of its latest recorded reset, be it past or not. */
export function useGraceEnds(): ReadonlyMap<string, number> {
  const ledger = useGraceLedger();
  // Newest first, so going through from the oldest leaves the latest.
  return useMemo(
    () => new Map(ledger.toReversed().map(({ tokenId, endsAt }) => [tokenId, endsAt])),
    [ledger],
  );
}

export function recordWindow(window: GraceWindow): void {
  store.update((ledger) => mergeLedgers([window], ledger));
}

export function tickWindow(
  window: GraceWindow,
  ticks: Partial<Pick<GraceWindow, 'ownerTold' | 'clientsSwitched'>>,
): void {
  store.update((ledger) => changeWindow(ledger, windowId(window), (known) => ({ ...known, ...ticks })));
}

export function forgetWindow(window: GraceWindow): void {
  store.update((ledger) => changeWindow(ledger, windowId(window), () => undefined));
}

/** Takes in what another browser recorded. */
export function importWindows(windows: GraceLedger): void {
  store.update((ledger) => mergeLedgers(ledger, windows));
}
