import { describe } from '../test-account.ts';
import type { ContractCase } from '../contract-case.ts';
import { fieldsThere, textAt } from '../read-json.ts';

const nobody = 'api-00000000-0000-4000-8000-000000000000';
const nothing = '569f514156e003339cfd3917';

/** Refusals and facts of HTTP itself (contract sections 9 and 10). */
export const httpCases: readonly ContractCase[] = [
  {
    id: 'unknown-key',
    section: '9',
    mark: 'S',
    fact: 'a key that does not exist',
    expected: '401 unauthorized: Invalid access token',
    run: async ({ as }) => {
      const answer = await as(nobody).get('/tokens?limit=1');
      return `${describe(answer)}: ${textAt(answer.json, 'message')}`;
    },
  },
  {
    id: 'no-key',
    section: '9',
    mark: 'S',
    fact: 'no key at all',
    expected: '401 unauthorized',
    run: async ({ as }) => describe(await as('').get('/tokens?limit=1')),
  },
  {
    id: 'bearer',
    section: '10',
    mark: 'D',
    fact: 'a key with Bearer in front',
    expected: '401 unauthorized',
    async run(account) {
      const { key } = await account.makeToken({ role: 'reader' });
      return describe(
        await account.as('').call('GET', '/tokens?limit=1', { headers: { Authorization: `Bearer ${key}` } }),
      );
    },
  },
  {
    id: 'forbidden',
    section: '9',
    mark: 'D',
    fact: 'a Reader token lists tokens, and changes one',
    expected: '200, 403 forbidden',
    async run(account) {
      const { key, path } = await account.makeToken({ role: 'reader', serviceToken: true });
      const reader = account.as(key);
      const patch = [{ op: 'add', path: '/description', value: 'x' }];
      return `${describe(await reader.get('/tokens?limit=1'))}, ${describe(await reader.patch(path, patch))}`;
    },
  },
  {
    id: 'not-found',
    section: '9',
    mark: 'S',
    fact: 'a token that does not exist, and an ID that is none',
    expected: '404 not_found, 404 not_found',
    run: async ({ own }) =>
      `${describe(await own.get(`/tokens/${nothing}`))}, ${describe(await own.get('/tokens/none'))}`,
  },
  {
    id: 'error-fields',
    section: '9',
    mark: '?',
    fact: 'the fields of a refusal',
    expected: 'code message id',
    run: async ({ own }) =>
      fieldsThere((await own.get(`/tokens/${nothing}`)).json, ['code', 'message', 'id']),
  },
  {
    id: 'method-not-allowed',
    section: '9',
    mark: 'D',
    fact: 'a method that a token does not have',
    expected: '405 method_not_allowed',
    async run(account) {
      const { path } = await account.makeToken({ role: 'reader' });
      return describe(await account.own.call('PUT', path, { body: {} }));
    },
  },
  {
    id: 'method-override',
    section: '10',
    mark: 'D',
    fact: 'a POST that says it is a PATCH',
    expected: '200',
    async run(account) {
      const { path } = await account.makeToken({ role: 'reader' });
      const body = [{ op: 'add', path: '/description', value: 'x' }];
      return describe(
        await account.own.call('POST', path, { body, headers: { 'X-HTTP-Method-Override': 'PATCH' } }),
      );
    },
  },
  {
    id: 'malformed',
    section: '9',
    mark: 'S',
    fact: 'a body that is no JSON',
    expected: '400 invalid_request',
    run: async ({ own }) => describe(await own.call('POST', '/tokens', { rawBody: '{"name":' })),
  },
  {
    id: 'preflight-methods',
    section: '10',
    mark: 'D',
    fact: 'the methods that a page of another origin may use',
    expected: 'OPTIONS, GET, DELETE, PATCH',
    run: ({ as }) => preflight(as('').call, 'Access-Control-Allow-Methods'),
  },
  {
    id: 'preflight-headers',
    section: '10',
    mark: 'D',
    fact: 'the headers that it may send',
    expected: 'Accept, Content-Type, Content-Length, Accept-Encoding, Authorization',
    run: ({ as }) => preflight(as('').call, 'Access-Control-Allow-Headers'),
  },
  {
    id: 'cross-origin-post',
    section: '10',
    mark: '*',
    fact: 'a POST of a page of another origin, and which origin may read the answer',
    expected: '201, readable for that page',
    async run(account) {
      const headers = { Origin: 'https://page.example' };
      const body = { name: account.name('page'), role: 'reader' };
      const answer = await account.own.call('POST', '/tokens', { body, headers });
      const readers = answer.headers.get('Access-Control-Allow-Origin') ?? '';
      const isReadable = [headers.Origin, '*'].includes(readers);
      return `${describe(answer)}, ${isReadable ? 'readable for that page' : 'not readable'}`;
    },
  },
];

type Call = Parameters<ContractCase['run']>[0]['own']['call'];

async function preflight(call: Call, header: string): Promise<string> {
  const answer = await call('OPTIONS', '/tokens', {
    headers: { Origin: 'https://page.example', 'Access-Control-Request-Method': 'PATCH' },
  });
  return answer.headers.get(header) ?? `${answer.status}, none`;
}
