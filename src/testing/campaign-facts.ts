// Facts, entries and logs for tests of the campaign.
import * as fc from 'fast-check';
import type { Campaign, Source } from '#domain/review/campaign/campaign.ts';
import { decisions, type DecisionEntry, type Entry, type Person } from '#domain/review/campaign/entry.ts';
import type { TokenFacts } from '#domain/review/campaign/token-facts.ts';
import { usualThresholds } from '#domain/review/thresholds.ts';
import { day } from '#domain/time/duration.ts';
import { reviewNow } from './review-facts.ts';

export const ben: Person = { name: 'Ben Okoro', memberId: 'ben' };

/** A token that needs no reason to be kept. */
export function factsWith(parts: Partial<TokenFacts> = {}): TokenFacts {
  return {
    id: 't1',
    name: 'CI deploy',
    description: 'Deploys the site',
    kind: 'service',
    lastFour: '9d3d',
    memberId: 'ana',
    ownerName: 'Ana Lima',
    ownerRole: 'writer',
    ownerSeenAt: reviewNow - day,
    presence: 'present',
    permission: 'base',
    roles: 'Writer',
    words: 'Base role Writer',
    accessHash: 'a1',
    isAccessKnown: true,
    reach: 'everywhere',
    routes: [],
    createdAt: reviewNow - 300 * day,
    modifiedAt: reviewNow - 300 * day,
    lastUsedAt: reviewNow - day,
    expiresAt: undefined,
    apiVersion: 20240415,
    findings: [],
    ...parts,
  };
}

export function decisionWith(parts: Partial<DecisionEntry> = {}): DecisionEntry {
  return {
    kind: 'decision',
    id: 'd1',
    at: reviewNow,
    by: ben,
    tokenId: 't1',
    decision: 'keep',
    note: '',
    seconds: 4,
    groupSize: 1,
    isSelfReview: false,
    replaces: [],
    ...parts,
  };
}

export const completeSource: Source = {
  instance: 'https://app.launchdarkly.com',
  account: 'acc1',
  readBy: 'Ben Okoro',
  readerRole: 'admin',
  sight: 'everyone',
  readAt: reviewNow,
  received: 3,
  distinct: 3,
  totals: [3],
  customRoles: 2,
  members: 4,
  membersComplete: true,
};

export const campaignStart: Omit<Campaign, 'version' | 'items' | 'hash'> = {
  id: 'c1',
  name: '2026 Q4',
  scope: 'all',
  startedAt: reviewNow,
  startedBy: ben,
  thresholds: usualThresholds,
  source: completeSource,
};

const anyDecision: fc.Arbitrary<Entry> = fc.record({
  kind: fc.constant('decision' as const),
  id: fc.stringMatching(/^d[0-9]$/),
  at: fc.integer({ min: reviewNow, max: reviewNow + 5 }),
  by: fc.constant(ben),
  tokenId: fc.constantFrom('t1', 't2'),
  decision: fc.constantFrom(...decisions),
  note: fc.constantFrom('', 'asked twice'),
  seconds: fc.nat(9),
  groupSize: fc.constant(1),
  isSelfReview: fc.boolean(),
  replaces: fc.array(fc.stringMatching(/^d[0-9]$/), { maxLength: 2 }),
});

export const anyLog: fc.Arbitrary<readonly Entry[]> = fc.array(anyDecision, { maxLength: 6 });
