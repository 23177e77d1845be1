// The rows of the sandbox's database. Times are epoch ms; flags are 0 or 1 because SQLite has no booleans.

export type Flag = 0 | 1;

export type AccountRow = {
  id: string;
  /** Different for each account; the seed finds its accounts by it. */
  name: string;
  ownerId: string;
  /** Random, hex; the keys of the personas are derived from it, so it never leaves the database. */
  secret: string;
};

export type MemberRow = {
  id: string;
  accountId: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
  role: string;
  /** JSON list of custom role ids. */
  customRoleIds: string;
  /** JSON object: attribute name to list of values. */
  roleAttributes: string;
  mfa: string;
  createdAt: number;
  lastSeenAt: number;
  pendingInvite: Flag;
  /** When the member was removed from the account; the row stays because tokens and history refer to it. */
  removedAt: number | null;
};

export type CustomRoleRow = {
  id: string;
  accountId: string;
  key: string;
  name: string;
  description: string;
  basePermissions: 'reader' | 'no_access';
  resourceCategory: string;
  /** JSON list of statements. */
  policy: string;
  presetVersion: number | null;
};

export type TokenRow = {
  id: string;
  accountId: string;
  memberId: string;
  service: Flag;
  name: string;
  description: string;
  /** Exactly one of the next three is filled: the permissions of the token. */
  role: string | null;
  customRoleIds: string | null;
  inlineRole: string | null;
  /** SHA-256 of the key, hex. */
  keyHash: string;
  lastFour: string;
  /** The one older key that a reset may leave alive, until `oldKeyEndsAt`. */
  oldKeyHash: string | null;
  oldKeyEndsAt: number | null;
  apiVersion: number;
  createdAt: number;
  modifiedAt: number;
  lastUsedAt: number | null;
  expiresAt: number | null;
  /** JSON of what the creator could do at creation (see powers.ts); service tokens only. */
  creatorPower: string | null;
  /** Rises with every write; a write based on an older version is a conflict. */
  version: number;
};

/** What is shown of a token. The rest, its keys' hashes for one, is not even read for a list. */
export const shownColumns = [
  'id',
  'memberId',
  'service',
  'name',
  'description',
  'role',
  'customRoleIds',
  'inlineRole',
  'lastFour',
  'apiVersion',
  'createdAt',
  'modifiedAt',
  'lastUsedAt',
  'expiresAt',
] as const satisfies readonly (keyof TokenRow)[];
export type ShownToken = Pick<TokenRow, (typeof shownColumns)[number]>;

export type AuditEntryRow = {
  id: string;
  accountId: string;
  at: number;
  /** JSON list of action names, all on `resource`. */
  actions: string;
  resource: string;
  name: string;
  verb: string;
  description: string;
  comment: string | null;
  actorMemberId: string | null;
  /** The acting token as it was then: it may be gone by the time the entry is read. */
  actorTokenId: string | null;
  actorTokenName: string | null;
  actorTokenEnding: string | null;
  actorTokenService: Flag | null;
  /** JSON of what was changed, before and after; null where it did not exist, and where it was not recorded. */
  previousVersion: string | null;
  currentVersion: string | null;
};

/** What is listed of an entry. The two versions may be large, and only a single entry shows them. */
export const listedColumns = [
  'id',
  'accountId',
  'at',
  'actions',
  'resource',
  'name',
  'verb',
  'description',
  'comment',
  'actorMemberId',
  'actorTokenId',
  'actorTokenName',
  'actorTokenEnding',
  'actorTokenService',
] as const satisfies readonly (keyof AuditEntryRow)[];
export type ListedEntry = Pick<AuditEntryRow, (typeof listedColumns)[number]>;

export type PersonaRow = { id: string; generation: number };

export type Tables = {
  account: AccountRow;
  member: MemberRow;
  customRole: CustomRoleRow;
  token: TokenRow;
  auditEntry: AuditEntryRow;
  persona: PersonaRow;
};
