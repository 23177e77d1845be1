// What the sandbox adds to the SQL of a list: ten lists beside the one statement, run as often, that gives their rows.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import Libsql from 'libsql';
import { createSandbox, readBytes } from '#server/sandbox/app.ts';
import { shownColumns } from '#server/sandbox/tables.ts';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';

/** Enough that most of them run compiled code, as a server does that has been up for a minute. */
const rounds = 150;
/** How many lists are asked for in a row: the SQL of one is too short to be a measure. */
const listsPerRound = 10;

/** The rows that the admin of a seeded account sees first; nothing of them is known beforehand. */
const rowsOfList = `SELECT ${shownColumns.join(', ')} FROM token
  WHERE accountId = (SELECT id FROM account WHERE name = 'Harbourline')
    AND (service = 1 OR memberId NOT IN (SELECT id FROM member WHERE removedAt IS NOT NULL))
  ORDER BY createdAt DESC, id DESC LIMIT 100`;

/** The ms of ten lists of 100 in the sandbox, as the gateway in its process reads them, beside the ms of their SQL. */
export async function benchSandboxSql(tokens: number): Promise<Figure> {
  // A process that serves has light requests and answers in the place of Node's own.
  getRequestListener(() => new Response());
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const database = join(folder, 'sandbox.db');
  const adminKey = `api-${randomUUID()}`;
  const sandbox = createSandbox({ database, tokens, adminKey, rateLimit: undefined, maxLimit: 100 });
  const connection = new Libsql(database);
  try {
    const statement = connection.prepare(rowsOfList);
    const times: { readonly sandbox: number[]; readonly sql: number[] } = { sandbox: [], sql: [] };
    for (let round = 0; round < rounds; round += 1) {
      const startedAt = performance.now();
      for (let list = 0; list < listsPerRound; list += 1) await askForList(sandbox, adminKey);
      const answeredAt = performance.now();
      for (let list = 0; list < listsPerRound; list += 1) statement.all([]);
      times.sandbox.push(answeredAt - startedAt);
      times.sql.push(performance.now() - answeredAt);
    }
    return {
      part: 'gateway',
      name: 'ten lists of 100 in the sandbox beside their SQL',
      unit: 'ms',
      tokens,
      value: median(times.sandbox),
      beside: median(times.sql),
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
  await readBytes(response);
}
