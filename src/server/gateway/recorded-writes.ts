// Writes that the instance confirmed become facts of the workspace: resets, creations, deletions, and expiries. No request of a browser
// can add one.
import { randomBytes } from 'node:crypto';
import { withoutKeys, type Fact } from '../workspace/fact.ts';
import { tokenWriteOf } from './allowed-paths.ts';
import type { KeptSession } from './sealed-session.ts';
import { readSeenToken, type SeenToken } from './seen-token.ts';
import { instanceTime } from './server-time.ts';
import type { Target } from './targets.ts';
import type { UpstreamAnswer } from './upstream.ts';

/** A write that may become a fact. */
export type RecordedWrite = {
  readonly kind: Fact['kind'];
  /** Empty for a creation. */
  readonly tokenId: string;
  /** When the old key of a reset ends, in epoch ms; undefined for now. */
  readonly endsAt: number | undefined;
};

/** The write of a call; undefined when nothing is to be recorded. `path` is as `judgePath` allows it. */
export function recordedWriteOf(
  { method, path, search }: { readonly method: string; readonly path: string; readonly search: string },
  body: Uint8Array | undefined,
): RecordedWrite | undefined {
  const write = tokenWriteOf(method, path);
  if (write === undefined) return undefined;
  const { operation, tokenId } = write;
  switch (operation) {
    case 'reset':
      return { kind: 'reset', tokenId, endsAt: wholeNumber(new URLSearchParams(search).get('expiry')) };
    case 'create':
      return { kind: 'creation', tokenId, endsAt: undefined };
    case 'delete':
      return { kind: 'deletion', tokenId, endsAt: undefined };
    case 'update':
      return touchesExpiry(body) ? { kind: 'expiry', tokenId, endsAt: undefined } : undefined;
    default:
      return operation satisfies never;
  }
}

/** In ms. The write waits for this read, so it may not take long. */
const lookLimit = 2000;

/**
 * The token before a reset or a deletion, whose answers say little about it; undefined when it is not needed or not to be had.
 */
export async function lookBefore(
  { kind, tokenId }: RecordedWrite,
  { key }: KeptSession,
  target: Target,
): Promise<SeenToken | undefined> {
  if (kind !== 'reset' && kind !== 'deletion') return undefined;
  const stopping = new AbortController();
  const tooLate = setTimeout(() => stopping.abort(), lookLimit);
  const path = `/api/v2/tokens/${encodeURIComponent(tokenId)}`;
  const result = await target.call({ method: 'GET', path, key, signal: stopping.signal });
  clearTimeout(tooLate);
  return result.kind === 'answer' && result.status === 200 ? readSeenToken(result.body) : undefined;
}

/**
 * The fact that a confirmed write is; undefined when the instance did not confirm it, or says nothing of the token. `before` is the token
 * before the write, `now` the gateway's time in epoch ms, used when the instance's is not known. A token whose kind is not known counts as
 * a personal one of nobody, which only an Admin sees.
 */
export function factOf(
  write: RecordedWrite,
  {
    before,
    answer,
    session,
    now,
  }: {
    readonly before: SeenToken | undefined;
    readonly answer: UpstreamAnswer;
    readonly session: KeptSession;
    readonly now: number;
  },
): Fact | undefined {
  if (answer.status < 200 || answer.status > 299) return undefined;
  const after = write.kind === 'deletion' ? undefined : readSeenToken(answer.body);
  const tokenId = write.tokenId === '' ? after?.id : write.tokenId;
  if (tokenId === undefined) return undefined;
  const told = Number(instanceTime(answer.headers.date)['x-server-time'] ?? now);
  // A change at an instant proves that the instance's clock has reached it; `Date` counts whole seconds.
  const changed = after?.modifiedAt ?? 0;
  const at = Math.round(changed > told && changed < told + 1000 ? changed : told);
  const { memberId = '', tokenId: actingToken = '' } = session.identity;
  const token = after ?? before;
  const about = {
    id: randomBytes(16).toString('base64url'),
    tokenId,
    tokenKind: token?.kind ?? 'personal',
    memberId: token?.memberId ?? '',
    at,
    actor: { memberId, tokenId: actingToken },
  } as const;
  return withoutKeys(withDetail(write, about, { before, after }));
}

type About = Pick<Fact, 'id' | 'tokenId' | 'tokenKind' | 'memberId' | 'at' | 'actor'>;

function withDetail(
  { kind, endsAt }: RecordedWrite,
  about: About,
  { before, after }: { readonly before: SeenToken | undefined; readonly after: SeenToken | undefined },
): Fact {
  const tokenName = (after ?? before)?.name ?? '';
  switch (kind) {
    case 'reset': {
      const [oldLastFour, newLastFour] = [before?.lastFour ?? '', after?.lastFour ?? ''];
      // An end that had passed was no grace period.
      const ends = Math.max(about.at, endsAt ?? about.at);
      return { ...about, kind, detail: { tokenName, oldLastFour, newLastFour, endsAt: ends } };
    }
    case 'creation':
      return { ...about, kind, detail: { tokenName, lastFour: after?.lastFour ?? '' } };
    case 'expiry':
      return { ...about, kind, detail: { tokenName, expiresAt: after?.expiresAt ?? null } };
    case 'deletion':
      return { ...about, kind, detail: { tokenName, token: storable(before) } };
    default:
      return kind satisfies never;
  }
}

/** In characters of JSON. A token with a longer policy is known to be deleted, but can't be created again from its record. */
const longestToken = 16_384;

function storable(token: SeenToken | undefined): SeenToken['json'] | null {
  return token === undefined || JSON.stringify(token.json).length > longestToken ? null : token.json;
}

function wholeNumber(text: string | null): number | undefined {
  const number = text !== null && /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return number <= 8.64e15 ? number : undefined;
}

/** Whether a patch of a token names its expiry. */
function touchesExpiry(body: Uint8Array | undefined): boolean {
  return body !== undefined && new TextDecoder().decode(body).includes('"/expiry"');
}
