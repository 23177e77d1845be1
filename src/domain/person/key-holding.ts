// Whose keys a person may still hold. LaunchDarkly shows a key once, to whoever creates or resets a token. The audit log says who that was.
import type { AuditEntry } from '#domain/account/audit-entry.ts';
import { auditedTokenId, tokenEvent } from '#domain/account/audit-history.ts';
import type { GraceLedger } from '#domain/grace/ledger.ts';
import { sameResetMs } from '#domain/grace/state.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import type { AccessToken } from '#domain/token/token.ts';

/** What is known of the account's keys. */
export type KeyFacts = {
  readonly tokens: readonly AccessToken[];
  /** The entries about tokens, newest first, without gaps. */
  readonly entries: readonly AuditEntry[];
  /** The resets recorded in this browser. */
  readonly ledger: GraceLedger;
  /** The member who uses this browser, if they are known. */
  readonly ownMemberId: string | undefined;
  /** Epoch ms. */
  readonly now: number;
};

export type HeldKey = {
  readonly token: AccessToken;
  readonly how: 'created' | 'reset';
  /** When they were shown the key, epoch ms; undefined when a token names its creator but no time. */
  readonly at: number | undefined;
  /** `current`: the key that works now. `old`: it works until `endsAt`, in the grace period of a later reset. */
  readonly key: { readonly kind: 'current' } | { readonly kind: 'old'; readonly endsAt: number };
  /** `possible`: the log does not reach back to that time, so a later reset by someone else may be missing in it. */
  readonly certainty: 'sure' | 'possible';
};

export type KeyHoldings = {
  /** The keys they may still hold and that do not stop with them; the last used first. */
  readonly held: readonly HeldKey[];
  /** The tokens whose key they were shown, and which were reset since by someone else. */
  readonly replaced: readonly AccessToken[];
};

/** The creation or a reset of a token: someone was shown its key. */
type Showing = {
  readonly how: 'created' | 'reset';
  readonly at: number | undefined;
  /** Undefined when it is not known who that was. */
  readonly memberId: string | undefined;
};

/**
 * Gives the keys that a member may still hold. Their own personal tokens are left out, since they stop with the member, and so are expired
 * tokens.
 */
export function keyHoldings(memberId: string, facts: KeyFacts): KeyHoldings {
  const byToken = showingsByToken(facts.entries);
  const oldest = facts.entries.at(-1)?.at ?? Infinity;
  const held: HeldKey[] = [];
  const replaced: AccessToken[] = [];
  for (const token of facts.tokens) {
    const isOwn = token.kind === 'personal' && token.memberId === memberId;
    if (isOwn || hasEndedBy(token, facts.now)) continue;
    const logged = byToken.get(token.id) ?? [];
    const mayBeTheirs =
      memberId === token.memberId ||
      memberId === facts.ownMemberId ||
      logged.some((one) => one.memberId === memberId);
    if (!mayBeTheirs) continue;
    const showings = showingsOf(token, logged, facts);
    const place = showings.findIndex((one) => one.memberId === memberId);
    const own = showings[place];
    if (own === undefined) continue;
    const isCovered = (own.at ?? -Infinity) >= oldest || isNeverReset(token);
    const known = { token, how: own.how, at: own.at, certainty: isCovered ? 'sure' : 'possible' } as const;
    const endsAt = oldKeyEnd(token, showings[place - 1], facts);
    if (place === 0) held.push({ ...known, key: { kind: 'current' } });
    else if (place === 1 && endsAt > facts.now) held.push({ ...known, key: { kind: 'old', endsAt } });
    else replaced.push(token);
  }
  return { held: held.toSorted((a, b) => lastUse(b.token) - lastUse(a.token)), replaced };
}

function showingsByToken(entries: readonly AuditEntry[]): ReadonlyMap<string, readonly Showing[]> {
  const byToken = new Map<string, Showing[]>();
  for (const entry of entries) {
    const id = auditedTokenId(entry);
    const { kind } = tokenEvent(entry);
    if (id === undefined || (kind !== 'created' && kind !== 'reset')) continue;
    const known = byToken.get(id) ?? [];
    known.push({ how: kind, at: entry.at, memberId: entry.member?.id });
    byToken.set(id, known);
  }
  return byToken;
}

/** Everyone who was shown a key of the token, the latest first: from the log, from this browser and from the token's own record. */
function showingsOf(
  token: AccessToken,
  logged: readonly Showing[],
  { ledger, ownMemberId }: KeyFacts,
): readonly Showing[] {
  const recorded = ledger
    .filter(({ tokenId }) => tokenId === token.id)
    .filter(({ resetAt }) => !logged.some((one) => isSameReset(one, resetAt)))
    .map(({ resetAt }): Showing => ({ how: 'reset', at: resetAt, memberId: ownMemberId }));
  const created: Showing = { how: 'created', at: token.createdAt, memberId: token.memberId };
  const isLogged = logged.some(({ how }) => how === 'created');
  return [...logged, ...recorded, ...(isLogged ? [] : [created])].toSorted(
    (a, b) => (b.at ?? -Infinity) - (a.at ?? -Infinity),
  );
}

function isSameReset({ how, at }: Showing, resetAt: number): boolean {
  return how === 'reset' && at !== undefined && Math.abs(at - resetAt) <= sameResetMs;
}

/** A reset changes the instant of the last modification. */
function isNeverReset({ createdAt, modifiedAt }: AccessToken): boolean {
  return createdAt !== undefined && createdAt === modifiedAt;
}

/** When the key from before a reset ends, as recorded in this browser; in the past when that is not known. */
function oldKeyEnd(token: AccessToken, reset: Showing | undefined, { ledger }: KeyFacts): number {
  const period = ledger.find(
    ({ tokenId, resetAt }) => tokenId === token.id && reset !== undefined && isSameReset(reset, resetAt),
  );
  return period?.endsAt ?? -Infinity;
}

function lastUse({ lastUsedAt }: AccessToken): number {
  return lastUsedAt ?? -1;
}
