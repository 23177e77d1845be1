import { describe, type Answer, type TestAccount } from '../test-account.ts';
import type { ContractCase } from '../contract-case.ts';
import { at, numberAt, textAt } from '../read-json.ts';

const inlineRole = [{ effect: 'allow', resources: ['proj/contract-none'], actions: ['viewProject'] }];

/** Sends a create with a marked name that should be refused. If it succeeds, the token is deleted like all others. */
async function tryToCreate(account: TestAccount, body: object): Promise<Answer> {
  return account.own.post('/tokens', { name: account.name('try'), ...body });
}

const refused = (
  id: string,
  fact: string,
  body: object,
  expected = '400 invalid_request',
  mark: ContractCase['mark'] = '?',
): ContractCase => ({
  id,
  section: '4',
  mark,
  fact,
  expected,
  run: async (account) => describe(await tryToCreate(account, body)),
});

/** Creating tokens (contract section 4). */
export const createCases: readonly ContractCase[] = [
  refused('create-no-access', 'create without any permission', {}),
  refused('create-two-accesses', 'create with a role and an inline role', { role: 'reader', inlineRole }),
  refused('create-with-expiry', 'create with an expiry', { role: 'reader', expiry: 4_000_000_000_000 }),
  refused('create-owner', 'create with the role owner', { role: 'owner' }),
  refused('create-unknown-role', 'create with a custom role that does not exist', {
    customRoleIds: ['contract-none'],
  }),
  refused('create-unknown-version', 'create for an API version that does not exist', {
    role: 'reader',
    defaultApiVersion: 20250101,
  }),
  refused('create-unknown-field', 'create with a field that does not exist', {
    role: 'reader',
    colour: 'red',
  }),
  refused(
    'create-old-version',
    'create for API version 20220603',
    { role: 'reader', defaultApiVersion: 20220603 },
    '201',
    '*',
  ),
  refused(
    'create-empty-lists',
    'create with a role beside empty lists',
    { role: 'reader', customRoleIds: [], inlineRole: [] },
    '201',
    'C',
  ),
  {
    id: 'default-version',
    section: '4',
    mark: 'D',
    fact: 'the API version of a token that names none',
    expected: '20240415',
    run: async (account) =>
      `${numberAt((await account.makeToken({ role: 'reader' })).json, 'defaultApiVersion')}`,
  },
  {
    id: 'same-name',
    section: '4',
    mark: 'I',
    fact: 'two tokens of the same name',
    expected: '201',
    async run(account) {
      await tryToCreate(account, { role: 'reader' });
      return describe(await tryToCreate(account, { role: 'reader' }));
    },
  },
  {
    id: 'name-length',
    section: '4',
    mark: '?',
    fact: 'the longest name that is taken, of 256, 1,000, 4,096 and 10,000 characters',
    expected: '4096',
    run: (account) => longestTaken(account, 'name'),
  },
  {
    id: 'description-length',
    section: '4',
    mark: '?',
    fact: 'the longest description that is taken, of the same',
    expected: '4096',
    run: (account) => longestTaken(account, 'description'),
  },
  {
    id: 'custom-role-by-key',
    section: '4',
    mark: 'C',
    fact: 'create takes the key of a custom role, and answers with its ID',
    expected: 'taken, answered with the ID',
    async run(account) {
      const key = account.roleKey('role');
      const role = await account.own.post('/roles', { key, name: account.name('role'), policy: inlineRole });
      const token = await account.makeToken({ customRoleIds: [key] });
      const [answered] = [at(token.json, 'customRoleIds.0')];
      return `taken, answered with ${answered === textAt(role.json, '_id') ? 'the ID' : 'something else'}`;
    },
  },
  {
    id: 'service-makes-personal',
    section: '4',
    mark: '*',
    fact: 'a service token creates a personal token',
    expected: '403 forbidden: Service tokens cannot create personal tokens',
    async run(account) {
      const { key } = await account.makeToken({ role: 'admin', serviceToken: true });
      const answer = await account.as(key).post('/tokens', { name: account.name('try'), role: 'reader' });
      return `${describe(answer)}: ${textAt(answer.json, 'message')}`;
    },
  },
  {
    id: 'over-granted',
    section: '13',
    mark: '*',
    fact: 'an Admin service token whose creator may less',
    expected: '201, shows admin, may not create a role',
    async run(account) {
      const maker = await account.makeToken({
        serviceToken: true,
        inlineRole: [{ effect: 'allow', resources: ['service-token/*'], actions: ['createAccessToken'] }],
      });
      const made = await account
        .as(maker.key)
        .post('/tokens', { name: account.name('over'), role: 'admin', serviceToken: true });
      if (made.status !== 201) return describe(made);
      const body = { key: account.roleKey('over'), name: account.name('over'), policy: inlineRole };
      const use = await account.as(textAt(made.json, 'token')).post('/roles', body);
      return `201, shows ${textAt(made.json, 'role')}, may ${use.status === 403 ? 'not ' : ''}create a role`;
    },
  },
];

async function longestTaken(account: TestAccount, field: 'name' | 'description'): Promise<string> {
  const { path } = await account.makeToken({ role: 'reader' });
  let longest = 0;
  for (const length of [256, 1000, 4096, 10_000]) {
    const value = account.name('').padEnd(length, 'x');
    const answer = await account.own.patch(path, [{ op: 'add', path: `/${field}`, value }]);
    if (answer.status === 200 && textAt(answer.json, field).length === length) longest = length;
  }
  return `${longest}`;
}
