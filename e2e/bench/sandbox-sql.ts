// What the sandbox adds to the SQL of a list: the statements that one request runs are recorded, then run by themselves.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { createSandbox, readBytes } from '#server/sandbox/app.ts';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';

type Ran = { readonly sql: string; readonly parameters: unknown };

type Statement = { all: (this: unknown, parameters: unknown) => unknown };
type Preparing = { prepare: (this: unknown, sql: string) => Statement };

/** Enough that most of them run compiled code, as a server does that has been up for a minute. */
const rounds = 150;
/** How many lists are asked for in a row: the SQL of one is too short to be a measure. */
const listsPerRound = 10;

/** The ms of ten lists of 100 in the sandbox, as the gateway in its process reads them, beside the ms of their SQL. */
export async function benchSandboxSql(tokens: number): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const database = join(folder, 'sandbox.db');
  const adminKey = `api-${randomUUID()}`;
  const sandbox = createSandbox({ database, tokens, adminKey, rateLimit: undefined, maxLimit: 100 });
  const connection = new Libsql(database);
  const ask = async () => {
    const response = await sandbox.fetch(
      new Request('http://sandbox/api/v2/tokens?limit=100&showAll=true', {
        headers: { Authorization: adminKey, 'LD-API-Version': '20240415' },
      }),
    );
    if (response.status !== 200) throw new Error(`the sandbox answered with ${response.status}`);
    await readBytes(response);
  };
  try {
    const ran = (await recordSql(ask)).map(({ sql, parameters }) => ({
      statement: connection.prepare(sql),
      parameters,
    }));
    const times: { readonly sandbox: number[]; readonly sql: number[] } = { sandbox: [], sql: [] };
    for (let round = 0; round < rounds; round += 1) {
      const startedAt = performance.now();
      for (let list = 0; list < listsPerRound; list += 1) await ask();
      const answeredAt = performance.now();
      for (let list = 0; list < listsPerRound; list += 1)
        for (const { statement, parameters } of ran) statement.all(parameters);
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

/** The reading statements that run when something happens for a second time, with their parameters. */
async function recordSql(happen: () => Promise<void>): Promise<readonly Ran[]> {
  const ran: Ran[] = [];
  const prototype = Libsql.prototype as unknown as Preparing;
  const { prepare } = prototype;
  prototype.prepare = function recording(this: unknown, sql) {
    const statement = prepare.call(this, sql);
    const { all } = statement;
    statement.all = (parameters) => {
      ran.push({ sql, parameters });
      return all.call(statement, parameters);
    };
    return statement;
  };
  try {
    await happen();
    // The first time prepares statements, and counts and keeps what later times need not.
    ran.length = 0;
    await happen();
    return [...ran];
  } finally {
    prototype.prepare = prepare;
  }
}
