import type { RoleUse } from '#domain/account-access/role-use.ts';

/** What carries the permissions, in words. */
export const carrierWords: Readonly<Record<RoleUse['carrier'], string>> = {
  base: 'Base role',
  custom: 'Custom role',
  gone: 'Custom role, not found',
  unread: 'Custom role, unreadable',
  inline: 'Policy in the token itself',
  none: '',
};
