import { describe, type TestAccount } from '../test-account.ts';
import type { ContractCase } from '../contract-case.ts';
import { at, fieldsThere, listAt, textAt } from '../read-json.ts';

const policy = [{ effect: 'allow', resources: ['proj/contract-none'], actions: ['viewProject'] }];

/** The resources beside tokens: the caller, the account, custom roles, the audit log (contract section 11). */
export const neighbourCases: readonly ContractCase[] = [
  identity(
    'identity-personal',
    'personal',
    { role: 'reader' },
    'token, personal, serviceToken false, memberId',
  ),
  identity(
    'identity-service',
    'service',
    { role: 'reader', serviceToken: true },
    'token, service, serviceToken true',
  ),
  {
    id: 'me-of-service',
    section: '11',
    mark: 'I',
    fact: 'GET /members/me with a service token',
    expected: '404 not_found',
    async run(account) {
      const { key } = await account.makeToken({ role: 'reader', serviceToken: true });
      return describe(await account.as(key).get('/members/me'));
    },
  },
  {
    id: 'account',
    section: '11',
    mark: '*',
    fact: 'GET /account, which is in no document',
    expected: '_id organization',
    run: async ({ own }) => fieldsThere((await own.get('/account')).json, ['_id', 'organization']),
  },
  {
    id: 'account-head',
    section: '11',
    mark: '*',
    fact: 'HEAD /account with a key that works, and with one that does not',
    expected: '200, 401',
    async run({ own, as }) {
      const bad = await as('api-00000000-0000-4000-8000-000000000000').call('HEAD', '/account');
      return `${(await own.call('HEAD', '/account')).status}, ${bad.status}`;
    },
  },
  {
    id: 'role-defaults',
    section: '11',
    mark: '*',
    fact: 'a new custom role starts from, and is for',
    expected: '201, no_access, any',
    async run(account) {
      const { status, json } = await makeRole(account, {});
      return `${status}, ${textAt(json, 'basePermissions') || 'nothing told'}, ${textAt(json, 'resourceCategory') || 'nothing told'}`;
    },
  },
  {
    id: 'role-key-taken',
    section: '11',
    mark: '*',
    fact: 'a custom role with a key that is taken',
    expected: '409 key_exists',
    async run(account) {
      await makeRole(account, {});
      return describe(await makeRole(account, {}));
    },
  },
  {
    id: 'role-patch',
    section: '11',
    mark: '*',
    fact: 'Terraform changes a role whose description is empty',
    expected: '200',
    async run(account) {
      await makeRole(account, { description: '' });
      const patch = [
        { op: 'replace', path: '/name', value: account.name('role') },
        { op: 'replace', path: '/description', value: 'x' },
        { op: 'replace', path: '/policy', value: policy },
        { op: 'replace', path: '/basePermissions', value: 'reader' },
      ];
      return describe(await account.own.patch(`/roles/${account.roleKey('role')}`, { patch }));
    },
  },
  {
    id: 'role-deleted',
    section: '11',
    mark: '*',
    fact: 'a token whose custom role was deleted',
    expected: '204, the token keeps its ID',
    async run(account) {
      const role = await makeRole(account, {});
      const { path } = await account.makeToken({ customRoleIds: [textAt(role.json, '_id')] });
      const deleted = await account.own.delete(`/roles/${account.roleKey('role')}`);
      const { status, json } = await account.own.get(path);
      if (status !== 200) return `${describe(deleted)}, the token is ${status}`;
      const keeps = listAt(json, 'customRoleIds').includes(textAt(role.json, '_id'));
      return `${describe(deleted)}, the token ${keeps ? 'keeps' : 'loses'} its ID`;
    },
  },
  audit('audit-kind', '?', 'the kind of an entry about a token', 'token', async (account, id) =>
    textAt(await newestOf(account, id), 'kind'),
  ),
  audit(
    'audit-action',
    'D',
    'the action and the resource of a creation',
    'createAccessToken on service-token/<ID>',
    async (account, id) => {
      const entry = await newestOf(account, id);
      return `${textAt(entry, 'accesses.0.action')} on ${textAt(entry, 'accesses.0.resource').replace(id, '<ID>')}`;
    },
  ),
  audit('audit-entry', '*', 'an entry by its ID, with versions', 'currentVersion', async (account, id) => {
    const { json } = await account.own.get(`/auditlog/${textAt(await newestOf(account, id), '_id')}`);
    return fieldsThere(json, ['previousVersion', 'currentVersion', 'delta']) || 'no version';
  }),
  audit('audit-link', '*', 'whether a listed entry links to itself', 'linked', async (account, id) => {
    const entry = await newestOf(account, id);
    const href = textAt(entry, '_links.self.href');
    return href === `/api/v2/auditlog/${textAt(entry, '_id')}` ? 'linked' : href || 'no link';
  }),
  audit('audit-no-key', 'I', 'whether an entry holds the key', 'no key', async (account, id, key) => {
    const { text } = await account.own.get(`/auditlog/${textAt(await newestOf(account, id), '_id')}`);
    return text.includes(key) ? 'the whole key' : 'no key';
  }),
  audit(
    'audit-search',
    '*',
    'a search of the audit log by a policy',
    'found, and not found when denied',
    async (account, id) => {
      const resources = [`service-token/${id}`];
      const allow = { effect: 'allow', resources, actions: ['*'] };
      const deny = { effect: 'deny', resources, actions: ['*'] };
      const found = await account.own.post('/auditlog', [allow]);
      if (found.status !== 200) return describe(found);
      const denied = await account.own.post('/auditlog', [allow, deny]);
      return `${foundIn(found.json)}, and ${foundIn(denied.json)} when denied`;
    },
  ),
];

function identity(id: string, what: string, body: object, expected: string): ContractCase {
  return {
    id,
    section: '11',
    mark: '?',
    fact: `authKind, tokenKind and more that caller-identity tells of a ${what} token`,
    expected,
    async run(account) {
      const { key } = await account.makeToken(body);
      const { json } = await account.as(key).get('/caller-identity');
      const flag = `serviceToken ${String(at(json, 'serviceToken'))}`;
      const member = fieldsThere(json, ['memberId']);
      return [textAt(json, 'authKind'), textAt(json, 'tokenKind'), flag, member].filter(Boolean).join(', ');
    },
  };
}

function audit(
  id: string,
  mark: ContractCase['mark'],
  fact: string,
  expected: string,
  look: (account: TestAccount, id: string, key: string) => Promise<string>,
): ContractCase {
  return {
    id,
    section: '11',
    mark,
    fact,
    expected,
    async run(account) {
      const token = await account.makeToken({ role: 'reader', serviceToken: true });
      return look(account, token.id, token.key);
    },
  };
}

async function newestOf({ own }: TestAccount, id: string): Promise<unknown> {
  const spec = encodeURIComponent(`service-token/${id}`);
  return at((await own.get(`/auditlog?limit=1&spec=${spec}`)).json, 'items.0');
}

function makeRole(account: TestAccount, more: object) {
  const role = { key: account.roleKey('role'), name: account.name('role'), policy, ...more };
  return account.own.post('/roles', role);
}

function foundIn(json: unknown): string {
  return listAt(json, 'items').length > 0 ? 'found' : 'not found';
}
