import { expect, test } from 'vitest';
import { openTestGateway } from '#testing/test-gateway.ts';

const answers = [
  ['a session', 'GET', '/session', 200],
  ['a refused method', 'PUT', '/session', 405],
  ['a missing session', 'GET', '/api/v2/tokens', 401],
  ['a missing session of the list', 'GET', '/token-list', 401],
  ['an unknown path', 'GET', '/api/v2/flags', 404],
  ['a probe', 'GET', '/healthz', 200],
] as const;

test.each(answers)('%s carries the mark of the console', async (_, method, path, status) => {
  const { send } = openTestGateway();
  const answer = await send(path, { method });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('X-Answered-By')).toBe('access-token-console');
});

const mark = (answer: Response) => [answer.status, answer.headers.get('X-Answered-By')];

test.each([200, 204, 401, 403, 404, 429, 503])(
  'what the instance answers with %i carries it too',
  async (status) => {
    const gateway = openTestGateway();
    const cookie = await gateway.signIn();
    gateway.answer(() => new Response(status === 204 ? null : '{}', { status }));
    const answer = await gateway.send('/api/v2/tokens/1', { method: 'DELETE', cookie });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('X-Answered-By')).toBe('access-token-console');
  },
);

test('so does a cross-site refusal', async () => {
  const gateway = openTestGateway();
  const cookie = await gateway.signIn();
  const refused = await gateway.send('/api/v2/tokens', {
    method: 'POST',
    cookie,
    headers: { 'Sec-Fetch-Site': 'cross-site' },
  });
  expect(mark(refused)).toEqual([403, 'access-token-console']);
});
