// What a run does to an account besides asking it: only what it may, nothing for long, and no key on any screen.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestAccount, type TestAccount, type Target } from './test-account.ts';
import { Undecided } from './test-account.ts';
import { type ContractCase } from './contract-case.ts';
import { numberAt } from './read-json.ts';
import { runContract } from './run-contract.ts';
import { openSandboxTarget } from './sandbox-target.ts';
import { readTarget } from './target-settings.ts';

let target: Target & { readonly close: () => void };
beforeEach(async () => {
  target = await openSandboxTarget();
});
afterEach(() => target.close());

const caseOf = (run: ContractCase['run'], expected = 'as it should be'): ContractCase => ({
  id: 'one',
  section: '5',
  mark: '?',
  fact: 'something',
  expected,
  run,
});

const noStop = () => undefined;
const anyToken = { role: 'reader' };

async function run(cases: readonly ContractCase[], part: Partial<Parameters<typeof runContract>[0]> = {}) {
  let said = '';
  const code = await runContract({
    target,
    confirm: () => Promise.resolve(true),
    write: (text) => {
      said += text;
    },
    onInterrupt: () => undefined,
    cases,
    ...part,
  });
  return { code, said };
}

/** How many tokens and custom roles the account has. */
async function countThings(): Promise<string> {
  const { own } = openTestAccount(target);
  const tokens = numberAt((await own.get('/tokens?limit=1&showAll=true')).json, 'totalCount');
  return `${tokens} tokens, ${numberAt((await own.get('/roles?limit=1')).json, 'totalCount')} roles`;
}

async function makeSome(account: TestAccount): Promise<void> {
  await account.makeToken(anyToken);
  await account.makeToken({ ...anyToken, serviceToken: true });
  const policy = [{ effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] }];
  await account.own.post('/roles', { key: account.roleKey('x'), name: account.name('x'), policy });
}

describe('nothing is left', () => {
  test.each<[how: string, end: (account: TestAccount) => Promise<string>, code: number]>([
    ['goes well', () => Promise.resolve('as it should be'), 0],
    ['sees something else', () => Promise.resolve('another'), 1],
    ['fails', () => Promise.reject(new Error('oh')), 1],
    ['cannot tell', () => Promise.reject(new Undecided('too few')), 0],
  ])('of a case that %s', async (_, end, code) => {
    const before = await countThings();
    const ended = await run([
      caseOf(async (account) => {
        await makeSome(account);
        return end(account);
      }),
    ]);
    expect(ended.code).toBe(code);
    expect(await countThings()).toBe(before);
  });

  test('of a create whose answer was lost', async () => {
    const before = await countThings();
    const send = async (request: Request) => {
      const answer = await target.send(request);
      if (request.method === 'POST') throw new Error('the connection broke');
      return answer;
    };
    const lost = caseOf(async (account) => (await account.makeToken(anyToken)).id);
    expect((await run([lost], { target: { ...target, send } })).code).toBe(1);
    expect(await countThings()).toBe(before);
  });

  test('of a run that somebody stops, and no further case begins', async () => {
    const before = await countThings();
    let stop: () => void = noStop;
    const begun: string[] = [];
    const stopping = caseOf(async (account) => {
      begun.push('first');
      await makeSome(account);
      stop();
      await account.makeToken(anyToken);
      begun.push('went on');
      return 'as it should be';
    });
    const next = caseOf(() => Promise.resolve(begun.push('second').toString()));
    const onInterrupt = (stopRun: () => void) => {
      stop = stopRun;
    };
    expect((await run([stopping, next], { onInterrupt })).code).toBe(130);
    expect(begun).toEqual(['first']);
    expect(await countThings()).toBe(before);
  });

  test('but what cannot be deleted is named', async () => {
    const send = async (request: Request) =>
      request.method === 'DELETE' ? new Response(null, { status: 403 }) : target.send(request);
    const ended = await run(
      [caseOf(async (account) => (await account.makeToken(anyToken), 'as it should be'))],
      {
        target: { ...target, send },
      },
    );
    expect(ended.code).toBe(3);
    expect(ended.said).toMatch(/Couldn’t delete: \/tokens\/[0-9a-f]{24}\. Look for names with contract-/);
  });
});

test.each([
  ['PATCH', '/tokens/'],
  ['DELETE', '/tokens/'],
  ['POST', '/tokens/ID/reset'],
  ['POST', '/tokens/'],
  ['DELETE', '/roles/terraform'],
  ['PATCH', '/roles/terraform'],
  ['DELETE', '/members/ID'],
  ['POST', '/members'],
  ['PUT', '/tokens/'],
])('%s %s is never called on what the run did not make', async (method, path) => {
  const other = await openTestAccount(target).makeToken(anyToken);
  let calls = 0;
  const send = (request: Request) => {
    calls += 1;
    return target.send(request);
  };
  const { own } = openTestAccount({ ...target, send });
  const place = path.replace(/ID|(?<=\/tokens\/)$/, other.id);
  await expect(own.call(method, place)).rejects.toThrow('would touch what this run did not make');
  expect(calls).toBe(0);
});

test('nothing is done before somebody says yes, and they are told what it will be', async () => {
  const before = await countThings();
  let asked = '';
  const confirm = (question: string) => {
    asked = question;
    return Promise.resolve(false);
  };
  const never = caseOf(() => Promise.reject(new Error('it began')));
  expect((await run([never], { confirm })).code).toBe(2);
  expect(asked).toMatch(
    /^Account “Harbourline” at http:\/\/sandbox\.invalid, with the token “Console, Amara”\./,
  );
  expect(asked).toMatch(/names that begin with contract-[0-9a-f]{8},/);
  expect(await countThings()).toBe(before);
});

test('no key is printed, not even by a case that tells one', async () => {
  const telling = caseOf(async (account) => `${target.key} ${(await account.makeToken(anyToken)).key}`);
  const failing = caseOf(() => Promise.reject(new Error(`refused ${target.key}`)));
  const { said } = await run([telling, failing]);
  expect(said).toContain('seen      api-… api-…');
  expect(said).not.toMatch(/api-[0-9a-f]/);
});

test('what differs is told with what was expected, and every open fact with what was seen', async () => {
  const { said } = await run([
    caseOf(() => Promise.resolve('another')),
    caseOf(() => Promise.reject(new Undecided('too few tokens'))),
  ]);
  expect(said).toContain('5 [?] something (one)\n  expected  as it should be\n  seen      another');
  expect(said).toMatch(/^5 \[\?\] {2}something {2}another$/m);
  expect(said).toMatch(/^5 \[\?\] {2}something {2}unknown: too few tokens$/m);
  expect(said).toContain('0 as expected, 1 differ, 1 unknown.');
});

test('a limit is waited out, since what it refused was not done', async () => {
  let refusals = 0;
  const waits: number[] = [];
  const send = async (request: Request) => {
    refusals += 1;
    const reset = `${target.now() + 4000}`;
    if (refusals <= 2) return new Response(null, { status: 429, headers: { 'X-Ratelimit-Reset': reset } });
    return target.send(request);
  };
  const wait = async (ms: number) => {
    waits.push(Math.round(ms / 1000));
  };
  const { own } = openTestAccount({ ...target, send, wait });
  expect((await own.get('/tokens?limit=1')).status).toBe(200);
  expect(waits).toEqual([4, 4]);
});

const key = 'api-00000000-0000-4000-8000-000000000001';

test.each<[LD_BASE_URL: string, LD_ACCESS_TOKEN: string, read: string]>([
  ['', '', '"sandbox"'],
  ['https://app.eu.launchdarkly.com/', key, '"baseUrl":"https://app.eu.launchdarkly.com"'],
  ['http://127.0.0.1:4400/sandbox', key, '"baseUrl":"http://127.0.0.1:4400/sandbox"'],
  ['https://app.launchdarkly.com', '', 'or neither'],
  ['', key, 'or neither'],
  ['https://app.launchdarkly.com', 'sdk-1', 'isn’t an access token key'],
  ['http://app.launchdarkly.com', key, 'LD_BASE_URL must be'],
  ['app.launchdarkly.com', key, 'LD_BASE_URL must be'],
  [`https://${key}@app.launchdarkly.com`, key, '{"problem":"LD_BASE_URL must be'],
])('LD_BASE_URL=%s', (baseUrl, token, read) => {
  expect(JSON.stringify(readTarget({ LD_BASE_URL: baseUrl, LD_ACCESS_TOKEN: token }))).toContain(read);
});
