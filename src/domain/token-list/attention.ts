// Why a token deserves a look, as the list counts and filters it.
import { day } from '#domain/time/duration.ts';
import { accessPowers } from '#domain/token/access-powers.ts';
import { isOldApiVersion } from '#domain/token/api-version.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import { isUnusedFor } from '#domain/token/last-used.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { Policy } from '#domain/policy/language/statement.ts';

/** In the order in which they are shown: what ends first, then what lies around, then what is in progress. */
export const attentionReasons = [
  'expired',
  'expiring',
  'version',
  'unending',
  'unused',
  'ownerless',
  'grace',
] as const;

export type AttentionReason = (typeof attentionReasons)[number];

export type AttentionContext = {
  /** Epoch ms. */
  readonly now: number;
  /** The policy of a custom role by ID; undefined while it is not known. */
  readonly rolePolicy: (id: string) => Policy | undefined;
  /** The end (epoch ms) of the old key by token ID, as far as this browser knows. */
  readonly graceEnds: ReadonlyMap<string, number>;
};

/** ms: a token that was not used for so long is likely forgotten. */
const forgottenAfter = 365 * day;

const rules: Readonly<Record<AttentionReason, (token: AccessToken, context: AttentionContext) => boolean>> = {
  expired: (token, { now }) => hasEndedBy(token, now),
  expiring: (token, { now }) => !hasEndedBy(token, now) && hasEndedBy(token, now + 7 * day),
  version: (token, { now }) => isOldApiVersion(token.apiVersion) && !hasEndedBy(token, now),
  unending: ({ access, expiresAt }, { rolePolicy }) =>
    expiresAt === undefined && accessPowers(access, rolePolicy).length > 0,
  unused: (token, { now }) => !hasEndedBy(token, now) && isUnusedFor(token, now, forgottenAfter),
  // Servers describe no member who was removed (trap 37). A personal token ends with its member.
  ownerless: ({ kind, member }) => kind === 'service' && member === undefined,
  grace: ({ id }, { graceEnds, now }) => (graceEnds.get(id) ?? 0) > now,
};

/** Gives the reasons why a token deserves a look; none for most tokens. */
export function attentionOf(token: AccessToken, context: AttentionContext): readonly AttentionReason[] {
  return attentionReasons.filter((reason) => rules[reason](token, context));
}

/** Gives for each reason how many of the tokens it applies to; reasons that apply to none are left out. */
export function countAttention(
  tokens: readonly AccessToken[],
  context: AttentionContext,
): ReadonlyMap<AttentionReason, number> {
  const counts = new Map<AttentionReason, number>();
  for (const reason of attentionReasons) {
    const count = tokens.filter((token) => rules[reason](token, context)).length;
    if (count > 0) counts.set(reason, count);
  }
  return counts;
}
