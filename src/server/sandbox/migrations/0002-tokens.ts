/**
 * Access tokens. The columns themselves allow one kind of permission and at most one older key. The index by creation holds all
 * columns that listing needs to skip and count rows.
 */
export const tokens = {
  name: '0002-tokens',
  sql: `
    CREATE TABLE token (
      id TEXT PRIMARY KEY,
      memberId TEXT NOT NULL REFERENCES member (id),
      service INTEGER NOT NULL CHECK (service IN (0, 1)),
      name TEXT NOT NULL DEFAULT '',
      description TEXT NOT NULL DEFAULT '',
      role TEXT,
      customRoleIds TEXT,
      inlineRole TEXT,
      keyHash TEXT NOT NULL UNIQUE,
      lastFour TEXT NOT NULL,
      oldKeyHash TEXT UNIQUE,
      oldKeyEndsAt INTEGER,
      apiVersion INTEGER NOT NULL,
      createdAt INTEGER NOT NULL,
      modifiedAt INTEGER NOT NULL,
      lastUsedAt INTEGER,
      expiresAt INTEGER,
      creatorPower TEXT,
      version INTEGER NOT NULL DEFAULT 1,
      CHECK ((role IS NULL) + (customRoleIds IS NULL) + (inlineRole IS NULL) = 2),
      CHECK ((oldKeyHash IS NULL) = (oldKeyEndsAt IS NULL)),
      CHECK ((creatorPower IS NOT NULL) = service)
    ) STRICT;
    CREATE INDEX tokenByCreation ON token (createdAt DESC, id DESC, service, memberId);
    CREATE INDEX tokenByMember ON token (memberId);
  `,
};
