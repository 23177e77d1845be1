import { describe, expect, it } from 'vitest';
import { openTestGateway } from '#testing/test-gateway.ts';

const path = '/api/v2/tokens';

describe('a body', () => {
  const tooLarge = 'x'.repeat(1024 * 1024 + 1);

  it('over 1 MiB is refused and never sent', async () => {
    const gateway = openTestGateway();
    const cookie = await gateway.signIn();
    const response = await gateway.send(path, { method: 'POST', cookie, rawBody: tooLarge });
    expect([response.status, await response.json()]).toMatchObject([413, { code: 'body_too_large' }]);
    expect(gateway.seen.slice(1)).toEqual([]);
  });

  it('of unknown length is refused as soon as it is over 1 MiB', async () => {
    const gateway = openTestGateway();
    const cookie = await gateway.signIn();
    // Node wants `duplex` with a stream; the DOM's types do not know it.
    const streamed: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { Cookie: cookie, 'X-Access-Token-Console': '1', 'Sec-Fetch-Site': 'same-origin' },
      body: new Blob([tooLarge]).stream(),
      duplex: 'half',
    };
    const request = new Request(`http://127.0.0.1:4400${path}`, streamed);
    expect((await gateway.app.request(request)).status).toBe(413);
    expect(gateway.seen.slice(1)).toEqual([]);
  });

  it('of exactly 1 MiB passes', async () => {
    const gateway = openTestGateway();
    const cookie = await gateway.signIn();
    expect((await gateway.send(path, { method: 'POST', cookie, rawBody: tooLarge.slice(1) })).status).toBe(
      200,
    );
  });
});
