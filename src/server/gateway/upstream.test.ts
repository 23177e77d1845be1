import { describe, expect, it } from 'vitest';
import { goodKey, openTestGateway } from '#testing/test-gateway.ts';
import { AnswerTooLarge, ProxyFailure } from './upstream.ts';

const path = '/api/v2/tokens';

describe('when the instance fails', () => {
  it('an unreachable one is 502, once', async () => {
    const gateway = openTestGateway();
    const cookie = await gateway.signIn();
    gateway.answer(() => Promise.reject(new TypeError(`fetch failed for ${goodKey}`)));
    const response = await gateway.send(path, { method: 'POST', cookie, body: {} });
    expect([response.status, await response.json()]).toEqual([
      502,
      {
        code: 'upstream_unreachable',
        message: 'LaunchDarkly (app.launchdarkly.com) couldn’t be reached, or its response was cut off.',
      },
    ]);
    expect(gateway.seen.slice(1)).toHaveLength(1);
  });

  it.each([
    ['ENOTFOUND', ' (ENOTFOUND)'],
    ['SELF_SIGNED_CERT_IN_CHAIN', ' (SELF_SIGNED_CERT_IN_CHAIN)'],
    [goodKey, ''],
    [7, ''],
  ])('the reason is named by its code, as an operator needs it: %s', async (code, told) => {
    const gateway = openTestGateway();
    const cookie = await gateway.signIn();
    gateway.answer(() => Promise.reject(Object.assign(new Error('connect'), { code })));
    expect(await (await gateway.send(path, { cookie })).json()).toEqual({
      code: 'upstream_unreachable',
      message: `LaunchDarkly (app.launchdarkly.com) couldn’t be reached, or its response was cut off${told}.`,
    });
  });

  it.each([
    [new ProxyFailure(407), 'asks for another user name and password (407).'],
    [new ProxyFailure(403), 'refused the connection (403).'],
    [
      new ProxyFailure(undefined, Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })),
      'couldn’t be reached (ECONNREFUSED).',
    ],
  ])('a proxy in between is named, on screen and in the log', async (failure, told) => {
    const gateway = openTestGateway();
    const cookie = await gateway.signIn();
    gateway.answer(() => Promise.reject(failure));
    const message = `The proxy for outgoing calls (HTTPS_PROXY) ${told}`;
    expect(await (await gateway.send(path, { cookie })).json()).toEqual({
      code: 'upstream_unreachable',
      message,
    });
    expect(JSON.parse(gateway.logLines.at(-1) ?? '')).toMatchObject({ path, status: 502, refused: message });
  });

  it('an answer that breaks off is no answer', async () => {
    const gateway = openTestGateway();
    const cookie = await gateway.signIn();
    gateway.answer(
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{"items":['));
              controller.error(new Error('reset'));
            },
          }),
        ),
    );
    expect((await gateway.send(path, { cookie })).status).toBe(502);
  });

  it('one that answers with too much is told as that', async () => {
    const gateway = openTestGateway();
    const cookie = await gateway.signIn();
    gateway.answer(() => Promise.reject(new AnswerTooLarge()));
    const response = await gateway.send(path, { cookie });
    expect([response.status, await response.json()]).toEqual([
      502,
      {
        code: 'upstream_unexpected',
        message: 'LaunchDarkly responded with more than 32 MiB, the most the console reads.',
      },
    ]);
  });

  it('a redirect is not followed', async () => {
    const gateway = openTestGateway();
    const cookie = await gateway.signIn();
    gateway.answer(() => new Response(null, { status: 307, headers: { Location: 'https://evil.example/' } }));
    const response = await gateway.send(path, { cookie });
    expect([response.status, await response.json()]).toMatchObject([502, { code: 'upstream_redirect' }]);
    expect(response.headers.get('Location')).toBeNull();
    expect(gateway.seen.slice(1)).toHaveLength(1);
  });

  it.each([0, 199, 600, 999])('the status %i, which is none, is not passed on', async (status) => {
    const gateway = openTestGateway();
    const cookie = await gateway.signIn();
    gateway.answer(() => Object.defineProperty(Response.json({}), 'status', { value: status }));
    const response = await gateway.send(path, { cookie });
    expect([response.status, await response.json()]).toMatchObject([502, { code: 'upstream_unexpected' }]);
  });

  it('one that never answers is 504', async () => {
    const gateway = openTestGateway({ upstreamTimeout: 20 });
    const cookie = await gateway.signIn();
    gateway.answer(() => new Promise<Response>(() => undefined));
    const response = await gateway.send(path, { cookie });
    expect([response.status, await response.json()]).toMatchObject([504, { code: 'upstream_timeout' }]);
  });
});
