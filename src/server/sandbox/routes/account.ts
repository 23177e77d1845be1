import type { Context } from 'hono';
import type { SandboxEnv, Services } from '../services.ts';

/**
 * `GET` and `HEAD /account`: which account a key belongs to. It is in no document, but the vendor's command line client tests keys with it
 * (contract section 11).
 */
export function getAccount({ accountId, accountName }: Services) {
  return (context: Context<SandboxEnv>) => context.json({ _id: accountId, organization: accountName });
}
