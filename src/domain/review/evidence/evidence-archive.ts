// The evidence of a campaign as one archive that an auditor checks without this console: tables, a report, everything as JSON, and sums.
import { sha256 } from '#domain/archive/sha-256.ts';
import { writeZip, type ArchivedFile } from '#domain/archive/zip.ts';
import { writeCsv } from '#domain/text/csv.ts';
import { hashOfFacts, type CampaignFile } from '../campaign/campaign.ts';
import { reviewTitle } from '../campaign/campaign-words.ts';
import { progressOf } from '../campaign/progress.ts';
import { answersJson } from './answers-file.ts';
import { countedAttempts, type AuditIds } from './audit-entries.ts';
import { chainEntries, type Link } from './chain.ts';
import {
  administratorsTable,
  decisionsTable,
  populationTable,
  type Emails,
  type Table,
} from './evidence-tables.ts';
import { reportOf } from './report.ts';
import { reportHtml, reportMarkdown } from './report-part.ts';

export const evidenceFormat = 'access-review-evidence';

/** What `review.json` holds. */
export type EvidenceJson = {
  readonly format: typeof evidenceFormat;
  /** 1 had no `answers.json`. */
  readonly version: 1 | 2;
  readonly consoleVersion: string;
  readonly madeAt: number;
  readonly campaign: CampaignFile['campaign'];
  readonly log: readonly Link[];
  /** The hash of the last link, or of the population when the log is empty. */
  readonly end: string;
};

export type EvidenceOptions = {
  readonly consoleVersion: string;
  /** Epoch ms, by the server's clock. */
  readonly madeAt: number;
  readonly emails: Emails;
  readonly auditIds: AuditIds;
  /** Where the API answers other programs, such as `https://app.launchdarkly.com`. */
  readonly api: string;
};

export type EvidenceArchive = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Writes the archive. Its texts were cleaned of keys when they were recorded. */
export async function writeEvidence(
  { campaign, entries }: CampaignFile,
  { consoleVersion, madeAt, emails, auditIds, api }: EvidenceOptions,
): Promise<EvidenceArchive> {
  const progress = progressOf(campaign, entries);
  const log = await chainEntries(entries, campaign.hash);
  const end = log.at(-1)?.hash ?? campaign.hash;
  const json: EvidenceJson = {
    format: evidenceFormat,
    version: 2,
    consoleVersion,
    madeAt,
    campaign,
    log,
    end,
  };
  const calls = countedAttempts({ campaign, entries }).filter(({ result }) => result === 'done');
  const audited =
    auditIds === undefined
      ? undefined
      : { calls: calls.length, found: calls.filter(({ id }) => auditIds.has(id)).length };
  const report = reportOf({ campaign, progress, consoleVersion, madeAt, end, api, audited });
  const title = reviewTitle(campaign, progress);
  const seen = new Map<string, string>();
  for (const { decision } of progress.items)
    if (decision?.seen !== undefined) seen.set(decision.id, await hashOfFacts(decision.seen));
  const files = [
    file('population.csv', csvOf(populationTable(campaign, emails))),
    file('administrators.csv', csvOf(administratorsTable(campaign, emails))),
    file('decisions.csv', csvOf(decisionsTable(progress, seen, auditIds))),
    file('answers.json', answersJson(campaign, progress)),
    file('report.md', reportMarkdown(report)),
    file('report.html', reportHtml(`Access review ${title}`, report)),
    file('review.json', `${JSON.stringify(json, undefined, 1)}\n`),
  ];
  const sums = await Promise.all(files.map(async ({ name, bytes }) => `${await sha256(bytes)}  ${name}\n`));
  return {
    fileName: `token-review-${fileWord(title)}-${end.slice(0, 8)}.zip`,
    bytes: writeZip([...files, file('SHA256SUMS', sums.join(''))], madeAt),
  };
}

function csvOf({ head, rows }: Table): string {
  return writeCsv([head, ...rows]);
}

function file(name: string, text: string): ArchivedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A name as part of a file name, on any system. */
function fileWord(name: string): string {
  const word = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
  return word === '' ? 'unnamed' : word.slice(0, 60);
}
