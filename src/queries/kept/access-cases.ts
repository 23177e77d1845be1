// The access cases of a token, kept in this browser for the account that is signed in.
import * as v from 'valibot';
import { isAt, type Account } from '#domain/account/account.ts';
import { casesAt, withCasesAt, type CaseLedger } from '#domain/account-access/case-ledger.ts';
import { withCase, withoutCase, type AccessCase } from '#domain/policy/access/access-cases.ts';
import { useAccount } from '#queries/session/account.ts';
import { createAccountStore } from './account-store.ts';
import type { EarlierText } from './earlier-text.ts';
import { keptId, listOf } from './kept-json.ts';
import { useKept } from './use-kept.ts';

const casesSchema = listOf(
  v.object({ action: v.string(), resource: v.string(), must: v.picklist(['allow', 'deny']) }),
);

export const accessCases = createAccountStore<CaseLedger>({
  name: 'access-cases',
  empty: [],
  schema: listOf(v.object({ tokenId: keptId, cases: casesSchema })),
  earlier: earlierCases,
});

/** Earlier versions stored a token's cases under instance, account and token, separated by spaces. */
function earlierCases(account: Account): EarlierText {
  const entriesSchema = v.array(v.object({ place: v.string(), cases: v.unknown() }));
  return {
    key: 'access-cases',
    split(json) {
      const read = v.safeParse(entriesSchema, json);
      if (!read.success) return { own: undefined, others: json };
      const entries = read.output.map((entry) => {
        const [instance = '', id = '', tokenId = ''] = entry.place.split(' ');
        return { entry, tokenId, isOwn: isAt({ instance, account: id }, account) };
      });
      const own = entries.filter(({ isOwn }) => isOwn);
      const others = entries.filter(({ isOwn }) => !isOwn);
      return {
        own: own.length === 0 ? undefined : own.map(({ tokenId, entry: { cases } }) => ({ tokenId, cases })),
        others: others.length === 0 ? undefined : others.map(({ entry }) => entry),
      };
    },
  };
}

/** Stands for the token that a form is about to create. */
export const newTokenCases = 'new';

export type AccessCases = {
  readonly cases: readonly AccessCase[];
  readonly keep: (added: AccessCase) => void;
  readonly drop: (question: Pick<AccessCase, 'action' | 'resource'>) => void;
  /** Moves the cases to the token that was created, and leaves none here. */
  readonly handTo: (tokenId: string) => void;
};

/** The cases of a token by ID, or of the token that a form is about to create. */
export function useAccessCases(tokenId: string): AccessCases {
  const ledger = useKept(accessCases);
  const account = useAccount();
  const change = (to: (cases: readonly AccessCase[]) => readonly AccessCase[]) =>
    accessCases.update(account, (all) => withCasesAt(all, tokenId, to(casesAt(all, tokenId))));
  return {
    cases: casesAt(ledger, tokenId),
    keep: (added) => change((cases) => withCase(cases, added)),
    drop: (question) => change((cases) => withoutCase(cases, question)),
    handTo: (id) =>
      accessCases.update(account, (all) =>
        withCasesAt(withCasesAt(all, id, casesAt(all, tokenId)), tokenId, []),
      ),
  };
}
