import { expect, it } from 'vitest';
import { openTestGateway } from '#testing/test-gateway.ts';
import { createMetrics } from './gateway/metrics.ts';
import { serveMetrics } from './serve-metrics.ts';

it('the numbers are on a port of their own, and not on the console’s', async () => {
  const metrics = createMetrics({ isReady: () => true });
  const server = await serveMetrics(metrics.text, '127.0.0.1', 0);
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const address = `http://127.0.0.1:${port}`;
  const answer = await fetch(`${address}/metrics`);
  expect(answer.headers.get('Content-Type')).toMatch(/^application\/openmetrics-text; version=1\.0\.0/);
  expect(await answer.text()).toMatch(/^console_ready 1$/m);
  expect((await fetch(`${address}/`)).status).toBe(404);
  expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).toBe(404);
  await expect(serveMetrics(metrics.text, '127.0.0.1', port)).rejects.toThrow(/^METRICS_PORT: /);
  server.close();
  expect((await openTestGateway({ metrics }).send('/metrics')).status).toBe(404);
});
