import { describe } from '../test-account.ts';
import type { ContractCase, Mark } from '../contract-case.ts';
import { textAt } from '../read-json.ts';

/** Creates a token with an inline role of one statement and describes the answer. */
const statement = (
  id: string,
  mark: Mark,
  fact: string,
  expected: string,
  part: object,
  words = false,
): ContractCase => ({
  id,
  section: '12',
  mark,
  fact,
  expected,
  async run(account) {
    const inlineRole = [{ effect: 'allow', ...part }];
    const answer = await account.own.post('/tokens', { name: account.name('policy'), inlineRole });
    const message = textAt(answer.json, 'message').split(/ ?[("]/)[0];
    return words && answer.status >= 400 ? `${describe(answer)}: ${message}` : describe(answer);
  },
});

const on = (...resources: string[]) => ({ resources, actions: ['*'] });
const allow = (resource: string) => ({ effect: 'allow', ...on(resource) });
const kinds = 'Resource specifiers in a single statement must represent the same kind of resource.';
const flags = 'proj/contract-none:env/*:flag/*';

/** The policy language (contract section 12). */
export const policyCases: readonly ContractCase[] = [
  statement(
    'mixed-kinds',
    '*',
    'resources of two kinds in one statement',
    `400 invalid_request: ${kinds}`,
    on('proj/a', 'proj/a:env/b'),
    true,
  ),
  statement(
    'mixed-not-resources',
    '*',
    'notResources of two kinds',
    `400 invalid_request: ${kinds}`,
    { notResources: ['proj/a', 'proj/a:env/b'], actions: ['*'] },
    true,
  ),
  statement(
    'lone-star',
    'D',
    'a lone star as a resource',
    '400 invalid_request: Error parsing resource specifier',
    on('*'),
    true,
  ),
  statement(
    'unknown-type',
    '?',
    'a type of resource that does not exist',
    '400 invalid_request',
    on('contract-none/*'),
  ),
  statement(
    'ai-tool',
    '*',
    'proj/*:ai-tool/*, which is on no list',
    '201',
    on('proj/contract-none:ai-tool/*'),
  ),
  statement(
    'ai-model-config',
    '*',
    'proj/*:ai-model-config/*, which a parser once refused',
    '201',
    on('proj/contract-none:ai-model-config/*'),
  ),
  statement('ai-config', '*', 'proj/*:env/*:aiconfig/*', '201', on('proj/contract-none:env/*:aiconfig/*')),
  statement(
    'view-attribute',
    '*',
    'a view by a role attribute',
    '201',
    on(`${flags};view:\${roleAttribute/contract-none}`),
  ),
  statement('flag-view', '*', 'a flag by its view', '201', on(`${flags};view:contract-none`)),
  statement(
    'segment-view',
    '*',
    'a segment by its view',
    '201',
    on('proj/contract-none:env/*:segment/*;view:contract-none'),
  ),
  statement(
    'critical',
    'D',
    'environments that are critical',
    '201',
    on('proj/contract-none:env/*;{critical:true}:flag/*'),
  ),
  statement(
    'unknown-property',
    '?',
    'a property that does not exist',
    '400 invalid_request',
    on('proj/contract-none:env/*;{colour:red}:flag/*'),
  ),
  statement('unknown-action', '?', 'an action that does not exist', '201', {
    resources: ['proj/contract-none'],
    actions: ['contractNone'],
  }),
  statement('team-role-attributes', '*', 'updateTeamRoleAttributes on teams, which is on no list', '201', {
    resources: ['team/contract-none'],
    actions: ['updateTeamRoleAttributes'],
  }),
  statement('two-nots', '?', 'notResources with notActions', '201', {
    notResources: ['proj/contract-none'],
    notActions: ['viewProject'],
  }),
  statement('empty-twin', 'S', 'resources beside an empty notResources', '201', {
    ...on('proj/contract-none'),
    notResources: [],
  }),
  statement('both-resources', 'C', 'resources and notResources', '400 invalid_request', {
    ...on('proj/a'),
    notResources: ['proj/b'],
  }),
  statement('no-actions', 'C', 'a statement without actions', '400 invalid_request', {
    resources: ['proj/a'],
  }),
  {
    id: 'inline-base',
    section: '12',
    mark: '*',
    fact: 'what an inline role for one project may read of the account: members, custom roles, projects',
    expected: 'no members, no roles, no projects',
    async run(account) {
      const inlineRole = [{ effect: 'allow', resources: ['proj/contract-none'], actions: ['viewProject'] }];
      const { key } = await account.makeToken({ inlineRole, serviceToken: true });
      const readable: string[] = [];
      for (const what of ['members', 'roles', 'projects'] as const) {
        const { status, text } = await account.as(key).get(`/${what}?limit=1`);
        readable.push(status === 200 && !text.includes('"items":[]') ? what : `no ${what}`);
      }
      return readable.join(', ');
    },
  },
  {
    id: 'inline-guard',
    section: '12',
    mark: '*',
    fact: 'whether a denial of viewProject on all other projects hides them from an inline role',
    expected: 'no projects',
    async run(account) {
      const own = { resources: ['proj/contract-none'], actions: ['viewProject'] };
      const others = { notResources: ['proj/contract-none'], actions: ['viewProject'] };
      const inlineRole = [
        { effect: 'allow', ...own },
        { effect: 'deny', ...others },
      ];
      const { key } = await account.makeToken({ inlineRole, serviceToken: true });
      const { status, text } = await account.as(key).get('/projects?limit=1');
      return status === 200 && !text.includes('"items":[]') ? 'projects' : 'no projects';
    },
  },
  {
    id: 'not-resources-reach',
    section: '12',
    mark: '?',
    fact: 'whether notResources of a project reach custom roles',
    expected: 'reached',
    async run(account) {
      const inlineRole = [{ effect: 'allow', notResources: ['proj/contract-none'], actions: ['create*'] }];
      const { key } = await account.makeToken({ inlineRole, serviceToken: true });
      const policy = [{ effect: 'allow', resources: ['proj/contract-none'], actions: ['viewProject'] }];
      const role = { key: account.roleKey('reach'), name: account.name('reach'), policy };
      const answer = await account.as(key).post('/roles', role);
      if (answer.status === 201) return 'reached';
      return answer.status === 403 ? 'not reached' : describe(answer);
    },
  },
  {
    id: 'manage-tokens',
    section: '12',
    mark: '*',
    fact: 'creating a service token with power over member/*:token/* only, and over service-token/* as well',
    expected: '403 forbidden, 201',
    async run(account) {
      const create = async (inlineRole: readonly object[]) => {
        const { key } = await account.makeToken({ inlineRole, serviceToken: true });
        const body = { name: account.name('managed'), role: 'reader', serviceToken: true };
        return describe(await account.as(key).post('/tokens', body));
      };
      const personal = allow('member/*:token/*');
      return `${await create([personal])}, ${await create([personal, allow('service-token/*')])}`;
    },
  },
];
