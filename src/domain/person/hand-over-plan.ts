// What to do about the tokens of a person who leaves, in the order in which it should be done.
import type { BulkAction } from '#domain/bulk/action.ts';
import { quarter } from '#domain/review/thresholds.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { KeyHoldings } from './key-holding.ts';
import type { PersonTokens } from './person-tokens.ts';

export type PlanStep = {
  readonly id: 'replace' | 'reset' | 'expire' | 'retire';
  readonly action: BulkAction;
  /** The tokens to do it to; none when nothing is left to do. */
  readonly tokenIds: readonly string[];
};

/**
 * Gives the steps at `now` (epoch ms). Each token is in one step at most: a personal token that something uses is replaced, others are
 * deleted, keys that the person may hold are reset, and service tokens that nothing uses get an expiry.
 */
export function handOverPlan(
  { stops, survives }: PersonTokens,
  { held }: KeyHoldings,
  now: number,
): readonly PlanStep[] {
  const isLive = (token: AccessToken) => !hasEndedBy(token, now);
  const wasUsed = ({ lastUsedAt }: AccessToken) => lastUsedAt !== undefined && now - lastUsedAt < quarter;
  const idle = survives.filter((token) => isLive(token) && !wasUsed(token));
  const idleIds = new Set(idle.map(({ id }) => id));
  const toReset = held.map(({ token }) => token).filter(({ id }) => !idleIds.has(id));
  return [
    step(
      'replace',
      'replace',
      stops.filter((token) => isLive(token) && wasUsed(token)),
    ),
    step('reset', 'reset', toReset),
    step('expire', 'expire', idle),
    step(
      'retire',
      'delete',
      stops.filter((token) => !isLive(token) || !wasUsed(token)),
    ),
  ];
}

function step(id: PlanStep['id'], action: BulkAction, tokens: readonly AccessToken[]): PlanStep {
  return { id, action, tokenIds: tokens.map((token) => token.id) };
}
