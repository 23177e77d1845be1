// What surrounds every operation: rate limits and cross-origin answers.
import { describe, expect, test } from 'vitest';
import { openAccount, startOfTest } from '#testing/sandbox-account.ts';
import { failureOf } from '#testing/token-calls.ts';

describe('the route limit', () => {
  test('counts down in the documented headers and refuses what is too much', async () => {
    const admin = await openAccount({ rateLimit: 2 }).asPersona('admin');
    const answers = [await admin.get('/tokens'), await admin.get('/tokens'), await admin.get('/tokens')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers.map(({ headers }) => headers.get('X-Ratelimit-Route-Remaining'))).toEqual(['1', '0', '0']);
    for (const { headers } of answers) {
      expect(headers.get('X-Ratelimit-Route-Limit')).toBe('2');
      expect(headers.get('X-Ratelimit-Reset')).toBe(String(startOfTest + 10_000));
    }
    expect(failureOf({ json: answers[2]?.json })).toMatchObject({ code: 'rate_limited' });
  });

  test('is per route, shared by all tokens, and over after ten seconds', async () => {
    const account = openAccount({ rateLimit: 1 });
    const admin = await account.asPersona('admin');
    const reader = await account.asPersona('reader');
    expect((await admin.get('/tokens')).status).toBe(200);
    expect((await reader.get('/tokens')).status).toBe(429);
    expect((await admin.get('/roles')).status).toBe(200);
    account.advance(10_000);
    expect((await reader.get('/tokens')).status).toBe(200);
  });

  test('sends no header when it is off', async () => {
    const answer = await (await openAccount().asPersona('admin')).get('/tokens');
    expect([...answer.headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
  });
});

describe('a page of another origin', () => {
  test('gets the documented preflight: no POST, no LD-API-Version', async () => {
    const answer = await openAccount()
      .as('')
      .call('OPTIONS', '/tokens', { headers: { Origin: 'https://dashboard.example' } });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toEqual({
      'access-control-allow-headers': 'Accept, Content-Type, Content-Length, Accept-Encoding, Authorization',
      'access-control-allow-methods': 'OPTIONS, GET, DELETE, PATCH',
      'access-control-allow-origin': 'https://dashboard.example',
      'access-control-max-age': '300',
    });
  });

  test('may read answers and refusals, but no header of them', async () => {
    const account = openAccount({ rateLimit: 9 });
    const { key } = await account.asPersona('admin');
    for (const authorization of [key, '']) {
      const answer = await account
        .as(authorization)
        .call('GET', '/tokens', { headers: { Origin: 'https://dashboard.example' } });
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('https://dashboard.example');
      expect(answer.headers.get('Access-Control-Expose-Headers')).toBeNull();
    }
  });
});
