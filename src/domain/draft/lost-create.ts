// A create was sent and no answer came (traps 24 and 30). Nothing is sent again: the list is read, and this tells which
// of its tokens may be the one.
import { minute } from '#domain/time/duration.ts';
import { isSameAccess } from '#domain/token/same-access.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';

export type LostCreate = {
  /** What was asked for. */
  readonly wanted: Pick<AccessToken, 'name' | 'kind'> & { readonly access: TokenAccess };
  /** The ids that the list held before the create was sent. */
  readonly idsBefore: ReadonlySet<string>;
  /** Whether that list was complete; if not, an old token may look new. */
  readonly wasComplete: boolean;
  /** The member whose session it is; undefined for a service token, which has none. */
  readonly memberId: string | undefined;
  /** When the create was sent, epoch ms by this clock. */
  readonly sentAt: number;
};

export type LostCreateFinding =
  | { readonly kind: 'exact'; readonly token: AccessToken }
  /** Several fit; the nearest in time first. */
  | { readonly kind: 'ambiguous'; readonly tokens: readonly AccessToken[] }
  /** `certain` is false while a late token may still appear, because the list is incomplete or a read may lag. */
  | { readonly kind: 'none'; readonly certain: boolean };

/** How far the server's clock may be from this one, in ms. */
const clockSkewMs = 10 * minute;
/** How long a server may take over a request whose answer was lost, until a read shows it; in ms. */
const settleMs = 2 * minute;

/**
 * Looks for the token that a lost create may have made, by name, kind, access, maker and time. `tokens` is a fresh read,
 * taken at `readAt` (epoch ms), complete or not. Only tokens that were not in the list before are considered.
 */
export function findLostCreate(
  lost: LostCreate,
  fresh: { readonly tokens: readonly AccessToken[]; readonly complete: boolean; readonly readAt: number },
): LostCreateFinding {
  const fitting = fresh.tokens.filter((token) => fits(token, lost, fresh.readAt));
  const byTime = fitting.toSorted(
    (a, b) =>
      distance(a.createdAt, lost.sentAt) - distance(b.createdAt, lost.sentAt) || a.id.localeCompare(b.id),
  );
  const [only] = byTime;
  if (only === undefined) {
    return { kind: 'none', certain: fresh.complete && fresh.readAt - lost.sentAt >= settleMs };
  }
  return byTime.length === 1 ? { kind: 'exact', token: only } : { kind: 'ambiguous', tokens: byTime };
}

function fits(
  token: AccessToken,
  { wanted, idsBefore, wasComplete, memberId, sentAt }: LostCreate,
  readAt: number,
): boolean {
  if (idsBefore.has(token.id) || token.kind !== wanted.kind) return false;
  if (token.name.trim() !== wanted.name.trim() || !isSameAccess(token.access, wanted.access)) return false;
  if (memberId !== undefined && token.memberId !== '' && token.memberId !== memberId) return false;
  // A token that a complete list did not hold is new, whatever the clocks say. Otherwise its time decides.
  if (wasComplete || token.createdAt === undefined) return wasComplete;
  return token.createdAt >= sentAt - clockSkewMs && token.createdAt <= readAt + clockSkewMs;
}

function distance(at: number | undefined, from: number): number {
  return at === undefined ? Number.MAX_SAFE_INTEGER : Math.abs(at - from);
}
