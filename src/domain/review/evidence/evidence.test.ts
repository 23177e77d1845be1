// The evidence as an auditor gets it: unpacked by a program of the system, its sums checked by another.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readZip, writeZip, type ArchivedFile } from '#domain/archive/zip.ts';
import { sha256 } from '#domain/archive/sha-256.ts';
import { completeSource, ben, campaignStart, decisionWith, factsWith } from '#testing/campaign-facts.ts';
import { ana, reviewNow } from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { startCampaign } from '../campaign/campaign.ts';
import type { Entry } from '../campaign/entry.ts';
import { factsOf } from '../campaign/token-facts.ts';
import { checkReview, checkSums } from './check-evidence.ts';
import { writeEvidence, type EvidenceJson, type EvidenceOptions } from './evidence-archive.ts';
import { populationStatement } from './population-statement.ts';

const key = 'api-11111111-2222-4333-8444-555555555555';
const hostileName = `=HYPERLINK("x")\u202E<img src=x> [a](b) | ${key}`;
const hostile = factsOf({
  reviewed: {
    token: tokenWith({ id: 't2', name: hostileName, description: key }),
    reach: 'account',
    findings: [],
  },
  routes: ['edits-roles'],
  roles: key,
  words: 'Can do "all",\r\nalways',
  accessHash: 'b2',
  isAccessKnown: true,
  member: ana,
});
const long = factsWith({ id: 't3', name: 'x'.repeat(10_000) });
const campaign = await startCampaign(campaignStart, [factsWith(), hostile, long]);
const call = { id: 'a1', at: reviewNow + 1, by: ben, tokenId: 't2', kind: 'attempt' } as const;
const answer = {
  kind: 'answer',
  id: 'o1',
  at: reviewNow,
  by: ben,
  tokenId: 't1',
  answer: 'keep',
  owner: 'Ana Lima',
  quote: '9d3d CI deploy: keep because it deploys',
} as const;
const entries: readonly Entry[] = [
  answer,
  decisionWith(),
  decisionWith({ id: 'd2', tokenId: 't2', decision: 'remove', at: reviewNow + 1 }),
  { ...call, action: 'delete', result: 'done', detail: '', status: 204 },
  {
    kind: 'reading',
    id: 'r1',
    at: reviewNow + 2,
    by: ben,
    tokenId: 't2',
    result: 'verified',
    before: 'a',
    after: 'gone',
  },
];
const options = {
  consoleVersion: '0.1.0',
  madeAt: reviewNow,
  emails: undefined,
  auditIds: undefined,
  api: 'https://app.launchdarkly.com',
};

async function evidence(change: Partial<EvidenceOptions> = {}): Promise<readonly ArchivedFile[]> {
  return readZip((await writeEvidence({ campaign, entries }, { ...options, ...change })).bytes) ?? [];
}

const textOf = (files: readonly ArchivedFile[], name: string) =>
  new TextDecoder().decode(files.find((file) => file.name === name)?.bytes);
const jsonOf = (files: readonly ArchivedFile[]): EvidenceJson => JSON.parse(textOf(files, 'review.json'));

test('the sums are those that sha256sum checks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  try {
    for (const { name, bytes } of await evidence()) writeFileSync(join(folder, name), bytes);
    const { stdout, status, error } = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], {
      cwd: folder,
      encoding: 'utf8',
    });
    // macOS calls the program shasum; the next test checks the sums there too.
    expect(error === undefined ? stdout.match(/: OK/g) : Array.from({ length: 7 })).toHaveLength(7);
    expect(status ?? 0).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('untouched evidence has no problem', async () => {
  const files = await evidence();
  expect(await checkSums(files)).toEqual([]);
  expect(await checkReview(jsonOf(files), files)).toEqual([]);
});

describe('a check finds', () => {
  test('one changed byte in any file, and names it', async () => {
    const files = await evidence();
    for (const { name } of files.filter((file) => file.name !== 'SHA256SUMS')) {
      const changed = files.map((file) => (file.name === name ? { name, bytes: flip(file.bytes) } : file));
      expect(await checkSums(changed)).toEqual([`${name} was changed.`]);
    }
  });

  test('a file that is gone, doubled or added', async () => {
    const files = await evidence();
    const without = files.filter(({ name }) => name !== 'decisions.csv');
    expect(await checkSums(without)).toEqual(['decisions.csv is missing.']);
    expect(await checkSums([...files, { name: 'more.txt', bytes: new Uint8Array() }])).toEqual([
      'more.txt isn’t in SHA256SUMS.',
    ]);
    const [first] = files;
    expect(await checkSums(first === undefined ? [] : [...files, first])).toEqual([
      'population.csv is there 2 times.',
    ]);
  });

  test('a decision that was taken out, although all sums fit again', async () => {
    const files = await evidence();
    const json = jsonOf(files);
    const middle = await checkReview({ ...json, log: json.log.toSpliced(2, 1) }, files);
    expect(middle).toEqual(['The chain of the log is broken at entry 3 of 4.']);
    const last = await checkReview({ ...json, log: json.log.slice(0, -1) }, files);
    expect(last).toEqual(['The chain of the log is broken at entry 5 of 4.']);
  });

  test('a changed fact, a token that was left out and a table that is short', async () => {
    const files = await evidence();
    const json = jsonOf(files);
    const [first, ...rest] = json.campaign.items;
    if (first === undefined) throw new Error('the population is empty');
    const milder = { ...first, facts: { ...first.facts, reach: 'reads' as const } };
    expect(
      await checkReview({ ...json, campaign: { ...json.campaign, items: [milder, ...rest] } }, files),
    ).toEqual(['The facts of token t1 don’t match their hash.']);
    expect(await checkReview({ ...json, campaign: { ...json.campaign, items: rest } }, files)).toEqual([
      'The population doesn’t match its hash.',
      'population.csv has 3 rows, and the review 2.',
      'decisions.csv has 3 rows, and the review 2.',
      'Answers in answers.json: 1, in the review: 0.',
    ]);
  });
});

test('hostile names stay text, and no key is in any file', async () => {
  const files = await evidence();
  const all = files.map(({ name }) => textOf(files, name)).join('\n');
  expect(all).not.toContain(key.slice(5));
  expect(all).not.toContain('\u202E');
  expect(textOf(files, 'population.csv')).toContain(`"'=HYPERLINK(""x"")`);
  expect(textOf(files, 'report.html')).toContain('&lt;img src=x&gt;');
  expect(textOf(files, 'report.html')).not.toMatch(/<img|<script/);
  expect(textOf(files, 'report.md')).toContain(String.raw`\[a\](b) \|`);
});

const decided = async (change: Partial<EvidenceOptions>) => textOf(await evidence(change), 'decisions.csv');

describe('what was carried out has', () => {
  test('the HTTP status and the entry of the audit log', async () => {
    const auditIds = new Map([['a1', '65f0aa']]);
    expect(await decided({ auditIds })).toContain('"delete: done","204","65f0aa",');
    expect(textOf(await evidence({ auditIds }), 'report.md')).toContain(
      'Calls carried out: 1. Found in the audit log: 1.',
    );
  });

  test('"not recorded" where neither is known', async () => {
    expect(await decided({ auditIds: new Map() })).toContain('"delete: done","204","not recorded",');
    const { bytes } = await writeEvidence(
      { campaign, entries: entries.with(3, { ...call, action: 'delete', result: 'done', detail: '' }) },
      options,
    );
    const files = readZip(bytes) ?? [];
    expect(textOf(files, 'decisions.csv')).toContain('"delete: done","not recorded","not recorded",');
    expect(textOf(files, 'report.md')).toContain('The audit log could not be read');
  });
});

test('the answers of owners are a file of their own, and one that is short is found', async () => {
  const files = await evidence();
  expect(JSON.parse(textOf(files, 'answers.json'))).toMatchObject({
    review: { name: '2026 Q4' },
    answers: [{ tokenId: 't1', lastFour: '9d3d', owner: 'Ana Lima', answer: 'keep', quote: answer.quote }],
  });
  const empty = files.map((file) =>
    file.name === 'answers.json' ? { ...file, bytes: new TextEncoder().encode('{"answers":[]}') } : file,
  );
  expect(await checkReview(jsonOf(files), empty)).toEqual(['Answers in answers.json: 0, in the review: 1.']);
  const without = files.filter(({ name }) => name !== 'answers.json');
  expect(await checkReview(jsonOf(files), without)).toEqual([
    'Answers in answers.json: none readable, in the review: 1.',
  ]);
  // Archives of the first version had no such file.
  expect(await checkReview({ ...jsonOf(files), version: 1 }, without)).toEqual([]);
});

test('e-mail addresses are there only when they are asked for', async () => {
  const { bytes } = await writeEvidence(
    { campaign, entries },
    { ...options, emails: new Map([['ana', ana.email]]) },
  );
  expect(textOf(readZip(bytes) ?? [], 'population.csv')).toContain(ana.email);
  const plain = await evidence();
  expect(plain.map(({ name }) => textOf(plain, name)).join('')).not.toContain(ana.email);
});

const statement = (parts: Partial<typeof completeSource>) =>
  populationStatement({ ...campaign, source: { ...completeSource, ...parts } }, '0.1.0').join(' ');

describe('the population statement', () => {
  test('says complete when all numbers are equal', () => {
    expect(statement({})).toContain('complete for this key');
  });

  test.each([
    ['the server named another total', { totals: [4] }],
    ['a page named no total', { totals: [3, undefined] }],
    ['an ID came twice', { distinct: 2 }],
    ['nothing was named', { totals: [] }],
  ] as const)('never does when %s', (_when, parts) => {
    expect(statement(parts)).not.toContain('complete');
    expect(statement(parts)).toContain('tokens may be missing');
  });

  test('says whose tokens the key cannot see', () => {
    expect(statement({ sight: 'own-and-service' })).toContain('not other members’ personal tokens');
  });
});

test('a changed archive is still one that can be read', async () => {
  const files = await evidence();
  const changed = files.map((file) =>
    file.name === 'report.md' ? { ...file, bytes: flip(file.bytes) } : file,
  );
  expect(await checkSums(readZip(writeZip(changed, reviewNow)) ?? [])).toEqual(['report.md was changed.']);
  expect(await sha256(new Uint8Array())).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});

function flip(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.with(bytes.length - 2, (bytes.at(-2) ?? 0) ^ 1);
}
