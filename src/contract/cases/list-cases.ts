import { describe, type TestAccount } from '../test-account.ts';
import { Undecided } from '../test-account.ts';
import { type ContractCase } from '../contract-case.ts';
import { at, fieldsThere, listAt, numberAt, textAt } from '../read-json.ts';

const booleans = ['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False'];

/** The list of tokens and the shape of each token in it (contract sections 2 and 3). */
export const listCases: readonly ContractCase[] = [
  {
    id: 'token-fields',
    section: '2',
    mark: 'S',
    fact: 'a token has its required fields, and times as numbers',
    expected: '_id ownerId memberId creationDate lastModified _links; times are numbers',
    async run(account) {
      const { path } = await account.makeToken({ role: 'reader' });
      const { json } = await account.own.get(path);
      const required = ['_id', 'ownerId', 'memberId', 'creationDate', 'lastModified', '_links'];
      const times = ['creationDate', 'lastModified'].every((field) => Number.isInteger(at(json, field)));
      return `${fieldsThere(json, required)}; times are ${times ? '' : 'no '}numbers`;
    },
  },
  {
    id: 'key-shape',
    section: '2',
    mark: 'C',
    fact: 'a new key is api- and a UUID; later its last four are told',
    expected: 'api-UUID, then its last four',
    async run(account) {
      const { key, path } = await account.makeToken({ role: 'reader' });
      const isUuid = /^api-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);
      const later = textAt((await account.own.get(path)).json, 'token');
      return `${isUuid ? 'api-UUID' : 'another shape'}, then ${later === key.slice(-4) ? 'its last four' : 'something else'}`;
    },
  },
  {
    id: 'last-used',
    section: '2',
    mark: '?',
    fact: 'how precisely lastUsed is told, right after a call',
    expected: 'at once, to the ms',
    async run(account) {
      const { key, path } = await account.makeToken({ role: 'reader' });
      await account.as(key).get('/caller-identity');
      const used = numberAt((await account.own.get(path)).json, 'lastUsed');
      if (!(used > 0)) return 'not at once';
      if (used % 1000 !== 0) return 'at once, to the ms';
      return used % 60_000 === 0 ? 'at once, to the minute' : 'at once, to the second';
    },
  },
  {
    id: 'page-limit',
    section: '3',
    mark: '?',
    fact: 'how many tokens a page holds at most (asked for 1,000)',
    expected: '100',
    async run({ own }) {
      const { json } = await own.get('/tokens?limit=1000&showAll=true');
      const count = listAt(json, 'items').length;
      if (count >= numberAt(json, 'totalCount'))
        throw new Undecided(`the account has ${count} tokens, and one page holds them all`);
      return `${count}`;
    },
  },
  {
    id: 'page-default',
    section: '3',
    mark: 'S',
    fact: 'a page holds 25 tokens unless asked otherwise',
    expected: '25',
    async run({ own }) {
      const { json } = await own.get('/tokens?showAll=true');
      const count = listAt(json, 'items').length;
      if (numberAt(json, 'totalCount') < 25) throw new Undecided(`the account has ${count} tokens only`);
      return `${count}`;
    },
  },
  {
    id: 'total-count',
    section: '3',
    mark: 'C',
    fact: 'totalCount counts the tokens of all pages',
    expected: 'all pages',
    async run(account) {
      await twoTokens(account);
      const { json } = await account.own.get('/tokens?limit=1');
      return numberAt(json, 'totalCount') > 1 ? 'all pages' : 'this page';
    },
  },
  {
    id: 'link-keeps-show-all',
    section: '3',
    mark: '?',
    fact: 'whether the link to the next page repeats showAll',
    expected: 'repeated',
    async run(account) {
      await twoTokens(account);
      const { json } = await account.own.get('/tokens?limit=1&showAll=true');
      const next = textAt(json, '_links.next.href');
      if (next === '') return 'no link';
      return /[?&]showAll=true/i.test(next) ? 'repeated' : 'dropped';
    },
  },
  {
    id: 'order',
    section: '3',
    mark: '?',
    fact: 'the order of the list',
    expected: 'newest first',
    async run(account) {
      const [older, newer] = await twoTokens(account);
      const { json } = await account.own.get('/tokens?limit=20&showAll=true');
      const dates = listAt(json, 'items').map((item) => numberAt(item, 'creationDate'));
      const isSorted = (sign: number) =>
        dates.every((date, place) => place === 0 || sign * (date - (dates[place - 1] ?? date)) >= 0);
      const ids = listAt(json, 'items').map((item) => textAt(item, '_id'));
      if (isSorted(-1) && ids.indexOf(newer) < ids.indexOf(older)) return 'newest first';
      return isSorted(1) ? 'oldest first' : 'neither by creation';
    },
  },
  {
    id: 'booleans',
    section: '3',
    mark: '*',
    fact: 'which spellings of showAll are taken',
    expected: booleans.join(' '),
    async run({ own }) {
      const taken: string[] = [];
      for (const spelling of booleans)
        if ((await own.get(`/tokens?limit=1&showAll=${spelling}`)).status === 200) taken.push(spelling);
      return taken.join(' ');
    },
  },
  {
    id: 'no-boolean',
    section: '3',
    mark: '?',
    fact: 'showAll=yes',
    expected: '400 invalid_request',
    run: async ({ own }) => describe(await own.get('/tokens?limit=1&showAll=yes')),
  },
  {
    id: 'slash-at-the-end',
    section: '3',
    mark: '?',
    fact: 'GET /tokens/ with a slash at the end',
    expected: '404 not_found',
    run: async ({ own }) => describe(await own.get('/tokens/?limit=1')),
  },
  {
    id: 'old-version-list',
    section: '3',
    mark: '*',
    fact: 'the list for API version 20220603, of which 31 December 2026 is the last day',
    expected: '200, whole',
    async run(account) {
      await twoTokens(account);
      const answer = await account.own.call('GET', '/tokens?limit=1', {
        headers: { 'LD-API-Version': '20220603' },
      });
      if (answer.status !== 200) return describe(answer);
      return listAt(answer.json, 'items').length > 1 ? '200, whole' : '200, in pages';
    },
  },
  {
    id: 'unknown-version',
    section: '10',
    mark: '?',
    fact: 'an API version that does not exist',
    expected: '400 invalid_request',
    run: async ({ own }) =>
      describe(await own.call('GET', '/tokens?limit=1', { headers: { 'LD-API-Version': '20250101' } })),
  },
];

async function twoTokens(account: TestAccount): Promise<readonly [string, string]> {
  const older = await account.makeToken({ role: 'reader' });
  await account.wait(5);
  const newer = await account.makeToken({ role: 'reader' });
  return [older.id, newer.id];
}
