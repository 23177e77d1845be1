/** Members, custom roles and the account they belong to. */
export const account = {
  name: '0001-account',
  sql: `
    CREATE TABLE member (
      id TEXT PRIMARY KEY,
      email TEXT NOT NULL UNIQUE,
      firstName TEXT,
      lastName TEXT,
      role TEXT NOT NULL,
      customRoleIds TEXT NOT NULL DEFAULT '[]',
      roleAttributes TEXT NOT NULL DEFAULT '{}',
      mfa TEXT NOT NULL DEFAULT 'disabled',
      createdAt INTEGER NOT NULL,
      lastSeenAt INTEGER NOT NULL,
      pendingInvite INTEGER NOT NULL DEFAULT 0,
      removedAt INTEGER
    ) STRICT;
    CREATE TABLE customRole (
      id TEXT PRIMARY KEY,
      "key" TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      description TEXT NOT NULL DEFAULT '',
      basePermissions TEXT NOT NULL CHECK (basePermissions IN ('reader', 'no_access')),
      resourceCategory TEXT NOT NULL,
      policy TEXT NOT NULL,
      presetVersion INTEGER
    ) STRICT;
    CREATE TABLE account (
      id TEXT PRIMARY KEY,
      ownerId TEXT NOT NULL REFERENCES member (id),
      secret TEXT NOT NULL
    ) STRICT;
    CREATE TABLE persona (
      id TEXT PRIMARY KEY,
      generation INTEGER NOT NULL
    ) STRICT;
  `,
};
