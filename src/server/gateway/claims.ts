// What administrators' browsers recorded before there was a workspace. The gateway did not see it, so it is marked as claimed.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { readFact, withoutKeys, type Fact } from '../workspace/fact.ts';
import { readSeenToken, type SeenToken } from './seen-token.ts';
import type { Target } from './targets.ts';

const text = v.pipe(v.string(), v.maxLength(1000));

/** At most fifty grace periods: for each of them the instance is asked. */
export const claimsSchema = v.object({
  gracePeriods: v.pipe(
    v.array(
      v.object({
        tokenId: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
        tokenName: text,
        oldLastFour: text,
        newLastFour: text,
        resetAt: v.number(),
        endsAt: v.number(),
      }),
    ),
    v.minLength(1),
    v.maxLength(50),
  ),
});

type Claim = v.InferOutput<typeof claimsSchema>['gracePeriods'][number];

/**
 * Claims as facts. What a token is comes from the instance, asked with the administrator's key; one that is gone counts as a personal one of
 * nobody, which only administrators see. Gives undefined when the instance did not answer to one of them.
 */
export async function factsOfClaims(
  claims: readonly Claim[],
  { key, target, actor }: { readonly key: string; readonly target: Target; readonly actor: Fact['actor'] },
): Promise<readonly Fact[] | undefined> {
  const tokens = new Map<string, SeenToken | 'gone'>();
  for (const { tokenId } of claims) {
    if (tokens.has(tokenId)) continue;
    const result = await target.call({ method: 'GET', path: `/api/v2/tokens/${tokenId}`, key });
    const token = result.kind === 'answer' && result.status === 200 ? readSeenToken(result.body) : undefined;
    const isGone = result.kind === 'answer' && (result.status === 404 || result.status === 403);
    if (token === undefined && !isGone) return undefined;
    tokens.set(tokenId, token ?? 'gone');
  }
  return claims.flatMap((claim) => factOf(claim, tokens.get(claim.tokenId), actor) ?? []);
}

function factOf(
  { tokenId, tokenName, oldLastFour, newLastFour, resetAt, endsAt }: Claim,
  token: SeenToken | 'gone' | undefined,
  actor: Fact['actor'],
): Fact | undefined {
  const known = token === 'gone' ? undefined : token;
  const fact = readFact({
    // The same claim has the same ID, so that it is kept once.
    id: createHash('sha256').update(`claim ${tokenId} ${resetAt}`).digest('base64url').slice(0, 22),
    kind: 'reset',
    tokenId,
    tokenKind: known?.kind ?? 'personal',
    memberId: known?.memberId ?? '',
    at: resetAt,
    actor,
    detail: {
      tokenName: known?.name ?? tokenName,
      oldLastFour: oldLastFour.slice(-4),
      newLastFour: newLastFour.slice(-4),
      endsAt,
    },
  });
  return fact === undefined ? undefined : withoutKeys(fact);
}
