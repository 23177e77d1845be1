// The review as tables for export: its tokens and its jobs.
import type { ExportColumn } from '#domain/export/export-cells.ts';
import { utcText } from '#domain/export/export-cells.ts';
import type { HeadLine } from '#domain/export/export-head.ts';
import { ignoreReasonWord, returnText, type IgnoredFinding } from './ignored.ts';
import type { ReviewJob } from './job.ts';
import { dueWord, findingsSentence, jobTitle, reachWord, ruleLabel, ruleReason } from './rule-words.ts';
import type { ReviewThresholds } from './thresholds.ts';
import { firstFinding, type ReviewedToken } from './urgency.ts';

/** What the review says of a token at `now` (epoch ms). */
export function findingColumns(now: number): readonly ExportColumn<ReviewedToken>[] {
  return [
    { id: 'due', label: 'Due', text: (one) => dueText(firstFinding(one)?.due) },
    { id: 'by', label: 'Latest by (UTC)', text: (one) => utcText(firstFinding(one)?.by, '') },
    { id: 'reach', label: 'Reach', text: ({ reach }) => reachWord(reach) },
    { id: 'findings', label: 'Findings', text: (one) => findingsSentence(one, now) },
    { id: 'unknown', label: 'Unknown', text: unknownRules },
    { id: 'ignored', label: 'Ignored', text: ({ ignored = [] }) => ignored.map(ignoredText).join('; ') },
    {
      id: 'returned',
      label: 'Ignored before',
      text: ({ returned = [] }) =>
        returned
          .map(({ entry, since }) => `${ignoredText(entry)}; since then: ${returnText(since)}`)
          .join('; '),
    },
  ];
}

/** What a job is, and how many tokens it has. */
export function jobColumns(thresholds: ReviewThresholds): readonly ExportColumn<ReviewJob>[] {
  return [
    { id: 'due', label: 'Due', text: ({ due }) => dueText(due) },
    { id: 'job', label: 'Job', text: ({ rule, tokens }) => jobTitle(rule, tokens.length, thresholds) },
    { id: 'rule', label: 'Rule', text: ({ rule }) => ruleLabel(rule) },
    { id: 'tokens', label: 'Tokens', text: ({ tokens }) => `${tokens.length}` },
    {
      id: 'administering',
      label: 'Tokens that administer the account',
      text: ({ tokens }) => `${tokens.filter(({ reach }) => reach === 'account').length}`,
    },
    { id: 'why', label: 'Why', text: ({ rule }) => ruleReason(rule) },
    { id: 'ids', label: 'Token IDs', text: ({ tokens }) => tokens.map(({ token }) => token.id).join(' ') },
  ];
}

/** Each ignored finding with its decision. */
export const ignoredColumns: readonly ExportColumn<IgnoredFinding>[] = [
  { id: 'token', label: 'Name', text: ({ tokenName }) => tokenName },
  { id: 'id', label: 'ID', text: ({ tokenId }) => tokenId },
  { id: 'finding', label: 'Finding', text: ({ rule }) => ruleLabel(rule) },
  { id: 'reason', label: 'Reason', text: ({ reason }) => ignoreReasonWord(reason) },
  { id: 'note', label: 'Note', text: ({ note }) => note },
  { id: 'by', label: 'Decided by', text: ({ by }) => by },
  { id: 'at', label: 'Decided (UTC)', text: ({ at }) => utcText(at, '') },
  { id: 'until', label: 'Until (UTC)', text: ({ until }) => utcText(until, '') },
  { id: 'reach', label: 'Reach then', text: ({ facts }) => reachWord(facts.reach) },
];

/** How many findings are ignored, for the head of a file. */
export function ignoredLine(count: number): HeadLine {
  return { id: 'ignored', label: 'Ignored', text: count === 1 ? '1 finding' : `${count} findings` };
}

/** The thresholds that the findings depend on, for the head of a file. */
export function thresholdsLine({ idleDays, keyAgeDays, awayDays }: ReviewThresholds): HeadLine {
  return {
    id: 'thresholds',
    label: 'Thresholds',
    text: `unused after ${idleDays} days, key is old after ${keyAgeDays} days, owner is away after ${awayDays} days`,
  };
}

function ignoredText({ rule, reason, note, by, until }: IgnoredFinding): string {
  const why = `${ignoreReasonWord(reason)}${note === '' ? '' : `: ${note}`}`;
  return `${ruleLabel(rule)} until ${utcText(until, '')} (${why}, ${by})`;
}

function dueText(due: Parameters<typeof dueWord>[0] | undefined): string {
  return due === undefined ? 'No finding' : dueWord(due);
}

function unknownRules({ findings }: ReviewedToken): string {
  return findings.flatMap(({ rule, answer }) => (answer === 'unknown' ? [ruleLabel(rule)] : [])).join('; ');
}
