// Reads what everybody who administers the account shares (src/server/gateway/workspace-routes.ts).
import * as v from 'valibot';
import type { GraceLedger, GracePeriod } from '#domain/grace/ledger.ts';
import type { DeletionJournal } from '#domain/retire/deletion-journal.ts';
import { ApiError } from './api-error.ts';
import { request } from './http.ts';
import { readAnswer } from './read-answer.ts';
import { tokenSchema } from './wire-token.ts';

const path = '/workspace';

export type SharedRecords = {
  /** Whose records on personal tokens are among them. */
  readonly sees: 'everyone' | 'own';
  /** A number that is higher after every change of what is shared. */
  readonly revision: number;
  /** How many records there are in all, and how many of them came. */
  readonly total: number;
  readonly shown: number;
  /** The ID of every record. */
  readonly ids: ReadonlySet<string>;
  readonly resets: GraceLedger;
  readonly deletions: DeletionJournal;
};

export type WorkspaceAnswer =
  | { readonly kind: 'off' | 'no-account' }
  | { readonly kind: 'on'; readonly tag: string; readonly records: SharedRecords };

const answerSchema = v.variant('state', [
  v.object({ state: v.picklist(['off', 'no-account']) }),
  v.object({
    state: v.literal('on'),
    sees: v.picklist(['everyone', 'own']),
    revision: v.number(),
    total: v.number(),
    records: v.array(v.unknown()),
  }),
]);

const about = {
  id: v.string(),
  tokenId: v.string(),
  tokenKind: v.picklist(['personal', 'service']),
  memberId: v.string(),
  at: v.number(),
  source: v.picklist(['seen', 'receipt', 'claimed']),
};

const resetSchema = v.pipe(
  v.object({
    ...about,
    kind: v.literal('reset'),
    detail: v.object({
      tokenName: v.string(),
      oldLastFour: v.string(),
      newLastFour: v.string(),
      endsAt: v.number(),
    }),
  }),
  v.transform(({ tokenId, tokenKind: kind, memberId, at, source, detail }): GracePeriod => ({
    ...detail,
    tokenId,
    kind,
    memberId,
    newKey: 'handed-over',
    resetAt: at,
    ownerTold: false,
    clientsSwitched: false,
    shared: source,
  })),
);

const deletionSchema = v.pipe(
  v.object({ ...about, kind: v.literal('deletion'), detail: v.object({ token: tokenSchema }) }),
  v.transform(({ at, detail }) => ({ token: detail.token, deletedAt: at, isShared: true })),
);

/**
 * Gives the shared records, or `unchanged` when they are the same as those with this tag. Throws an ApiError `workspace_away` or
 * `identity_unconfirmed` when they can't be read now.
 */
export async function fetchWorkspace(
  knownTag: string | undefined,
  signal?: AbortSignal,
): Promise<WorkspaceAnswer | 'unchanged'> {
  try {
    const answer = await request(path, { signal, knownTag });
    const read = readAnswer(answerSchema, answer);
    if (read.state !== 'on') return { kind: read.state };
    return {
      kind: 'on',
      tag: answer.headers.get('ETag') ?? '',
      records: {
        sees: read.sees,
        revision: read.revision,
        total: read.total,
        shown: read.records.length,
        ids: new Set(each(v.object({ id: v.string() }), read.records).map(({ id }) => id)),
        resets: each(resetSchema, read.records),
        deletions: each(deletionSchema, read.records),
      },
    };
  } catch (error) {
    if (error instanceof ApiError && error.status === 304) return 'unchanged';
    throw error;
  }
}

/** Hands in receipts of what could not be recorded. The same receipt counts once, however often it is handed in. */
export async function handInReceipts(receipts: readonly string[]): Promise<void> {
  await request(`${path}/receipts`, { method: 'PUT', body: { receipts } });
}

/** How many grace periods the gateway takes at a time. */
const mostClaims = 50;

/**
 * Shares grace periods that this browser recorded. Throws 403 for keys without the Admin or Owner role; those before it are shared then.
 */
export async function claimGracePeriods(ledger: GraceLedger): Promise<void> {
  for (let at = 0; at < ledger.length; at += mostClaims) {
    const gracePeriods = ledger
      .slice(at, at + mostClaims)
      .map(({ tokenId, tokenName, oldLastFour, newLastFour, resetAt, endsAt }) => {
        return { tokenId, tokenName, oldLastFour, newLastFour, resetAt, endsAt };
      });
    await request(`${path}/claims`, { method: 'POST', body: { gracePeriods } });
  }
}

/** The values that fit; a newer gateway may have kinds of records that this page does not know. */
function each<Output>(schema: v.GenericSchema<unknown, Output>, values: readonly unknown[]): Output[] {
  return values.flatMap((value) => {
    const read = v.safeParse(schema, value);
    return read.success ? [read.output] : [];
  });
}
