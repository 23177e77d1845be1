// What ends by itself: old keys in a grace period, and tokens with an expiry, as far as the records of an account say.
import type { Transaction } from 'kysely';
import type { Fact } from './fact.ts';
import { factOf, type KnownFact } from './records.ts';
import type { WorkspaceTables } from './tables.ts';

/** Something that ends at an instant. Instants are epoch ms of the instance's clock. */
export type End = {
  readonly what: 'old-key' | 'token';
  readonly tokenId: string;
  readonly tokenName: string;
  readonly tokenKind: Fact['tokenKind'];
  /** Of an old key; empty when it is not known, and for a token. */
  readonly oldLastFour: string;
  /** When the end was decided. */
  readonly decidedAt: number;
  readonly endsAt: number;
};

/**
 * The ends that records say, the earliest first. Of a token the newest reset counts, and the newest expiry. A token that was deleted has
 * none. `gone` are the IDs of deleted tokens.
 */
export function endsOf(facts: readonly Fact[], gone: ReadonlySet<string>): readonly End[] {
  const newest = new Map<string, End>();
  for (const fact of facts.toSorted((a, b) => a.at - b.at)) {
    const end = endOf(fact);
    if (end !== undefined) newest.set(`${end.what} ${fact.tokenId}`, end);
  }
  return [...newest.values()]
    .filter(({ tokenId, decidedAt, endsAt }) => endsAt > decidedAt && !gone.has(tokenId))
    .toSorted((a, b) => a.endsAt - b.endsAt);
}

/** What a reset or an expiry says. The end of what ended immediately, or of an expiry that was removed, is not in the future. */
function endOf(fact: Fact): End | undefined {
  const { tokenId, tokenKind, at: decidedAt, detail } = fact;
  const about = { tokenId, tokenKind, tokenName: detail.tokenName, decidedAt };
  if (fact.kind === 'reset') {
    const { oldLastFour, endsAt } = fact.detail;
    return { ...about, what: 'old-key', oldLastFour, endsAt };
  }
  if (fact.kind === 'expiry')
    return { ...about, what: 'token', oldLastFour: '', endsAt: fact.detail.expiresAt ?? decidedAt };
  return undefined;
}

/** Reads the ends of a workspace from its records that are no older than `oldest` (epoch ms). */
export async function readEnds(
  tx: Transaction<WorkspaceTables>,
  workspace: string,
  oldest: number,
): Promise<readonly End[]> {
  const all = tx.selectFrom('record').where('workspace', '=', workspace).where('at', '>=', oldest);
  // Without what a deletion remembers of its token, which may be long.
  const deletions = await all.select('tokenId').where('kind', '=', 'deletion').execute();
  const rows = await all.selectAll().where('kind', 'in', ['reset', 'expiry']).execute();
  const facts = rows.map(factOf).filter((fact): fact is KnownFact => fact !== undefined);
  return endsOf(facts, new Set(deletions.map(({ tokenId }) => tokenId)));
}
