// Checks an evidence archive: sums, hashes, chain and numbers of rows. It says what differs, never that somebody is honest.
import { sha256 } from '#domain/archive/sha-256.ts';
import type { ArchivedFile } from '#domain/archive/zip.ts';
import { hashOfFacts, hashOfPopulation } from '../campaign/campaign.ts';
import { progressOf, type ItemState } from '../campaign/progress.ts';
import { countAnswers } from './answers-file.ts';
import { brokenLink } from './chain.ts';
import type { EvidenceJson } from './evidence-archive.ts';

const sumsName = 'SHA256SUMS';
const listed = [
  'population.csv',
  'administrators.csv',
  'decisions.csv',
  'report.md',
  'report.html',
  'review.json',
];

/** Compares each file of an archive with its sum. Gives what is wrong in sentences, empty when nothing is. */
export async function checkSums(files: readonly ArchivedFile[]): Promise<readonly string[]> {
  const sums = files.find(({ name }) => name === sumsName);
  if (sums === undefined) return [`${sumsName} is missing.`];
  const expected = new Map(
    new TextDecoder()
      .decode(sums.bytes)
      .split('\n')
      .flatMap((line): [string, string][] => {
        const [, sum, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        return sum === undefined || name === undefined ? [] : [[name, sum]];
      }),
  );
  const problems = listed
    .filter((name) => !expected.has(name))
    .map((name) => `${sumsName} has no sum of ${name}.`);
  for (const [name, sum] of expected) {
    const found = files.filter((one) => one.name === name);
    const [only] = found;
    if (only === undefined) problems.push(`${name} is missing.`);
    else if (found.length > 1) problems.push(`${name} is there ${found.length} times.`);
    else if ((await sha256(only.bytes)) !== sum) problems.push(`${name} was changed.`);
  }
  const extra = files.filter(({ name }) => name !== sumsName && !expected.has(name));
  return [...problems, ...extra.map(({ name }) => `${name} isn’t in ${sumsName}.`)];
}

/** Checks the hashes and the chain of `review.json`, and the rows of the tables against it. Gives what is wrong in sentences. */
export async function checkReview(
  { campaign, log, end, version }: EvidenceJson,
  files: readonly ArchivedFile[],
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { facts, hash } of campaign.items)
    if ((await hashOfFacts(facts)) !== hash)
      problems.push(`The facts of token ${facts.id} don’t match their hash.`);
  if ((await hashOfPopulation(campaign.items)) !== campaign.hash)
    problems.push('The population doesn’t match its hash.');
  const broken = await brokenLink(log, campaign.hash, end);
  if (broken !== undefined)
    problems.push(`The chain of the log is broken at entry ${broken + 1} of ${log.length}.`);
  const entries = log.map(({ entry }) => entry);
  for (const entry of entries)
    if (entry.kind === 'added' && (await hashOfFacts(entry.facts)) !== entry.hash)
      problems.push(`The facts of the added token ${entry.tokenId} don’t match their hash.`);
  const { items } = progressOf(campaign, entries);
  return [
    ...problems,
    ...rowProblem(files, 'population.csv', campaign.items.length),
    ...rowProblem(files, 'decisions.csv', items.length),
    ...(version === 1 ? [] : answersProblem(files, items)),
  ];
}

function rowProblem(files: readonly ArchivedFile[], name: string, expected: number): readonly string[] {
  const text = textOf(files, name);
  if (text === undefined) return [];
  const rows = countRows(text) - 1;
  return rows === expected ? [] : [`${name} has ${rows} rows, and the review ${expected}.`];
}

function answersProblem(files: readonly ArchivedFile[], items: readonly ItemState[]): readonly string[] {
  const expected = items.flatMap(({ history }) => history.filter(({ kind }) => kind === 'answer')).length;
  const found = countAnswers(textOf(files, 'answers.json') ?? '');
  if (found === expected) return [];
  return [`Answers in answers.json: ${found ?? 'none readable'}, in the review: ${expected}.`];
}

function textOf(files: readonly ArchivedFile[], name: string): string | undefined {
  const bytes = files.find((file) => file.name === name)?.bytes;
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** Line ends outside of quotes. */
function countRows(csv: string): number {
  return csv.replaceAll(/"[^"]*"/g, '').split('\r\n').length - 1;
}
