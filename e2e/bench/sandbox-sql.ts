// What the sandbox adds to the SQL of a list: ten lists beside the two statements, run as often, that give their total and rows.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { createSandbox } from '#server/sandbox/app.ts';
import { shownColumns } from '#server/sandbox/tables.ts';
import type { Line } from './table.ts';

/** Enough that a server's code is compiled, as it is after a minute; then those that count. */
const warmUps = 50;
const rounds = 100;
/** How many lists are asked for in a row: the SQL of one is too short to be a measure. */
const listsPerRound = 10;

/** What the admin of a seeded account sees: how many, and the first of them. */
const visible = `FROM token WHERE accountId = (SELECT id FROM account WHERE name = 'Harbourline')
  AND (service = 1 OR memberId NOT IN (SELECT id FROM member WHERE removedAt IS NOT NULL))`;
const sqlOfList = [
  `SELECT count(*) ${visible}`,
  `SELECT ${shownColumns.join(', ')} ${visible} ORDER BY createdAt DESC, id DESC LIMIT 100`,
];

/** Processor time of ten lists of 100 in a sandbox of so many tokens, in this process, beside that of their SQL. */
export async function sandboxBesideSql(tokens: number): Promise<Line> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const database = join(folder, 'sandbox.db');
  const adminKey = `api-${randomUUID()}`;
  const sandbox = createSandbox({ database, tokens, adminKey, rateLimit: undefined, maxLimit: 100 });
  const connection = new Libsql(database);
  try {
    const statements = sqlOfList.map((sql) => connection.prepare(sql));
    const lists: number[] = [];
    const queries: number[] = [];
    for (let round = -warmUps; round < rounds; round += 1) {
      const start = cpuMs();
      for (let list = 0; list < listsPerRound; list += 1) await askForList(sandbox, adminKey);
      const answered = cpuMs();
      for (let list = 0; list < listsPerRound; list += 1)
        for (const statement of statements) statement.all([]);
      const end = cpuMs();
      if (round < 0) continue;
      lists.push(answered - start);
      queries.push(end - answered);
    }
    return {
      name: 'processor time of ten lists of 100 in a sandbox of 10,000 tokens, beside their SQL',
      unit: 'ms',
      aim: { times: 5 },
      beside: queries,
      console: lists,
    };
  } finally {
    sandbox.close();
    connection.close();
    await rm(folder, { recursive: true });
  }
}

/** ms that this process has run so far: on a busy machine a better measure than the clock. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function askForList(sandbox: ReturnType<typeof createSandbox>, key: string): Promise<void> {
  const response = await sandbox.fetch(
    new Request('http://sandbox/api/v2/tokens?limit=100&showAll=true', {
      headers: { Authorization: key, 'LD-API-Version': '20240415' },
    }),
  );
  if (response.status !== 200) throw new Error(`the sandbox answered with ${response.status}`);
  await response.arrayBuffer();
}
