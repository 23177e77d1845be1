// The probes of an orchestrator: whether the process is alive, and whether it may get requests.
import { Hono } from 'hono';
import type { GatewayEnv } from './gateway-env.ts';

/** `/healthz` answers while the process runs. `/readyz` answers 503 until `ready`, and again while shutting down. */
export function probes(ready: () => boolean): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  routes.get('/healthz', (c) => c.json({ status: 'alive' }));
  routes.get('/readyz', (c) =>
    ready() ? c.json({ status: 'ready' }) : c.json({ status: 'not ready' }, 503),
  );
  return routes;
}
