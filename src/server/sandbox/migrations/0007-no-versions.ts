/** Lists are read from their tables each time, so nobody asks for the numbers of 0004-versions.ts any more. */
export const noVersions = {
  name: '0007-no-versions',
  sql: `
    DROP TRIGGER tokenAdded;
    DROP TRIGGER tokenDeleted;
    DROP TRIGGER tokenMoved;
    DROP TRIGGER memberAdded;
    DROP TRIGGER memberDeleted;
    DROP TRIGGER memberChanged;
    DROP TABLE version;
  `,
};
