import { expect, test } from 'vitest';
import { openAccount } from '#testing/sandbox-account.ts';

test('the account tells who it is to every key that works, whatever that key may do', async () => {
  const account = openAccount();
  for (const persona of ['admin', 'reader', 'inline'] as const) {
    const client = await account.asPersona(persona);
    const answer = await client.get('/account');
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      _id: expect.stringMatching(/^[0-9a-f]{24}$/),
      organization: 'Harbourline',
    });
  }
  const second = await account.asPersona('second-owner');
  expect((await second.get('/account')).json).toMatchObject({ organization: 'Fernhill Games' });
});

test('HEAD tells whether a key works, as the command line client asks', async () => {
  const account = openAccount();
  const { key } = await account.asPersona('reader');
  const good = await account.as(key).call('HEAD', '/account');
  expect([good.status, good.text]).toEqual([200, '']);
  for (const bad of ['', 'api-00000000-0000-4000-8000-000000000000'])
    expect((await account.as(bad).call('HEAD', '/account')).status).toBe(401);
});
