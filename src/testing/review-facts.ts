// Reach, members and a token for tests of the review: by themselves they give no finding.
import type { Member } from '#domain/account/member.ts';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import type { ReachAnswer } from '#domain/policy/access/reach.ts';
import type { ReviewFacts } from '#domain/review/rules.ts';
import { usualThresholds } from '#domain/review/thresholds.ts';
import { day, hour } from '#domain/time/duration.ts';
import type { AccessToken } from '#domain/token/token.ts';

export const reviewNow = Date.UTC(2026, 10, 28, 18, 12);
export const ana: Member = {
  id: 'ana',
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Lima',
  role: 'writer',
  customRoleIds: [],
  roleAttributes: {},
  lastSeenAt: reviewNow - day,
  lastSeenByToken: false,
};
export const modest: ReachAnswer = {
  reach: 'somewhere',
  administers: 'no',
  everywhere: 'no',
  allows: 'yes',
  routes: [],
};
export const mighty: ReachAnswer = {
  ...modest,
  reach: 'account',
  administers: 'yes',
  routes: ['edits-roles'],
};
export const wide: ReachAnswer = { ...modest, reach: 'everywhere', everywhere: 'yes' };
export const undecided: ReachAnswer = {
  ...modest,
  reach: 'unknown',
  administers: 'unknown',
  allows: 'unknown',
};
export const reset: GracePeriod = {
  tokenId: 'calm',
  tokenName: 'Calm',
  kind: 'service',
  memberId: 'ana',
  oldLastFour: 'aaaa',
  newLastFour: 'bbbb',
  newKey: 'handed-over',
  resetAt: reviewNow - hour,
  endsAt: reviewNow + day,
  ownerTold: false,
  clientsSwitched: false,
};

/** A token without findings. */
export const calmToken: Partial<AccessToken> = {
  id: 'calm',
  name: 'Calm',
  description: 'Deploys the site',
  kind: 'service',
  access: { kind: 'base', role: 'writer' },
  memberId: 'ana',
  member: { id: 'ana', email: ana.email, role: 'writer', firstName: 'Ana', lastName: 'Lima' },
  createdAt: reviewNow - 300 * day,
  modifiedAt: reviewNow - 300 * day,
  lastUsedAt: reviewNow - day,
  expiresAt: undefined,
  apiVersion: 20240415,
};
export const calmFacts: ReviewFacts = {
  now: reviewNow,
  thresholds: usualThresholds,
  reach: modest,
  accessUnread: false,
  member: ana,
  lastReset: undefined,
  isBeingReplaced: false,
  sameName: 1,
  listComplete: true,
};
