import { expect, it } from 'vitest';
import { scopeOf } from '#testing/workspace-facts.ts';
import { openWorkspace } from './open-workspace.ts';

it('a database that can’t be reached is down, and each query that was really asked of it counts', async () => {
  const log: string[] = [];
  const workspace = openWorkspace(
    { database: { kind: 'postgres', url: 'postgres://x@127.0.0.1:1/x' }, retention: 1 },
    { log: (_level, message) => log.push(message) },
  );
  expect(workspace.health()).toEqual({ isUp: true, failures: 0 });
  await expect(workspace.ready()).rejects.toThrow('did not answer');
  expect(workspace.health()).toEqual({ isUp: false, failures: 1 });
  await expect(workspace.revision(scopeOf())).rejects.toThrow('failed a moment ago');
  expect(workspace.health().failures).toBe(1);
  expect(log).toEqual(['the workspace can’t be reached']);
  await workspace.close();
});

it('one that answers is up', async () => {
  const workspace = openWorkspace(
    { database: { kind: 'file', path: ':memory:' }, retention: 1 },
    { log: () => undefined },
  );
  await workspace.ready();
  expect(workspace.health()).toEqual({ isUp: true, failures: 0 });
  await workspace.close();
});
