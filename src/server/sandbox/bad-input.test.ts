import { describe, expect, test } from 'vitest';
import { openAccount } from '#testing/sandbox-account.ts';
import { failureOf, makeToken } from '#testing/token-calls.ts';

const statement = { effect: 'allow', resources: ['proj/*'], actions: ['*'] };

describe('create refuses', () => {
  test.each<[what: string, body: unknown, message: string | RegExp]>([
    ['a list', [], 'expected a JSON object'],
    ['nothing', undefined, 'expected a JSON object'],
    ['a text', 'reader', 'expected a JSON object'],
    ['no permission', { name: 'x' }, 'One of role, customRoleIds or inlineRole'],
    ['empty permissions', { customRoleIds: [], inlineRole: [] }, 'One of role, customRoleIds or inlineRole'],
    ['two kinds of permission', { role: 'reader', inlineRole: [statement] }, 'Only one of role'],
    ['a name that is no text', { name: 5, role: 'reader' }, 'name: expected a string'],
    ['a description that is no text', { description: {}, role: 'reader' }, 'description: expected a string'],
    ['a role that is no text', { role: ['reader'] }, 'role: expected a string'],
    ['the role owner', { role: 'owner' }, 'role: "owner" is not one of'],
    ['the role no_access', { role: 'no_access' }, 'role: "no_access" is not one of'],
    [
      'serviceToken as text',
      { role: 'reader', serviceToken: 'true' },
      'serviceToken: expected true or false',
    ],
    ['an unknown custom role', { customRoleIds: ['nobody'] }, 'customRoleIds/0: no custom role "nobody"'],
    ['a custom role that is no text', { customRoleIds: [7] }, 'customRoleIds/0: expected a string'],
    ['custom roles that are no list', { customRoleIds: 'terraform' }, 'customRoleIds: expected a list'],
    ['an unknown API version', { role: 'reader', defaultApiVersion: 20250101 }, 'defaultApiVersion: unknown'],
    [
      'an API version as text',
      { role: 'reader', defaultApiVersion: '20240415' },
      'defaultApiVersion: expected',
    ],
    ['an expiry, which create does not take', { role: 'reader', expiry: 1 }, 'unknown field "expiry"'],
    ['a policy that is no list', { inlineRole: statement }, 'inlineRole: expected a list'],
    ['a statement that is none', { inlineRole: ['allow'] }, 'inlineRole/0'],
    ['an unknown effect', { inlineRole: [{ ...statement, effect: 'permit' }] }, 'inlineRole/0/effect'],
    ['no effect', { inlineRole: [{ ...statement, effect: undefined }] }, 'inlineRole/0/effect'],
    [
      'resources and notResources',
      { inlineRole: [{ ...statement, notResources: ['proj/x'] }] },
      /inlineRole\/0.*notResources/,
    ],
    [
      'neither resources nor notResources',
      { inlineRole: [{ effect: 'allow', actions: ['*'] }] },
      /inlineRole\/0.*resources/,
    ],
    [
      'actions and notActions',
      { inlineRole: [{ ...statement, notActions: ['viewProject'] }] },
      /inlineRole\/0.*notActions/,
    ],
    [
      'neither actions nor notActions',
      { inlineRole: [statement, { effect: 'allow', resources: ['proj/*'] }] },
      /inlineRole\/1.*actions/,
    ],
    [
      'a lone star as a resource',
      { inlineRole: [{ ...statement, resources: ['*'] }] },
      /^Error parsing resource specifier "\*".*inlineRole\/0\/resources\/0/,
    ],
    [
      'an unknown type of resource',
      { inlineRole: [{ ...statement, resources: ['proj/*', 'cluster/a'] }] },
      /^Error parsing resource specifier "cluster\/a".*inlineRole\/0\/resources\/1/,
    ],
  ])('%s', async (_what, body, message) => {
    const admin = await openAccount().asPersona('admin');
    const answer = await admin.post('/tokens', body);
    expect(answer.status).toBe(400);
    expect(failureOf(answer).code).toBe('invalid_request');
    expect(failureOf(answer).message).toMatch(message);
    expect((await admin.get('/tokens?showAll=true')).json).toMatchObject({ totalCount: 4 });
  });
});

describe('a body is refused', () => {
  test.each(['POST', 'PATCH'])('when a %s is no JSON', async (method) => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, { role: 'reader' });
    const answer = await admin.call(method, method === 'POST' ? '/tokens' : path, { rawBody: '{"name":' });
    expect(answer.status).toBe(400);
    expect(failureOf(answer)).toEqual({
      code: 'invalid_request',
      message: 'Invalid request body: malformed JSON',
    });
  });

  test('when it is longer than 256 KiB, and not one byte earlier', async () => {
    const admin = await openAccount().asPersona('admin');
    expect((await admin.call('POST', '/tokens', ofLength(256 * 1024))).status).toBe(201);
    const answer = await admin.call('POST', '/tokens', ofLength(256 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(failureOf(answer).message).toContain('262144 bytes');
  });

  test.each([
    ['POST', '/tokens', `{"name":${nested(100_000)}}`],
    ['POST', '/tokens', `{"role":"reader","description":${'{"a":'.repeat(33)}0${'}'.repeat(33)}}`],
    ['POST', '/tokens', nested(33)],
    ['PATCH', 'token', `[{"op":"add","path":"/inlineRole","value":${nested(100_000)}}]`],
    ['PATCH', 'token', `[{"op":"test","path":"/name","value":${nested(5000)}}]`],
    ['POST', 'token/reset', nested(100_000)],
    ['POST', '/_faults', nested(100_000)],
  ])('when a %s to %s is nested too deeply', async (method, place, rawBody) => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, { role: 'reader' });
    const answer = await admin.call(method, place.replace(/^token/, path), {
      rawBody,
    });
    expect([answer.status, failureOf(answer).message]).toEqual([
      400,
      'Invalid request body: nested deeper than 32 levels',
    ]);
  });

  test('brackets inside texts are no nesting', async () => {
    const admin = await openAccount().asPersona('admin');
    const name = `a "quoted\\" ${'['.repeat(100)}`;
    expect((await admin.post('/tokens', { name, role: 'reader' })).json).toMatchObject({ name });
  });

  test.each([
    ['an object without a patch', { comment: 'x' }],
    ['semantic patch', { instructions: [] }],
    ['a patch of texts', ['remove']],
    ['a comment that is no text', { comment: 5, patch: [] }],
    ['a text', 'remove'],
  ])('when a patch is %s', async (_what, body) => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, { role: 'reader' });
    const answer = await admin.patch(path, body);
    expect(answer.status).toBe(400);
    expect(failureOf(answer).code).toBe('invalid_request');
  });
});

describe('a query is refused', () => {
  test.each([
    ['/tokens?limit=abc', 'limit: "abc" is not a whole number'],
    ['/tokens?limit=', 'limit: "" is not a whole number'],
    ['/tokens?limit=1e3', 'limit: "1e3"'],
    ['/tokens?limit=0', 'limit: must be at least 1'],
    ['/tokens?offset=-1', 'offset: must not be negative'],
    ['/tokens?showAll=yes', 'showAll: "yes" is not true or false'],
    ['/tokens?showAll=tRUE', 'showAll: "tRUE" is not true or false'],
    ['/tokens?showAll=', 'showAll: "" is not true or false'],
    ['/roles?limit=abc', 'limit: "abc"'],
    ['/members?sort=age', 'sort: "age"'],
    ['/members?filter=shoe:42', 'filter: "shoe:42"'],
    ['/auditlog?before=yesterday', 'before: "yesterday"'],
    ['/auditlog?spec=*', 'Error parsing resource specifier "*"'],
  ])('%s', async (path, message) => {
    const admin = await openAccount().asPersona('admin');
    const answer = await admin.get(path);
    expect(answer.status).toBe(400);
    expect(failureOf(answer).message).toContain(message);
  });

  test.each(['20240416', 'latest', ''])('API version %j', async (version) => {
    const admin = await openAccount().asPersona('admin');
    const answer = await admin.call('GET', '/tokens', { headers: { 'LD-API-Version': version } });
    expect(answer.status).toBe(400);
    expect(failureOf(answer).message).toContain('LD-API-Version');
  });
});

describe('an address', () => {
  test.each(['/tokens/569f514156e003339cfd3917', '/projects', '/tokens/x/y', '/roles/nobody'])(
    '%s is not found',
    async (path) => {
      const answer = await (await openAccount().asPersona('admin')).get(path);
      expect(answer.status).toBe(404);
      expect(failureOf(answer)).toEqual({ code: 'not_found', message: 'Invalid resource identifier' });
    },
  );

  test('answers other methods with those it has', async () => {
    const answer = await (await openAccount().asPersona('admin')).delete('/tokens');
    expect(answer.status).toBe(405);
    expect(failureOf(answer).code).toBe('method_not_allowed');
    expect(answer.headers.get('Allow')).toBe('GET, POST');
  });

  test('takes the method from X-HTTP-Method-Override on a POST', async () => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, { name: 'before', role: 'reader' });
    const patched = await admin.call('POST', path, {
      body: [{ op: 'replace', path: '/name', value: 'after' }],
      headers: { 'X-HTTP-Method-Override': 'PATCH' },
    });
    expect(patched.json).toMatchObject({ name: 'after' });
    expect((await admin.call('POST', path, { headers: { 'X-HTTP-Method-Override': 'DELETE' } })).status).toBe(
      204,
    );
  });
});

describe('a text that cannot be stored as it is', () => {
  test.each<[place: string, body: unknown]>([
    ['name', { name: 'a\u0000b', role: 'reader' }],
    ['name', { name: 'half \uD83D', role: 'reader' }],
    ['description', { description: '\uDE00\uD83D', role: 'reader' }],
    ['customRoleIds/1', { customRoleIds: ['a', '\u0000'] }],
    ['inlineRole/0/resources/0', { inlineRole: [allowOn('proj/\uD83D')] }],
    ['a name in ', { 'na\u0000me': '', role: 'reader' }],
  ])('is refused at %s when a token is created', async (place, body) => {
    const admin = await openAccount().asPersona('admin');
    const answer = await admin.post('/tokens', body);
    expect(answer.status).toBe(400);
    expect(failureOf(answer).message).toMatch(new RegExp(`^${place}.*(?:U\\+0000|half a surrogate pair)`));
  });

  test.each<[place: string, body: unknown]>([
    ['patch/1/value', [nameTo('a'), nameTo('a\u0000b')]],
    ['patch/0/value', { patch: [nameTo('\uD83D')] }],
    ['comment', { comment: '\uD83D', patch: [nameTo('a')] }],
  ])('is refused at %s when a token is changed', async (place, body) => {
    const admin = await openAccount().asPersona('admin');
    const { path } = await makeToken(admin, { name: 'before', role: 'reader' });
    const answer = await admin.patch(path, body);
    expect(answer.status).toBe(400);
    expect(failureOf(answer).message).toMatch(new RegExp(`^${place}: `));
    expect((await admin.get(path)).json).toMatchObject({ name: 'before' });
  });

  test('whole surrogate pairs and other control characters are kept', async () => {
    const admin = await openAccount().asPersona('admin');
    const name = '\u{1F600} \u0001 \\u0000';
    const { path } = await makeToken(admin, { name, role: 'reader' });
    expect((await admin.get(path)).json).toMatchObject({ name });
  });
});

describe('a page stays small', () => {
  const resources = Array.from({ length: 3000 }, (_, index) => `proj/project-number-${index}`);

  test.each<[field: string, body: object]>([
    ['name', { name: 'x'.repeat(4097), role: 'reader' }],
    ['description', { description: 'x'.repeat(4097), role: 'reader' }],
    ['inlineRole', { inlineRole: [{ effect: 'allow', resources, actions: ['*'] }] }],
  ])('because a longer %s is refused', async (field, body) => {
    const admin = await openAccount().asPersona('admin');
    const answer = await admin.post('/tokens', body);
    expect(answer.status).toBe(400);
    expect(failureOf(answer).message).toMatch(new RegExp(`^${field}: longer than `));
  });

  test('because names and descriptions end at 4,096 characters', async () => {
    const admin = await openAccount().asPersona('admin');
    const texts = { name: '長'.repeat(4096), description: 'x'.repeat(4096) };
    const { path } = await makeToken(admin, { ...texts, role: 'reader' });
    expect((await admin.get(path)).json).toMatchObject(texts);
    const comment = await admin.patch(path, { comment: 'x'.repeat(4097), patch: [nameTo('b')] });
    expect([comment.status, failureOf(comment).message]).toEqual([
      400,
      'comment: longer than 4096 characters',
    ]);
  });
});

function nameTo(value: string) {
  return { op: 'replace', path: '/name', value };
}

function allowOn(resource: string) {
  return { effect: 'allow', resources: [resource], actions: ['*'] };
}

const ofLength = (bytes: number) => ({ rawBody: JSON.stringify({ role: 'reader' }).padEnd(bytes) });

function nested(levels: number): string {
  return `${'['.repeat(levels)}${']'.repeat(levels)}`;
}
