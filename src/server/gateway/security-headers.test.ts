import { expect, it } from 'vitest';
import { openTestGateway } from '#testing/test-gateway.ts';

it('every answer carries the strict policy for content', async () => {
  for (const path of ['/session', '/healthz', '/api/v2/projects', '/nothing.js']) {
    const { headers } = await openTestGateway().send(path);
    expect(
      headers
        .get('Content-Security-Policy')
        ?.replace(/nonce-[^']+/, 'nonce-…')
        .split('; '),
    ).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-…'",
      "font-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types reasoning-worker',
    ]);
  }
});

it('every answer is closed to other origins, sniffing and frames, and gives away no address', async () => {
  const { headers } = await openTestGateway().send('/session');
  expect(Object.fromEntries(headers)).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': expect.stringContaining('camera=()'),
    'cache-control': 'no-store',
  });
});

it('the nonce of an answer is 128 bits that no other answer has', async () => {
  const { send } = openTestGateway();
  const nonces = new Set<string>();
  for (let answer = 0; answer < 600; answer += 1) {
    const policy = (await send('/healthz')).headers.get('Content-Security-Policy') ?? '';
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(600);
});
