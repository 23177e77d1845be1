// What a bulk run did, to be kept: as Markdown for a ticket, as CSV for a spreadsheet. There is no key in it.
import { bulkWords } from './action.ts';
import { notAffected } from '#domain/key/caller-examples.ts';
import { countText, isGraceOver } from './count.ts';
import type { BulkRun, RowState, RunRow } from './run.ts';
import { writeCsv } from '#domain/text/csv.ts';
import { redactKeys } from '#domain/key/pattern.ts';
import { escapeMarkdown } from '#domain/text/markdown.ts';
import { accessLabel, type RoleName } from '#domain/token/access-label.ts';
import { memberTitle, tokenTitle } from '#domain/token/token.ts';

export type ReportFacts = {
  readonly run: BulkRun;
  /** Where the tokens live, as in "LaunchDarkly (app.launchdarkly.com)". */
  readonly place: string;
  /** Where each new key went, by token ID, as far as somebody wrote it down. */
  readonly storedIn: ReadonlyMap<string, string>;
  /** How the new key of a token ends, by token ID. */
  readonly newLastFour: ReadonlyMap<string, string>;
  readonly roleName?: RoleName;
};

const columns = [
  'Token',
  'ID',
  'Kind',
  'Owner',
  'Outcome',
  'Time (UTC)',
  'Until (UTC)',
  'New key last four',
  'Stored in',
  'Note',
];

/** The report as CSV, a line for each row. Keys in names and notes are redacted. */
export function reportCsv(facts: ReportFacts): string {
  return writeCsv([columns, ...facts.run.rows.map((row) => cells(row, facts))]);
}

/** The report as Markdown for a ticket. Keys in names and notes are redacted. */
export function reportMarkdown(facts: ReportFacts): string {
  const { run, place } = facts;
  return [
    `# ${bulkWords(run.job.action).verb}: ${countText(run)}`,
    '',
    `- Instance: ${escapeMarkdown(place)}`,
    `- Started: ${utc(run.startedAt)} UTC`,
    ...(run.job.action === 'version' ? [`- ${escapeMarkdown(notAffected)}`] : []),
    ...(run.status.kind === 'ended' ? [`- Ended: ${utc(run.status.at)} UTC, ${endWord(run)}`] : []),
    '',
    line(columns),
    `|${' --- |'.repeat(columns.length)}`,
    ...run.rows.map((row) => line(cells(row, facts))),
    '',
  ].join('\n');
}

function line(texts: readonly string[]): string {
  return `| ${texts.map(escapeMarkdown).join(' | ')} |`;
}

/** The state of a row in the words of the screen. */
export function rowStateText(state: RowState, run: BulkRun): string {
  switch (state.kind) {
    case 'waiting':
      return run.status.kind === 'ended' ? 'Not sent' : 'Waiting';
    case 'sending':
      return 'Sending';
    case 'done':
      if (state.outcome === 'already-gone') return 'Already deleted';
      return `${bulkWords(run.job.action).done}${isGraceOver(state) ? ', old key may have stopped' : ''}`;
    case 'failed':
      return 'Failed, nothing changed';
    case 'unknown':
      return 'Unknown, no response';
    default:
      return state satisfies never;
  }
}

/** "20220603 → 20240415" or "Reader → Writer" for a token that was changed so; undefined for everything else. */
export function changeText(
  { token, state }: RunRow,
  { job }: BulkRun,
  roleName: RoleName = () => undefined,
): string | undefined {
  if (state.kind !== 'done') return undefined;
  if (job.action === 'access') {
    return `${accessLabel(token.access, roleName)} → ${accessLabel(job.access, roleName)}`;
  }
  if (job.action !== 'version') return undefined;
  return `${token.apiVersion ?? 'None'} → ${job.version}`;
}

function cells({ token, state }: RunRow, facts: ReportFacts): readonly string[] {
  const { member } = token;
  const texts = [
    tokenTitle(token),
    token.id,
    token.kind,
    member === undefined ? token.memberId : `${memberTitle(member)} <${member.email}>`,
    rowStateText(state, facts.run),
    'at' in state ? utc(state.at) : '',
    state.kind === 'done' && state.until !== undefined ? utc(state.until) : '',
    facts.newLastFour.get(token.id) ?? '',
    facts.storedIn.get(token.id) ?? '',
    'reason' in state ? state.reason : (changeText({ token, state }, facts.run, facts.roleName) ?? ''),
  ];
  // Names and notes are free text: somebody may have put a key into one.
  return texts.map(redactKeys);
}

function endWord({ status }: BulkRun): string {
  if (status.kind !== 'ended') return '';
  if (status.why === 'signed-out') return 'stopped because the session’s key was refused';
  if (status.why === 'session-ended') return 'stopped because the session ended';
  return status.why === 'cancelled' ? 'canceled' : 'finished';
}

function utc(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
