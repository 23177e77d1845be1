// Whether the person behind a token is still there.
import type { Member } from '#domain/account/member.ts';
import type { Certainty } from '#domain/policy/access/reach.ts';
import { day } from '#domain/time/duration.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { ReviewThresholds } from './thresholds.ts';

/** A member's own record: `missing` when a complete list of members does not hold them; undefined when it could not be read. */
export type MemberRecord = Member | 'missing' | undefined;

export type MemberSources = {
  /** By ID; undefined when members could not be read. */
  readonly members: ReadonlyMap<string, Member> | undefined;
  /** Whether `members` holds every member. */
  readonly membersComplete: boolean;
};

/** The record of the member behind a token. */
export function memberRecord(
  { memberId }: Pick<AccessToken, 'memberId'>,
  { members, membersComplete }: MemberSources,
): MemberRecord {
  const isWhole = membersComplete && members !== undefined && memberId !== '';
  return members?.get(memberId) ?? (isWhole ? 'missing' : undefined);
}

type MemberFacts = { readonly member: MemberRecord };

export function isMemberGone(
  { member: described }: Pick<AccessToken, 'member'>,
  { member }: MemberFacts,
): Certainty {
  if (described === undefined || member === 'missing') return 'yes';
  return member === undefined ? 'unknown' : 'no';
}

/** A member who was last seen through a token may not have been there in person. `now` is epoch ms. */
export function isMemberAway({
  member,
  now,
  thresholds,
}: MemberFacts & {
  readonly now: number;
  readonly thresholds: Pick<ReviewThresholds, 'awayDays'>;
}): Certainty {
  if (member === undefined || member === 'missing') return 'unknown';
  const { lastSeenAt, lastSeenByToken } = member;
  if (lastSeenAt === undefined) return 'unknown';
  if (now - lastSeenAt >= thresholds.awayDays * day) return 'yes';
  return lastSeenByToken === true ? 'unknown' : 'no';
}
