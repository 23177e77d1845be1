import { describe, expect, it } from 'vitest';
import { openTestGateway } from '#testing/test-gateway.ts';

const shared = { sessionSecrets: ['a secret of at least thirty-two characters'], instances: [] } as const;

async function statusAt(
  origin: string,
  config: { loopback: boolean; allowedHosts?: readonly string[] },
  path = '/session',
): Promise<number> {
  const { app } = openTestGateway({ config: { ...shared, ...config } });
  return (await app.request(`${origin}${path}`)).status;
}

describe('on a loopback address', () => {
  const loopback = { loopback: true };

  it.each(['http://localhost:4400', 'http://127.0.0.1:4400', 'http://[::1]:4400', 'http://127.9.9.9'])(
    'the console answers at %s',
    async (origin) => {
      expect(await statusAt(origin, loopback)).toBe(200);
    },
  );

  it.each([
    'http://evil.example:4400',
    'http://localhost.evil.example:4400',
    'http://127.0.0.1.evil.example',
    'http://192.168.1.4:4400',
  ])('a page at %s, whose name was pointed here, gets nothing', async (origin) => {
    for (const path of ['/session', '/tokens', '/api/v2/tokens', '/sandbox/api/v2/tokens'])
      expect(await statusAt(origin, loopback, path)).toBe(421);
  });

  it('a proxy on the same machine may use a name that is allowed', async () => {
    const config = { loopback: true, allowedHosts: ['console.example'] };
    expect(await statusAt('http://console.example', config)).toBe(200);
    expect(await statusAt('http://other.example', config)).toBe(421);
  });
});

it('the log names the host that was refused, for ALLOWED_HOSTS', async () => {
  const { app, logLines } = openTestGateway({ config: { ...shared, loopback: true } });
  await app.request('http://proxy.internal:8080/session');
  await app.request('http://localhost/session');
  const [refused, answered] = logLines.map((line): unknown => JSON.parse(line));
  expect(refused).toMatchObject({ status: 421, host: 'proxy.internal' });
  expect(answered).not.toHaveProperty('host');
});

describe('elsewhere', () => {
  it('every name will do until some are named', async () => {
    expect(await statusAt('http://console.example', { loopback: false })).toBe(200);
    const config = { loopback: false, allowedHosts: ['console.example'] };
    expect(await statusAt('http://console.example', config)).toBe(200);
    expect(await statusAt('http://other.example', config)).toBe(421);
  });
});

it('probes are answered by any name: orchestrators use addresses', async () => {
  expect(await statusAt('http://10.1.2.3:4400', { loopback: true }, '/healthz')).toBe(200);
});
