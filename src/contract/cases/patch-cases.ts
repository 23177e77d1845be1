import { describe, type Answer, type TestAccount } from '../test-account.ts';
import type { ContractCase } from '../contract-case.ts';
import { at, listAt, numberAt, textAt } from '../read-json.ts';

const inlineRole = [{ effect: 'allow', resources: ['proj/contract-none'], actions: ['viewProject'] }];
const hour = 3_600_000;

/** Patches a new token and describes the answer. */
const patched = (
  id: string,
  mark: ContractCase['mark'],
  fact: string,
  expected: string,
  patch: unknown,
  body: object = { role: 'reader' },
): ContractCase => ({
  id,
  section: '5',
  mark,
  fact,
  expected,
  async run(account) {
    const { path } = await account.makeToken(body);
    return describe(await account.own.patch(path, patch));
  },
});

const service = { role: 'reader', serviceToken: true };

/** Changing tokens (contract section 5). */
export const patchCases: readonly ContractCase[] = [
  patched('remove-absent', 'C', 'remove of a field that is not there', '422 patch_failed', [
    { op: 'remove', path: '/inlineRole' },
  ]),
  patched('replace-absent', 'C', 'replace of a field that is not there', '200', [
    { op: 'replace', path: '/description', value: 'x' },
  ]),
  patched('switch-access', 'C', 'one patch that takes the role away and sets an inline role', '200', [
    { op: 'remove', path: '/role' },
    { op: 'replace', path: '/inlineRole', value: inlineRole },
  ]),
  patched(
    'two-accesses',
    '?',
    'a patch after which there would be a role and an inline role',
    '400 invalid_request',
    [{ op: 'add', path: '/inlineRole', value: inlineRole }],
  ),
  patched('no-access', '?', 'a patch after which there would be no permission', '400 invalid_request', [
    { op: 'remove', path: '/role' },
  ]),
  patched('failed-test', '?', 'a test that fails', '422 patch_failed', [
    { op: 'test', path: '/name', value: 'another' },
    { op: 'replace', path: '/description', value: 'x' },
  ]),
  patched('empty-patch', '?', 'an empty patch', '200', []),
  patched('unknown-path', '?', 'a path that does not exist', '422 patch_failed', [
    { op: 'replace', path: '/colour', value: 'red' },
  ]),
  patched('read-only-path', 'I', 'a path that belongs to the server', '400 invalid_request', [
    { op: 'replace', path: '/_id', value: 'x' },
  ]),
  patched('kind', '?', 'making a personal token a service token', '400 invalid_request', [
    { op: 'replace', path: '/serviceToken', value: true },
  ]),
  patched('with-comment', 'S', 'a patch with a comment around it', '200', {
    comment: 'why',
    patch: [{ op: 'add', path: '/description', value: 'x' }],
  }),
  patched('no-patch', 'S', 'a body that is no patch', '400 invalid_request', { name: 'x' }),
  patched('null-patch', '*', 'a body of null', '400 invalid_request', null),
  patched(
    'index-path',
    'I',
    'a path into a statement',
    '200',
    [{ op: 'replace', path: '/inlineRole/0/effect', value: 'deny' }],
    { inlineRole },
  ),
  patched(
    'service-role',
    '?',
    'the role of a service token',
    '403 forbidden',
    [{ op: 'replace', path: '/role', value: 'writer' }],
    service,
  ),
  patched(
    'service-inline',
    '?',
    'the inline role of a service token',
    '403 forbidden',
    [{ op: 'replace', path: '/inlineRole', value: inlineRole }],
    { inlineRole, serviceToken: true },
  ),
  patched(
    'api-version',
    '?',
    'the API version',
    '200',
    [{ op: 'replace', path: '/defaultApiVersion', value: 20240415 }],
    { role: 'reader', defaultApiVersion: 20220603 },
  ),
  {
    id: 'api-version-action',
    section: '5',
    mark: '?',
    fact: 'which action a change of the API version needs, by the audit log',
    expected: 'updateAccessTokenName',
    async run(account) {
      const { id, path } = await account.makeToken({ ...service, defaultApiVersion: 20220603 });
      await account.own.patch(path, [{ op: 'replace', path: '/defaultApiVersion', value: 20240415 }]);
      const log = await account.own.get(
        `/auditlog?limit=1&spec=${encodeURIComponent(`service-token/${id}`)}`,
      );
      return (
        listAt(log.json, 'items.0.accesses')
          .map((access) => textAt(access, 'action'))
          .join(' ') || describe(log)
      );
    },
  },
  {
    id: 'custom-role-by-key-in-patch',
    section: '5',
    mark: '?',
    fact: 'a custom role by its key in a patch',
    expected: '400 invalid_request',
    async run(account) {
      const key = account.roleKey('role');
      await account.own.post('/roles', { key, name: account.name('role'), policy: inlineRole });
      const { path } = await account.makeToken({ role: 'reader' });
      return describe(
        await account.own.patch(path, [
          { op: 'remove', path: '/role' },
          { op: 'add', path: '/customRoleIds', value: [key] },
        ]),
      );
    },
  },
  expiry(
    'expiry-precise',
    '?',
    'whether an expiry keeps its milliseconds',
    'kept',
    (now) => now + hour + 123,
    (sent, { status, json }) => {
      if (status !== 200) return `${status}`;
      return numberAt(json, 'expiry') === sent
        ? 'kept'
        : `rounded to ${numberAt(json, 'expiry') % 1000 === 0 ? 'seconds or more' : 'something'}`;
    },
  ),
  expiry('expiry-zero', '?', 'an expiry of 0', '400 invalid_request', () => 0),
  expiry('expiry-past', '?', 'an expiry in the past', '400 invalid_request', (now) => now - hour),
  expiry('expiry-far', '?', 'an expiry in a hundred years', '200', (now) => now + 100 * 365 * 24 * hour),
  expiry('expiry-text', '?', 'an expiry that is no number', '400 invalid_request', () => 'tomorrow'),
  {
    id: 'expiry-null',
    section: '6',
    mark: '?',
    fact: 'null as an expiry',
    expected: '200, cleared',
    run: (account) => cleared(account, { op: 'replace', path: '/expiry', value: null }),
  },
  {
    id: 'expiry-remove',
    section: '6',
    mark: 'I',
    fact: 'remove of an expiry',
    expected: '200, cleared',
    run: (account) => cleared(account, { op: 'remove', path: '/expiry' }),
  },
  {
    id: 'expired',
    section: '6',
    mark: '?',
    fact: 'a token past its expiry: its calls, its place in the list, and itself',
    expected: '401, listed, readable',
    async run(account) {
      const { id, key, path } = await account.makeToken({ role: 'reader' });
      await account.own.patch(path, [{ op: 'add', path: '/expiry', value: account.now() + 2000 }]);
      await account.wait(4000);
      const use = await account.as(key).get('/caller-identity');
      const { json } = await account.own.get('/tokens?limit=20&showAll=true');
      const isListed = listAt(json, 'items').some((item) => textAt(item, '_id') === id);
      const { status } = await account.own.get(path);
      return `${use.status}, ${isListed ? 'listed' : 'not among the first 20'}, ${status === 200 ? 'readable' : status}`;
    },
  },
];

function expiry(
  id: string,
  mark: ContractCase['mark'],
  fact: string,
  expected: string,
  value: (now: number) => unknown,
  tell: (sent: unknown, answer: Answer) => string = (_, answer) => describe(answer),
): ContractCase {
  return {
    id,
    section: '6',
    mark,
    fact,
    expected,
    async run(account) {
      const { path } = await account.makeToken({ role: 'reader' });
      const sent = value(account.now());
      return tell(sent, await account.own.patch(path, [{ op: 'add', path: '/expiry', value: sent }]));
    },
  };
}

async function cleared(account: TestAccount, operation: object): Promise<string> {
  const { path } = await account.makeToken({ role: 'reader' });
  await account.own.patch(path, [{ op: 'add', path: '/expiry', value: account.now() + hour }]);
  const answer = await account.own.patch(path, [operation]);
  if (answer.status !== 200) return describe(answer);
  return `200, ${at(answer.json, 'expiry') === undefined ? 'cleared' : 'still there'}`;
}
