/** The audit log. It refers to tokens by text only: an entry outlives the token it speaks of. */
export const auditLog = {
  name: '0003-audit-log',
  sql: `
    CREATE TABLE auditEntry (
      id TEXT PRIMARY KEY,
      at INTEGER NOT NULL,
      actions TEXT NOT NULL,
      resource TEXT NOT NULL,
      name TEXT NOT NULL,
      verb TEXT NOT NULL,
      description TEXT NOT NULL DEFAULT '',
      comment TEXT,
      actorMemberId TEXT REFERENCES member (id),
      actorTokenId TEXT,
      actorTokenName TEXT,
      actorTokenEnding TEXT,
      actorTokenService INTEGER
    ) STRICT;
    CREATE INDEX auditEntryByTime ON auditEntry (at);
    CREATE INDEX auditEntryByResource ON auditEntry (resource, at);
  `,
};
