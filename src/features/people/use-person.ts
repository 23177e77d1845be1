import { useDeferredValue, useMemo } from 'react';
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import type { Member } from '#domain/account/member.ts';
import { keyHoldings } from '#domain/person/key-holding.ts';
import { personTokens } from '#domain/person/person-tokens.ts';
import { minute } from '#domain/time/duration.ts';
import { memberTitle, type AccessToken, type TokenMember } from '#domain/token/token.ts';
import { useTokenActivity } from '#queries/cache/audit-activity.ts';
import { useMember } from '#queries/cache/members.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { useGraceLedger } from '#queries/kept/grace-ledger.ts';
import { isNotFound, type ApiError } from '#queries/requests/failure.ts';
import { useSession } from '#queries/session/session.ts';
import { useNow } from '#ui/now.ts';

/** What the account says about a person. `gone`: they are not among its members. */
export type PersonRecord =
  | { readonly kind: 'loading' }
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown'; readonly error: ApiError };

const noTokens: readonly AccessToken[] = [];

/** Everything that is known about a person and their tokens. `pages` is how much of the audit log to read (see `useTokenActivity`). */
export function usePerson(memberId: string, pages: number) {
  const own = useMember(memberId);
  const list = useTokenList();
  const tokens = useDeferredValue(list.data?.tokens ?? noTokens);
  const log = useTokenActivity(pages);
  const ledger = useGraceLedger();
  const ownMemberId = useSession().data?.session?.identity.memberId;
  const now = Math.floor(useNow() / minute) * minute;
  const { entries } = log;
  const theirs = useMemo(() => personTokens(memberId, tokens), [memberId, tokens]);
  const holdings = useMemo(
    () => keyHoldings(memberId, { tokens, entries, ledger, ownMemberId, now }),
    [memberId, tokens, entries, ledger, ownMemberId, now],
  );
  const known = own.data ?? [...theirs.stops, ...theirs.survives].find(({ member }) => member)?.member;
  return {
    memberId,
    record: recordOf(own.data, own.error),
    name: nameOf(memberId, known, entries),
    email: known?.email ?? memberIn(entries, memberId)?.email ?? '',
    list,
    tokens,
    theirs,
    holdings,
    log,
    now,
  };
}

export type Person = ReturnType<typeof usePerson>;

function recordOf(member: Member | undefined, error: ApiError | null): PersonRecord {
  if (member !== undefined) return { kind: 'member', member };
  if (error === null) return { kind: 'loading' };
  return isNotFound(error) ? { kind: 'gone' } : { kind: 'unknown', error };
}

/** The name of a person who has left is only in the entries of what they did. */
function nameOf(memberId: string, known: TokenMember | undefined, entries: readonly AuditEntry[]): string {
  if (known !== undefined) return memberTitle(known);
  const logged = memberIn(entries, memberId);
  return logged?.name || logged?.email || `Member ${memberId}`;
}

function memberIn(entries: readonly AuditEntry[], memberId: string): AuditEntry['member'] {
  return entries.find(({ member }) => member?.id === memberId)?.member;
}
