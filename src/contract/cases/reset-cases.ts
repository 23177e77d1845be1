import {
  describe,
  type Answer,
  type TestAccount,
  type CallOptions,
  type MadeToken,
} from '../test-account.ts';
import type { ContractCase, Mark } from '../contract-case.ts';
import { at, numberAt, textAt } from '../read-json.ts';

const minute = 60_000;
const year = 365 * 24 * 60 * minute;

/** Resets a new token with one form of the request, and says whether its old key still works. */
const reset = (
  id: string,
  mark: Mark,
  fact: string,
  expected: string,
  spell: (now: number) => CallOptions & { readonly query?: string },
): ContractCase => ({
  id,
  section: '7',
  mark,
  fact,
  expected,
  async run(account) {
    const token = await account.makeToken({ role: 'reader' });
    const { query = '', ...options } = spell(account.now());
    const answer = await account.own.call('POST', `${token.path}/reset${query}`, options);
    return answer.status === 200 ? `200, ${await fates(account, token, answer)}` : describe(answer);
  },
});

const dead = '200, old key dead, new key works';
const alive = '200, old key works, new key works';

/** Resetting and deleting tokens (contract sections 7 and 8). */
export const resetCases: readonly ContractCase[] = [
  reset('reset-bare', 'S', 'a reset without an expiry', dead, () => ({
    headers: { 'Content-Type': 'application/json' },
  })),
  reset('reset-no-type', '*', 'a reset without a content type', dead, () => ({})),
  reset('reset-null', '*', 'a reset with the body null', dead, () => ({ rawBody: 'null' })),
  reset('reset-form-type', 'C', 'a reset that is called a form', dead, () => ({
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })),
  reset('reset-query', 'S', 'a reset with an expiry in the query', alive, (now) => ({
    query: `?expiry=${now + minute}`,
  })),
  reset('reset-body', 'C', 'a reset with an expiry in the body', alive, (now) => ({
    body: { expiry: now + minute },
  })),
  reset('reset-negative', 'C', 'a reset with a negative expiry', dead, () => ({ query: '?expiry=-1' })),
  reset('reset-past', 'I', 'a reset with an expiry in the past', dead, (now) => ({
    query: `?expiry=${now - minute}`,
  })),
  reset('reset-seconds', 'I', 'a reset with an expiry in seconds', dead, (now) => ({
    query: `?expiry=${Math.floor(now / 1000) + 60}`,
  })),
  reset('reset-far', '?', 'a reset with an expiry in ten years', alive, (now) => ({
    query: `?expiry=${now + 10 * year}`,
  })),
  reset('reset-text', '?', 'a reset with an expiry that is no number', '400 invalid_request', () => ({
    query: '?expiry=soon',
  })),
  {
    id: 'reset-end',
    section: '7',
    mark: '*',
    fact: "the old key ends at the instant given, by the server's clock",
    expected: 'works before, dead after',
    async run(account) {
      const token = await account.makeToken({ role: 'reader' });
      await account.own.post(`${token.path}/reset?expiry=${account.now() + 3000}`);
      const before = await works(account, token.key);
      await account.wait(5000);
      return `${before ? 'works' : 'dead'} before, ${(await works(account, token.key)) ? 'works' : 'dead'} after`;
    },
  },
  {
    id: 'reset-twice',
    section: '7',
    mark: '?',
    fact: 'a second reset while the first old key still works: the first, second and third key',
    expected: 'dead, works, works',
    async run(account) {
      const token = await account.makeToken({ role: 'reader' });
      const query = `?expiry=${account.now() + minute}`;
      const keys = [token.key];
      for (let resets = 0; resets < 2; resets += 1) {
        const answer = await account.own.post(`${token.path}/reset${query}`);
        if (answer.status !== 200) return describe(answer);
        keys.push(textAt(answer.json, 'token'));
      }
      const fate: string[] = [];
      for (const key of keys) fate.push((await works(account, key)) ? 'works' : 'dead');
      return fate.join(', ');
    },
  },
  {
    id: 'reset-modifies',
    section: '7',
    mark: 'I',
    fact: 'a reset changes lastModified, and nothing but that and the key',
    expected: 'lastModified, same ID, same name',
    async run(account) {
      const token = await account.makeToken({ role: 'reader' });
      await account.wait(5);
      const { json } = await account.own.post(`${token.path}/reset`);
      const same = (field: string) => (at(json, field) === at(token.json, field) ? 'same' : 'another');
      const later = numberAt(json, 'lastModified') > numberAt(token.json, 'lastModified');
      return `${later ? 'lastModified' : 'no change of lastModified'}, ${same('_id')} ID, ${same('name')} name`;
    },
  },
  {
    id: 'delete',
    section: '8',
    mark: 'S',
    fact: 'a deletion, its body, the deleted key, a reading, and a second deletion',
    expected: '204, empty, 401 unauthorized, 404 not_found, 404 not_found',
    async run(account) {
      const { key, path } = await account.makeToken({ role: 'reader' });
      const deleted = await account.own.delete(path);
      const use = await account.as(key).get('/caller-identity');
      const again = [await account.own.get(path), await account.own.delete(path)].map(describe);
      return [describe(deleted), deleted.text === '' ? 'empty' : 'a body', describe(use), ...again].join(
        ', ',
      );
    },
  },
  {
    id: 'delete-null',
    section: '7',
    mark: '*',
    fact: 'a deletion with the body null',
    expected: '204',
    async run(account) {
      const { path } = await account.makeToken({ role: 'reader' });
      return describe(await account.own.call('DELETE', path, { rawBody: 'null' }));
    },
  },
];

async function fates(account: TestAccount, { key }: MadeToken, { json }: Answer): Promise<string> {
  const old = (await works(account, key)) ? 'works' : 'dead';
  const fresh = (await works(account, textAt(json, 'token'))) ? 'works' : 'dead';
  return `old key ${old}, new key ${fresh}`;
}

async function works(account: TestAccount, key: string): Promise<boolean> {
  return (await account.as(key).get('/caller-identity')).status === 200;
}
