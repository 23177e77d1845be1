// The report of a campaign: what was reviewed, what was decided and done, what was accepted, and what is not known.
import { dueWord, reachWord } from '../rule-words.ts';
import type { Campaign } from '../campaign/campaign.ts';
import {
  outcomeWord,
  reasonText,
  reviewTitle,
  stageWord,
  wordsOfDecision,
} from '../campaign/campaign-words.ts';
import { firstOf, factsTitle } from '../campaign/token-facts.ts';
import { decisions, type ReopenEntry } from '../campaign/entry.ts';
import { countOpen, stageOf, type ItemState, type Outcome, type Progress } from '../campaign/progress.ts';
import { notKnown, populationStatement, reperformance, utcText } from './population-statement.ts';
import type { ReportPart } from './report-part.ts';

export type ReportFacts = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly consoleVersion: string;
  /** Epoch ms. */
  readonly madeAt: number;
  /** The hash of the last link of the log. */
  readonly end: string;
  /** Where the API answers other programs. */
  readonly api: string;
  /** How many of the calls that were carried out the audit log records; undefined when it could not be read. */
  readonly audited: { readonly calls: number; readonly found: number } | undefined;
};

/** The report in parts. */
export function reportOf({
  campaign,
  progress,
  consoleVersion,
  madeAt,
  end,
  api,
  audited,
}: ReportFacts): readonly ReportPart[] {
  const { items, tooLate } = progress;
  const exceptions = items.filter(
    ({ decision, waiver }) => waiver !== undefined || decision?.reason?.until !== undefined,
  );
  const changed = items.filter(({ decision }) => decision?.seen !== undefined);
  return [
    { kind: 'heading', level: 1, text: `Access review ${reviewTitle(campaign, progress)}` },
    { kind: 'text', text: `${stageWord(stageOf(progress))}. Made ${utcText(madeAt)}.` },
    { kind: 'text', text: signatureText(progress) },
    ...progress.countersignatures.map(({ name, role, sentence, at }) => ({
      kind: 'text' as const,
      text: `Confirmed by ${name}${role === '' ? '' : `, ${role}`}, at ${utcText(at)}: “${sentence}”`,
    })),
    ...(progress.reopened === undefined
      ? []
      : [{ kind: 'text' as const, text: revisionText(progress.reopened) }]),
    { kind: 'heading', level: 2, text: 'Population' },
    { kind: 'list', texts: populationStatement(campaign, consoleVersion) },
    { kind: 'heading', level: 2, text: 'Decisions' },
    { kind: 'table', table: { head: ['decision', 'tokens'], rows: decisionCounts(progress) } },
    { kind: 'list', texts: habits(progress) },
    { kind: 'heading', level: 2, text: 'Outcomes' },
    { kind: 'table', table: { head: ['outcome', 'tokens'], rows: outcomeCounts(items) } },
    { kind: 'text', text: auditText(audited) },
    { kind: 'heading', level: 2, text: 'Tokens that can or may administer the account' },
    tokenTable(items.filter(({ facts: { reach } }) => reach === 'account' || reach === 'unknown')),
    { kind: 'heading', level: 2, text: 'Exceptions with an end' },
    tokenTable(exceptions),
    { kind: 'heading', level: 2, text: 'Not carried out' },
    tokenTable(
      items.filter(({ outcome }) => outcome === 'planned' || outcome === 'failed' || outcome === 'open'),
    ),
    { kind: 'heading', level: 2, text: 'Changed while the review was open' },
    tokenTable(changed),
    ...(tooLate.length === 0
      ? []
      : [{ kind: 'text' as const, text: `${tooLate.length} entries from after the signature don’t count.` }]),
    { kind: 'heading', level: 2, text: 'Not known' },
    { kind: 'list', texts: notKnown },
    { kind: 'heading', level: 2, text: 'Check it yourself' },
    {
      kind: 'text',
      text: 'The first command prints the server’s total, the second one token. Set KEY to a key that can read all tokens.',
    },
    { kind: 'code', lines: [...reperformance(campaign, api), 'sha256sum -c SHA256SUMS'] },
    { kind: 'text', text: `Hash of the population: ${campaign.hash}. Hash of the log’s end: ${end}.` },
    {
      kind: 'text',
      text: 'The hashes show whether the file was changed later. They don’t prove who wrote it, or when.',
    },
  ];
}

function revisionText({ revision, follows, by, at, why }: ReopenEntry): string {
  return `Revision ${revision}: reopened by ${by.name} at ${utcText(at)}: ${why}. It continues the review whose log ends with the hash ${follows}.`;
}

function auditText(audited: ReportFacts['audited']): string {
  if (audited === undefined) return 'The audit log could not be read, so no entry of it is named.';
  return `Calls carried out: ${audited.calls}. Found in the audit log: ${audited.found}. Their IDs are in decisions.csv.`;
}

function signatureText({ signature, cancelled }: Progress): string {
  if (cancelled !== undefined)
    return `Cancelled by ${cancelled.by.name} at ${utcText(cancelled.at)}: ${cancelled.why}`;
  if (signature === undefined) return 'Not signed.';
  const { name, role, sentence, at, by } = signature;
  const session = by.name === name ? '' : ` in a session of ${by.name}`;
  return `Signed by ${name}${role === '' ? '' : `, ${role}`}, at ${utcText(at)}${session}: “${sentence}”`;
}

function decisionCounts(progress: Progress): readonly (readonly string[])[] {
  const { items } = progress;
  const rows = decisions.flatMap((one) => {
    const count = items.filter(({ decision }) => decision?.decision === one).length;
    return count === 0 ? [] : [[wordsOfDecision(one).done, `${count}`]];
  });
  const none = items.filter(({ decision }) => decision === undefined).length;
  return none === 0 ? rows : [...rows, ['None', `${none}`]];
}

/** How the decisions were made. People are not compared. */
function habits(progress: Progress): readonly string[] {
  const made = progress.items.flatMap(({ decision }) => decision ?? []);
  const kept = made.filter(({ decision }) => decision === 'keep');
  const seconds = made
    .filter(({ groupSize }) => groupSize === 1)
    .map((entry) => entry.seconds)
    .toSorted((a, b) => a - b);
  const share = made.length === 0 ? 0 : Math.round((100 * kept.length) / made.length);
  return [
    `Kept: ${kept.length} of ${made.length} (${share} %).`,
    `Decided as one of a group with equal access: ${made.filter(({ groupSize }) => groupSize > 1).length}.`,
    `Self-reviews: ${made.filter(({ isSelfReview }) => isSelfReview).length}.`,
    `Median time in view before a single decision: ${seconds[Math.floor(seconds.length / 2)] ?? 0} s.`,
    `Looked at twice: ${progress.items.filter(({ isLookedAtTwice }) => isLookedAtTwice).length}.`,
    `Not decided: ${countOpen(progress)}.`,
  ];
}

function outcomeCounts(items: readonly ItemState[]): readonly (readonly string[])[] {
  const counts = new Map<Outcome, number>();
  for (const { outcome } of items) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => [outcomeWord(outcome), `${count}`]);
}

function tokenTable(items: readonly ItemState[]): ReportPart {
  if (items.length === 0) return { kind: 'text', text: 'None.' };
  const rows = items.map(({ facts, decision, waiver, outcome, attempt }) => {
    const due = firstOf(facts)?.due;
    return [
      `${factsTitle(facts)} (…${facts.lastFour})`,
      reachWord(facts.reach),
      due === undefined ? '' : dueWord(due),
      decision === undefined ? 'None' : wordsOfDecision(decision.decision).done,
      [
        reasonText(decision?.reason),
        waiver === undefined ? '' : `${waiver.why} (until ${utcText(waiver.until)})`,
      ]
        .filter(Boolean)
        .join('; '),
      decision?.by.name ?? '',
      outcome === 'failed' ? `${outcomeWord(outcome)}: ${attempt?.detail ?? ''}` : outcomeWord(outcome),
    ];
  });
  return {
    kind: 'table',
    table: { head: ['token', 'reach', 'due', 'decision', 'reason', 'decided by', 'outcome'], rows },
  };
}
