// The sandbox as the account that is asked when no other is named. Its clock is moved instead of waited for.
import { createSandbox } from '#server/sandbox/app.ts';
import type { Target } from './test-account.ts';

/** Opens a sandbox of its own in memory, with so many tokens that the pages of a list can be told. */
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
