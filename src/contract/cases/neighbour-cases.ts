import { describe, type Bench } from '../bench.ts';
import type { ContractCase } from '../contract-case.ts';
import { at, fieldsThere, listAt, textAt } from '../read-json.ts';

const policy = [{ effect: 'allow', resources: ['proj/contract-none'], actions: ['viewProject'] }];

/** What stands beside tokens: who calls, the account, custom roles, the audit log (contract section 11). */
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
    async run(bench) {
      const { key } = await bench.makeToken({ role: 'reader', serviceToken: true });
      return describe(await bench.as(key).get('/members/me'));
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
    async run(bench) {
      const { status, json } = await makeRole(bench, {});
      return `${status}, ${textAt(json, 'basePermissions') || 'nothing told'}, ${textAt(json, 'resourceCategory') || 'nothing told'}`;
    },
  },
  {
    id: 'role-key-taken',
    section: '11',
    mark: '*',
    fact: 'a custom role with a key that is taken',
    expected: '409 key_exists',
    async run(bench) {
      await makeRole(bench, {});
      return describe(await makeRole(bench, {}));
    },
  },
  {
    id: 'role-patch',
    section: '11',
    mark: '*',
    fact: 'Terraform changes a role whose description is empty',
    expected: '200',
    async run(bench) {
      await makeRole(bench, { description: '' });
      const patch = [
        { op: 'replace', path: '/name', value: bench.name('role') },
        { op: 'replace', path: '/description', value: 'x' },
        { op: 'replace', path: '/policy', value: policy },
        { op: 'replace', path: '/basePermissions', value: 'reader' },
      ];
      return describe(await bench.own.patch(`/roles/${bench.roleKey('role')}`, { patch }));
    },
  },
  {
    id: 'role-deleted',
    section: '11',
    mark: '*',
    fact: 'a token whose custom role was deleted',
    expected: '204, the token keeps its ID',
    async run(bench) {
      const role = await makeRole(bench, {});
      const { path } = await bench.makeToken({ customRoleIds: [textAt(role.json, '_id')] });
      const deleted = await bench.own.delete(`/roles/${bench.roleKey('role')}`);
      const { status, json } = await bench.own.get(path);
      if (status !== 200) return `${describe(deleted)}, the token is ${status}`;
      const keeps = listAt(json, 'customRoleIds').includes(textAt(role.json, '_id'));
      return `${describe(deleted)}, the token ${keeps ? 'keeps' : 'loses'} its ID`;
    },
  },
  audit('audit-kind', '?', 'the kind of an entry about a token', 'token', async (bench, id) =>
    textAt(await newestOf(bench, id), 'kind'),
  ),
  audit(
    'audit-action',
    'D',
    'the action and the resource of a creation',
    'createAccessToken on service-token/<ID>',
    async (bench, id) => {
      const entry = await newestOf(bench, id);
      return `${textAt(entry, 'accesses.0.action')} on ${textAt(entry, 'accesses.0.resource').replace(id, '<ID>')}`;
    },
  ),
  audit('audit-entry', '*', 'an entry by its ID, with versions', 'currentVersion', async (bench, id) => {
    const { json } = await bench.own.get(`/auditlog/${textAt(await newestOf(bench, id), '_id')}`);
    return fieldsThere(json, ['previousVersion', 'currentVersion', 'delta']) || 'no version';
  }),
  audit('audit-link', '*', 'whether a listed entry links to itself', 'linked', async (bench, id) => {
    const entry = await newestOf(bench, id);
    const href = textAt(entry, '_links.self.href');
    return href === `/api/v2/auditlog/${textAt(entry, '_id')}` ? 'linked' : href || 'no link';
  }),
  audit('audit-no-key', 'I', 'whether an entry holds the key', 'no key', async (bench, id, key) => {
    const { text } = await bench.own.get(`/auditlog/${textAt(await newestOf(bench, id), '_id')}`);
    return text.includes(key) ? 'the whole key' : 'no key';
  }),
  audit(
    'audit-search',
    '*',
    'a search of the audit log by a policy',
    'found, and not found when denied',
    async (bench, id) => {
      const resources = [`service-token/${id}`];
      const allow = { effect: 'allow', resources, actions: ['*'] };
      const deny = { effect: 'deny', resources, actions: ['*'] };
      const found = await bench.own.post('/auditlog', [allow]);
      if (found.status !== 200) return describe(found);
      const denied = await bench.own.post('/auditlog', [allow, deny]);
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
    async run(bench) {
      const { key } = await bench.makeToken(body);
      const { json } = await bench.as(key).get('/caller-identity');
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
  look: (bench: Bench, id: string, key: string) => Promise<string>,
): ContractCase {
  return {
    id,
    section: '11',
    mark,
    fact,
    expected,
    async run(bench) {
      const token = await bench.makeToken({ role: 'reader', serviceToken: true });
      return look(bench, token.id, token.key);
    },
  };
}

async function newestOf({ own }: Bench, id: string): Promise<unknown> {
  const spec = encodeURIComponent(`service-token/${id}`);
  return at((await own.get(`/auditlog?limit=1&spec=${spec}`)).json, 'items.0');
}

function makeRole(bench: Bench, more: object) {
  const role = { key: bench.roleKey('role'), name: bench.name('role'), policy, ...more };
  return bench.own.post('/roles', role);
}

function foundIn(json: unknown): string {
  return listAt(json, 'items').length > 0 ? 'found' : 'not found';
}
