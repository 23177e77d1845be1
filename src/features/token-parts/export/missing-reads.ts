import type { TokenAccesses } from '#queries/cache/token-accesses.ts';

/** What is missing of the members, on whom the access of personal tokens depends; in words for the head of a file. */
export function missingReads({
  unread,
  unreadMembers,
}: Pick<TokenAccesses, 'unread' | 'unreadMembers'>): readonly string[] {
  return [
    ...(unread.some(({ what }) => what === 'members') ? ['members not read'] : []),
    ...(unreadMembers === 0 ? [] : [`${unreadMembers} members unreadable`]),
  ];
}
