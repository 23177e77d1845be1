// The columns of each seeded table in the order in which they are bound.
import { listedColumns, type Tables } from '../tables.ts';

type Columns = { readonly [Name in keyof Tables]: readonly (keyof Tables[Name] & string)[] };

export const columns: Columns = {
  account: ['id', 'name', 'ownerId', 'secret'],
  member: [
    'id',
    'accountId',
    'email',
    'firstName',
    'lastName',
    'role',
    'customRoleIds',
    'roleAttributes',
    'mfa',
    'createdAt',
    'lastSeenAt',
    'pendingInvite',
    'removedAt',
  ],
  customRole: [
    'id',
    'accountId',
    'key',
    'name',
    'description',
    'basePermissions',
    'resourceCategory',
    'policy',
    'presetVersion',
  ],
  token: [
    'id',
    'accountId',
    'memberId',
    'service',
    'name',
    'description',
    'role',
    'customRoleIds',
    'inlineRole',
    'keyHash',
    'lastFour',
    'oldKeyHash',
    'oldKeyEndsAt',
    'apiVersion',
    'createdAt',
    'modifiedAt',
    'lastUsedAt',
    'expiresAt',
    'creatorPower',
    'version',
  ],
  // What was changed is not seeded, so both versions stay NULL.
  auditEntry: listedColumns,
  persona: ['id', 'generation'],
};
