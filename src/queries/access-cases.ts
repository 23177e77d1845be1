// The cases of a token, kept in this browser for the account that is signed in.
import { useCallback } from 'react';
import { casesAt, decodeCases, encodeCases, withCasesAt } from '#domain/case-ledger.ts';
import type { CaseLedger } from '#domain/case-ledger.ts';
import { withCase, withoutCase } from '#domain/policy/access-cases.ts';
import type { AccessCase } from '#domain/policy/access-cases.ts';
import { createBrowserStore, useBrowserStore } from './browser-store.ts';
import { useLedgerPlace } from './grace-ledger.ts';

const store = createBrowserStore<CaseLedger>({
  key: 'access-cases',
  encode: encodeCases,
  decode: decodeCases,
});

/** Stands for the token that a form is about to create. */
export const newTokenCases = 'new';

export type AccessCases = {
  readonly cases: readonly AccessCase[];
  readonly keep: (added: AccessCase) => void;
  readonly drop: (question: Pick<AccessCase, 'action' | 'resource'>) => void;
  /** Gives the cases to the token that was made, and starts anew here. */
  readonly handTo: (tokenId: string) => void;
};

/** The cases of a token by ID, or of the one to be created. */
export function useAccessCases(tokenId: string): AccessCases {
  const ledger = useBrowserStore(store);
  const at = useLedgerPlace();
  const placeOf = useCallback((id: string) => [at?.instance ?? '', at?.account ?? '', id].join(' '), [at]);
  const place = placeOf(tokenId);
  const change = (to: (cases: readonly AccessCase[]) => readonly AccessCase[]) =>
    store.update((all) => withCasesAt(all, place, to(casesAt(all, place))));
  return {
    cases: casesAt(ledger, place),
    keep: (added) => change((cases) => withCase(cases, added)),
    drop: (question) => change((cases) => withoutCase(cases, question)),
    handTo: (id) =>
      store.update((all) => withCasesAt(withCasesAt(all, placeOf(id), casesAt(all, place)), place, [])),
  };
}
