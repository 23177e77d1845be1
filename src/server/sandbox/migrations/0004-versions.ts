/**
 * Two numbers that rise with every write of what they are named after, in whatever process. What was learned of the account holds
 * while they stay the same. The list of tokens changes when tokens come, go, or are seen by others than before.
 */
export const versions = {
  name: '0004-versions',
  sql: `
    CREATE TABLE version (tokenList INTEGER NOT NULL, members INTEGER NOT NULL) STRICT;
    INSERT INTO version (tokenList, members) VALUES (0, 0);
    CREATE TRIGGER tokenAdded AFTER INSERT ON token
    BEGIN UPDATE version SET tokenList = tokenList + 1; END;
    CREATE TRIGGER tokenDeleted AFTER DELETE ON token
    BEGIN UPDATE version SET tokenList = tokenList + 1; END;
    CREATE TRIGGER tokenMoved AFTER UPDATE OF id, createdAt, service, memberId ON token
    BEGIN UPDATE version SET tokenList = tokenList + 1; END;
    CREATE TRIGGER memberAdded AFTER INSERT ON member
    BEGIN UPDATE version SET members = members + 1; END;
    CREATE TRIGGER memberDeleted AFTER DELETE ON member
    BEGIN UPDATE version SET members = members + 1, tokenList = tokenList + 1; END;
    CREATE TRIGGER memberChanged AFTER UPDATE ON member
    BEGIN UPDATE version SET members = members + 1, tokenList = tokenList + 1; END;
  `,
};
