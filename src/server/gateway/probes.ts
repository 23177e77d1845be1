// What an orchestrator asks: is the process alive, and may it get requests.
import { Hono } from 'hono';
import type { GatewayEnv } from './gateway-env.ts';

/** `/healthz` answers as long as the process does; `/readyz` answers 503 until `ready` and again while shutting down. */
export function probes(ready: () => boolean): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  routes.get('/healthz', (c) => c.json({ status: 'alive' }));
  routes.get('/readyz', (c) =>
    ready() ? c.json({ status: 'ready' }) : c.json({ status: 'not ready' }, 503),
  );
  return routes;
}
