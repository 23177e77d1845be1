// The calls of the vendor's own programs, over a real connection. What they get back is read as strictly as their generated models do.
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#testing/answer.ts';
import {
  callerIdentityShape,
  failureShape,
  membersShape,
  tokenShape,
  tokensShape,
} from '#testing/contract-shapes.ts';
import {
  openRealConsole,
  realClients,
  spell,
  type RealClient,
  type RealConsole,
} from '#testing/real-clients.ts';

let console: RealConsole;
beforeAll(async () => {
  console = await openRealConsole();
});
afterAll(() => console.close());

const nobody = 'api-00000000-0000-4000-8000-000000000000';
const nothing = '/tokens/569f514156e003339cfd3917';
const hour = 3_600_000;

function send(client: RealClient, method: string, path: string, value?: unknown, key = console.adminKey) {
  return console.send(key, spell(client, method, path, value));
}

async function create(client: RealClient, body: object = { role: 'reader' }) {
  const answer = await send(client, 'POST', '/tokens', { name: 'replayed', ...body });
  expect(answer.status).toBe(201);
  return v.parse(tokenShape, answer.json);
}

async function statusOf(key: string): Promise<number> {
  const [client] = realClients;
  if (client === undefined) throw new Error('no client');
  return (await send(client, 'GET', '/caller-identity', undefined, key)).status;
}

describe.each(realClients)('$name', (client) => {
  test('lists, with showAll and without', async () => {
    const counts: (number | undefined)[] = [];
    for (const showAll of [true, false]) {
      const paging = client.pages ? '&limit=20&offset=0' : '';
      const answer = await send(client, 'GET', `/tokens?showAll=${client.flag(showAll)}${paging}`);
      expect(answer.status).toBe(200);
      const list = v.parse(tokensShape, answer.json);
      expect(list.items).toHaveLength(client.pages ? 20 : Math.min(25, list.totalCount ?? 0));
      counts.push(list.totalCount);
    }
    const [all = 0, own = 0] = counts;
    expect(all).toBeGreaterThan(own);
  });

  test('creates, reads, changes, resets and deletes', async () => {
    const made = await create(client, {
      inlineRole: [{ effect: 'allow', notResources: ['proj/a'], notActions: ['viewProject'] }],
    });
    const path = `/tokens/${made._id}`;
    expect(v.parse(tokenShape, (await send(client, 'GET', path)).json)).toEqual({
      ...made,
      token: made.token.slice(-4),
    });

    const patch = [
      { op: 'replace', path: '/name', value: 'Ω “quoted”\nline' },
      { op: 'replace', path: '/role', value: 'writer' },
      client.removal('/inlineRole'),
    ];
    const patched = await send(client, 'PATCH', path, patch);
    expect(v.parse(tokenShape, patched.json)).toMatchObject({ name: 'Ω “quoted”\nline', role: 'writer' });
    expect(patched.json).not.toHaveProperty('inlineRole');

    const reset = v.parse(tokenShape, (await send(client, 'POST', `${path}/reset`)).json);
    expect([await statusOf(made.token), await statusOf(reset.token)]).toEqual([401, 200]);
    const graceful = await send(client, 'POST', `${path}/reset?expiry=${Date.now() + hour}`);
    const { token: newest } = v.parse(tokenShape, graceful.json);
    expect([await statusOf(reset.token), await statusOf(newest)]).toEqual([200, 200]);

    const deleted = await send(client, 'DELETE', path);
    expect([deleted.status, deleted.text]).toEqual([204, '']);
    expect(await statusOf(newest)).toBe(401);
  });

  test('reads who calls', async () => {
    const identity = v.parse(callerIdentityShape, (await send(client, 'GET', '/caller-identity')).json);
    expect(identity).toMatchObject({ serviceToken: false });
  });

  // Every status that the reference documents, in the order of its operations; what no call provokes is a fault.
  test.each<
    [
      operation: string,
      method: string,
      part: string,
      value: unknown,
      fault: string | undefined,
      status: number,
    ]
  >([
    ['list', 'GET', '', undefined, '403', 403],
    ['list', 'GET', '', undefined, '429', 429],
    ['create', 'POST', '', { role: 'emperor' }, undefined, 400],
    ['create', 'POST', '', { role: 'reader' }, '403', 403],
    ['create', 'POST', '', { role: 'reader' }, '429', 429],
    ['get', 'GET', '/ID', undefined, '403', 403],
    ['get', 'GET', '/NONE', undefined, undefined, 404],
    ['get', 'GET', '/ID', undefined, '429', 429],
    ['update', 'PATCH', '/ID', { name: 'x' }, undefined, 400],
    ['update', 'PATCH', '/ID', [], '403', 403],
    ['update', 'PATCH', '/NONE', [], undefined, 404],
    ['update', 'PATCH', '/ID', [], '409', 409],
    ['update', 'PATCH', '/ID', [{ op: 'replace', path: '/exampleField', value: {} }], undefined, 422],
    ['update', 'PATCH', '/ID', [], '429', 429],
    ['delete', 'DELETE', '/ID', undefined, '403', 403],
    ['delete', 'DELETE', '/NONE', undefined, undefined, 404],
    ['delete', 'DELETE', '/ID', undefined, '429', 429],
    ['reset', 'POST', '/ID/reset', undefined, '403', 403],
    ['reset', 'POST', '/NONE/reset', undefined, undefined, 404],
    ['reset', 'POST', '/ID/reset', undefined, '429', 429],
  ])('%s %s %s %j, fault %s: %i', async (operation, method, part, value, fault, status) => {
    const { _id: id } = await create(client);
    if (fault !== undefined) await send(client, 'POST', '/_faults', { operation, fault });
    const path = `/tokens${part}`.replace('/tokens/NONE', nothing).replace('ID', id);
    const answer = await send(client, method, path, value);
    expect(answer.status).toBe(status);
    expect(refusalOf(answer)).toHaveProperty('code');
  });

  test.each(['GET /tokens', 'POST /tokens', 'GET ONE', 'PATCH ONE', 'DELETE ONE', 'POST ONE/reset'])(
    '401 with a key that does not exist, at %s',
    async (call) => {
      const [method = '', path = ''] = call.replace('ONE', nothing).split(' ');
      const value = method === 'PATCH' ? [] : path === '/tokens' && method === 'POST' ? {} : undefined;
      const answer = await send(client, method, path, value, nobody);
      expect([answer.status, refusalOf(answer).code]).toEqual([401, 'unauthorized']);
    },
  );

  test('401 without a body', async () => {
    await send(client, 'POST', '/_faults', { operation: 'list', fault: '401-empty' });
    const answer = await send(client, 'GET', '/tokens');
    expect([answer.status, answer.text]).toEqual([401, '']);
  });
});

function refusalOf({ json }: Answer) {
  return v.parse(failureShape, json);
}

test('the examples of the seed reference, as they stand there', async () => {
  const [python] = realClients;
  if (python === undefined) throw new Error('no client');
  const { _id: id } = await create(python);
  const statement = { effect: 'allow', resources: ['proj/*:env/*:flag/*;testing-tag'], actions: ['*'] };
  const everything = { role: 'reader', customRoleIds: ['example'], inlineRole: [statement] };
  const answers = [
    await send(python, 'GET', '/tokens?showAll=True'),
    await send(python, 'GET', `/tokens/${id}`),
    await send(python, 'PATCH', `/tokens/${id}`, [
      { op: 'replace', path: '/exampleField', value: 'new example value' },
    ]),
    await send(python, 'POST', '/tokens', { ...everything, serviceToken: true, defaultApiVersion: 1 }),
    await send(python, 'POST', `/tokens/${id}/reset?expiry=1`),
    await send(python, 'DELETE', `/tokens/${id}`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 422, 400, 200, 204]);
});

describe('the command line client', () => {
  const client = realClients.find(({ name }) => name.includes('command line'));
  const call = (method: string, path: string, key = console.adminKey) => {
    if (client === undefined) throw new Error('no client');
    return send(client, method, path, undefined, key);
  };

  test('asks whether a key is good, and whose account it is', async () => {
    expect((await call('HEAD', '/account')).status).toBe(200);
    expect((await call('HEAD', '/account', nobody)).status).toBe(401);
    expect((await call('GET', '/account')).json).toMatchObject({ organization: 'Harbourline' });
    expect((await call('GET', '/account', await console.personaKey('reader'))).status).toBe(200);
  });

  test.each(['True', 'TRUE', '1', 'false'])('passes --show-all %s on as it was typed', async (typed) => {
    expect((await call('GET', `/tokens?showAll=${typed}`)).status).toBe(200);
  });
});

test('the labs page for tokens: seconds in the place of an instant end the old key, and members can be removed', async () => {
  const [python] = realClients;
  if (python === undefined) throw new Error('no client');
  const { _id: id, token: key } = await create(python);
  const reset = await send(python, 'POST', `/tokens/${id}/reset`, { expiry: 2_592_000 });
  expect([reset.status, await statusOf(key)]).toEqual([200, 401]);
  const found = await send(python, 'GET', '/members?limit=100&filter=query:sukarno');
  const [member] = v.parse(membersShape, found.json).items;
  expect((await send(python, 'DELETE', `/members/${member?._id}`)).status).toBe(204);
});
