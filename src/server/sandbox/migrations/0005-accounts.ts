/**
 * Room for more than one account; existing rows belong to the first. The index by creation begins with the account. The key of a
 * custom role is unique within its account only.
 */
export const accounts = {
  name: '0005-accounts',
  sql: `
    ALTER TABLE account ADD COLUMN name TEXT NOT NULL DEFAULT '';
    UPDATE account SET name = 'Harbourline';
    CREATE UNIQUE INDEX accountByName ON account (name);

    ALTER TABLE member ADD COLUMN accountId TEXT NOT NULL DEFAULT '';
    UPDATE member SET accountId = coalesce((SELECT id FROM account), '');

    ALTER TABLE token ADD COLUMN accountId TEXT NOT NULL DEFAULT '';
    UPDATE token SET accountId = coalesce((SELECT id FROM account), '');
    DROP INDEX tokenByCreation;
    CREATE INDEX tokenByCreation ON token (accountId, createdAt DESC, id DESC, service, memberId);

    ALTER TABLE auditEntry ADD COLUMN accountId TEXT NOT NULL DEFAULT '';
    UPDATE auditEntry SET accountId = coalesce((SELECT id FROM account), '');
    DROP INDEX auditEntryByTime;
    CREATE INDEX auditEntryByTime ON auditEntry (accountId, at);

    CREATE TABLE accountRole (
      id TEXT PRIMARY KEY,
      accountId TEXT NOT NULL,
      "key" TEXT NOT NULL,
      name TEXT NOT NULL,
      description TEXT NOT NULL DEFAULT '',
      basePermissions TEXT NOT NULL CHECK (basePermissions IN ('reader', 'no_access')),
      resourceCategory TEXT NOT NULL,
      policy TEXT NOT NULL,
      presetVersion INTEGER,
      UNIQUE (accountId, "key")
    ) STRICT;
    INSERT INTO accountRole
      SELECT id, coalesce((SELECT id FROM account), ''), "key", name, description, basePermissions, resourceCategory, policy,
        presetVersion FROM customRole;
    DROP TABLE customRole;
    ALTER TABLE accountRole RENAME TO customRole;
  `,
};
