// The engines of the workspace, for tests that hold each of them to the same: an SQLite file, PostgreSQL, and PostgreSQL with a single
// connection, which shows who waits for whom.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openWorkspace, type Workspace, type WorkspaceSettings } from '#server/workspace/open-workspace.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';

type Database = WorkspaceSettings['database'];

export const dayOfTest = 24 * 60 * 60 * 1000;

/** Makes empty databases, and opens workspaces that are closed after the test. For the top of a test file. */
export function workspaceEngines(now: () => number) {
  let postgres: TestPostgres | undefined;
  let folder = '';
  let files = 0;
  const opened: Workspace[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
    folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  });
  afterAll(async () => {
    await postgres?.remove();
    rmSync(folder, { recursive: true });
  });
  const closeAll = async () => {
    for (const workspace of opened.splice(0)) await workspace.close();
  };
  afterEach(closeAll);
  const server = (): TestPostgres => {
    if (postgres === undefined) throw new Error('PostgreSQL has not been started');
    return postgres;
  };
  const engines: readonly (readonly [string, () => Promise<Database>])[] = [
    [
      'an SQLite file',
      async () => {
        files += 1;
        return { kind: 'file', path: join(folder, `${files}/workspace.db`) };
      },
    ],
    ['PostgreSQL', async () => ({ kind: 'postgres', url: await server().createDatabase() })],
    [
      'PostgreSQL with one connection',
      async () => ({ kind: 'postgres', url: await server().createDatabase(), poolSize: 1 }),
    ],
  ];
  return {
    engines,
    server,
    closeAll,
    open: (database: Database, retention = 400 * dayOfTest): Workspace => {
      const workspace = openWorkspace({ database, retention }, { log: () => undefined, now });
      opened.push(workspace);
      return workspace;
    },
  };
}
