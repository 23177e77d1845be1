import { expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { openTestGateway } from '#testing/test-gateway.ts';
import { sandboxStandIn } from '#testing/sandbox-stand-in.ts';

const statusOf = async (path: string, options = {}) => (await openTestGateway(options).send(path)).status;

it('an orchestrator learns that the process lives and may get requests', async () => {
  expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 200]);
});

it('an operator learns which version runs', async () => {
  const answer = await openTestGateway().send('/healthz');
  expect(await answer.json()).toEqual({ status: 'alive', version: manifest.version });
});

it('a process that stops, or whose sandbox is not open, lives but gets no requests', async () => {
  const closed = { sandbox: { ...sandboxStandIn(), ready: () => false } };
  expect([await statusOf('/healthz', closed), await statusOf('/readyz', closed)]).toEqual([200, 503]);
  expect(await statusOf('/readyz', { ready: () => false })).toBe(503);
});
