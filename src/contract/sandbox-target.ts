// The sandbox, as the account of a run that names no other. Its clock is moved forward instead of waiting.
import { createSandbox } from '#server/sandbox/app.ts';
import type { Target } from './test-account.ts';

/** Opens a new sandbox in memory. It has enough tokens for a list of several pages. */
export async function openSandboxTarget(): Promise<Target & { readonly close: () => void }> {
  let moved = 0;
  const now = () => Date.now() + moved;
  const sandbox = createSandbox({
    database: ':memory:',
    tokens: 120,
    adminKey: undefined,
    rateLimit: undefined,
    maxLimit: 100,
    now,
  });
  return {
    send: (request) => sandbox.fetch(request),
    baseUrl: 'http://sandbox.invalid',
    key: await sandbox.personaKey('admin'),
    now,
    wait: (ms) => {
      moved += ms;
      return Promise.resolve();
    },
    close: () => sandbox.close(),
  };
}
