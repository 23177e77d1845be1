// Scopes and facts for tests of the workspace.
import { randomUUID } from 'node:crypto';
import type { Fact } from '#server/workspace/fact.ts';
import { grantScope, type Scope, type ScopeFacts } from '#server/workspace/scope.ts';

/** An Admin of the account `a1` at LaunchDarkly, unless said otherwise. */
export function scopeOf(facts: Partial<ScopeFacts> = {}): Scope {
  return grantScope({
    origin: 'https://app.launchdarkly.com',
    accountId: 'a1',
    actor: { memberId: 'm1', tokenId: 't1' },
    sees: 'everyone',
    ...facts,
  });
}

/** A reset of a service token, unless said otherwise. */
export function resetFact(
  facts: Partial<Omit<Extract<Fact, { kind: 'reset' }>, 'kind'>> = {},
): Extract<Fact, { kind: 'reset' }> {
  const at = facts.at ?? Date.UTC(2026, 10, 23, 12);
  return {
    id: randomUUID(),
    kind: 'reset',
    tokenId: 't7',
    tokenKind: 'service',
    memberId: '',
    at,
    actor: { memberId: 'm1', tokenId: 't1' },
    detail: { tokenName: 'ci', oldLastFour: 'aaaa', newLastFour: 'bbbb', endsAt: at + 3_600_000 },
    ...facts,
  };
}
