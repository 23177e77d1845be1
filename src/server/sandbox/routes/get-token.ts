import type { Context } from 'hono';
import { notFound } from '../errors.ts';
import { beginFaults, endFaults, faultsInName } from '../faults/faults.ts';
import type { SandboxEnv, Services } from '../services.ts';
import { viewToken } from '../token-view.ts';
import { findVisibleToken } from '../visibility.ts';

/** `GET /tokens/{id}`: one token, its key masked; 404 for one that the caller may not see. */
export function getToken(services: Services) {
  return async (context: Context<SandboxEnv, '/api/v2/tokens/:id'>) => {
    const id = context.req.param('id');
    const now = services.now();
    const row = services.lag.see(id, await findVisibleToken(services.db, context.var.caller, id), now);
    if (row === undefined) throw notFound();
    const faults = faultsInName(row.name, 'get');
    await beginFaults(faults, now, context.req.raw.signal);
    endFaults(faults);
    return context.json(await viewToken(services, row));
  };
}
