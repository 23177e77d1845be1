// What the sandbox adds to the SQL of a list: ten lists beside the one statement, run as often, that gives their rows.
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

/** The rows that the admin of a seeded account sees first; nothing of them is known beforehand. */
const rowsOfList = `SELECT ${shownColumns.join(', ')} FROM token
  WHERE accountId = (SELECT id FROM account WHERE name = 'Harbourline')
    AND (service = 1 OR memberId NOT IN (SELECT id FROM member WHERE removedAt IS NOT NULL))
  ORDER BY createdAt DESC, id DESC LIMIT 100`;

/** The ms of ten lists of 100 in a sandbox of so many tokens, in this process, beside the ms of their SQL. */
export async function sandboxBesideSql(tokens: number): Promise<Line> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const database = join(folder, 'sandbox.db');
  const adminKey = `api-${randomUUID()}`;
  const sandbox = createSandbox({ database, tokens, adminKey, rateLimit: undefined, maxLimit: 100 });
  const connection = new Libsql(database);
  try {
    const statement = connection.prepare(rowsOfList);
    const lists: number[] = [];
    const statements: number[] = [];
    for (let round = -warmUps; round < rounds; round += 1) {
      const startedAt = performance.now();
      for (let list = 0; list < listsPerRound; list += 1) await askForList(sandbox, adminKey);
      const answeredAt = performance.now();
      for (let list = 0; list < listsPerRound; list += 1) statement.all([]);
      const endedAt = performance.now();
      if (round < 0) continue;
      lists.push(answeredAt - startedAt);
      statements.push(endedAt - answeredAt);
    }
    return {
      name: 'ten lists of 100 in a sandbox of 10,000 tokens, beside their SQL',
      unit: 'ms',
      aim: { times: 5 },
      beside: statements,
      console: lists,
    };
  } finally {
    sandbox.close();
    connection.close();
    await rm(folder, { recursive: true });
  }
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
