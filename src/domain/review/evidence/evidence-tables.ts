// The tables of an evidence file: every token, those that can administer the account, and every decision.
import { safeText } from '#domain/key/safe-text.ts';
import { factsTitle, type TokenFacts } from '../campaign/token-facts.ts';
import type { Campaign, Item } from '../campaign/campaign.ts';
import { outcomeWord, reasonText, wordsOfDecision } from '../campaign/campaign-words.ts';
import type { AnswerEntry, AttemptEntry, DecisionEntry } from '../campaign/entry.ts';
import type { ItemState, Progress } from '../campaign/progress.ts';
import { reachWord, ruleLabel } from '../rule-words.ts';
import type { AuditIds } from './audit-entries.ts';
import { escalationRoutes } from '#domain/policy/reason/escalation-routes.ts';

const notRecorded = 'not recorded';

/** Names of columns, then rows of as many texts. */
export type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** E-mail addresses by member ID; undefined when they are not wanted. */
export type Emails = ReadonlyMap<string, string> | undefined;

/** A row for each token that was read, in the review or not. */
export function populationTable({ items }: Campaign, emails: Emails): Table {
  return {
    head: [...factColumns(emails), 'in review'],
    rows: items.map((item) => [...factCells(item, emails), yesNo(item.isInReview)]),
  };
}

/** The tokens that can administer the account, and those of which it is not known, with how they could. */
export function administratorsTable({ items }: Campaign, emails: Emails): Table {
  const powerful = items.filter(({ facts: { reach } }) => reach === 'account' || reach === 'unknown');
  return {
    head: [...factColumns(emails), 'ways to more access'],
    rows: powerful.map((item) => [...factCells(item, emails), routesText(item.facts)]),
  };
}

function routesText({ routes }: TokenFacts): string {
  const ways = escalationRoutes.flatMap(({ id, how }) => (routes.includes(id) ? [how] : []));
  return [...new Set(ways)].join(' ');
}

function factColumns(emails: Emails): readonly string[] {
  return [
    'id',
    'kind',
    'name',
    'description',
    'last four',
    'owner or creator',
    ...(emails === undefined ? [] : ['e-mail']),
    'member id',
    'member’s role',
    'member last seen (UTC)',
    'is a member',
    'permission',
    'roles',
    'access in words',
    'access hash',
    'access fully known',
    'reach',
    'created (UTC)',
    'last modified (UTC)',
    'last REST use (UTC)',
    'expires (UTC)',
    'API version',
    'findings',
    'facts hash',
    'added later at (UTC)',
  ];
}

function factCells({ facts, hash }: Item, emails: Emails): readonly string[] {
  const { presence, lastUsedAt, expiresAt, apiVersion, findings } = facts;
  return [
    facts.id,
    facts.kind,
    facts.name,
    facts.description,
    facts.lastFour,
    facts.ownerName,
    ...(emails === undefined ? [] : [safeText(emails.get(facts.memberId) ?? '')]),
    facts.memberId,
    facts.ownerRole,
    timeText(facts.ownerSeenAt, 'unknown'),
    presence === 'unknown' ? 'unknown' : yesNo(presence === 'present'),
    facts.permission,
    facts.roles,
    facts.words,
    facts.accessHash,
    yesNo(facts.isAccessKnown),
    reachWord(facts.reach),
    timeText(facts.createdAt, 'unknown'),
    timeText(facts.modifiedAt, 'unknown'),
    timeText(lastUsedAt, notRecorded),
    timeText(expiresAt, 'none named'),
    apiVersion === undefined ? 'unknown' : `${apiVersion}`,
    findings
      .map(({ rule, answer }) => `${ruleLabel(rule)}${answer === 'yes' ? '' : ' (unknown)'}`)
      .join('; '),
    hash,
  ];
}

/** A row for each token in the review. `seenHashes` holds the hash of the facts decided on, by the ID of the decision. */
export function decisionsTable(
  { items }: Progress,
  seenHashes: ReadonlyMap<string, string>,
  auditIds: AuditIds,
): Table {
  return { head: decisionColumns, rows: items.map((state) => decisionCells(state, seenHashes, auditIds)) };
}

const decisionColumns: readonly string[] = [
  'id',
  'name',
  'last four',
  'decision',
  'reason',
  'note',
  'decided by',
  'decided at (UTC)',
  'seconds in view',
  'decided together',
  'self-review',
  'facts hash',
  'owner asked at (UTC)',
  'owner answered',
  'outcome',
  'carried out by',
  'carried out at (UTC)',
  'call',
  'HTTP status',
  'audit log ID',
  'verified at (UTC)',
  'before',
  'after',
  'accepted',
  'looked at twice',
  'earlier decisions',
];

function decisionCells(
  state: ItemState,
  seenHashes: ReadonlyMap<string, string>,
  auditIds: AuditIds,
): readonly string[] {
  const { facts, item, decision, attempt, reading, waiver, history } = state;
  const made = history.filter((entry) => entry.kind === 'decision');
  const asked = made.findLast((entry) => entry.decision === 'asked');
  const answered = history.findLast((entry) => entry.kind === 'answer');
  return [
    facts.id,
    factsTitle(facts),
    facts.lastFour,
    decision === undefined ? 'none' : wordsOfDecision(decision.decision).done,
    reasonText(decision?.reason),
    decision?.note ?? '',
    decision?.by.name ?? '',
    timeText(decision?.at, ''),
    decision === undefined || decision.groupSize > 1 ? '' : `${decision.seconds}`,
    decision === undefined ? '' : decision.groupSize > 1 ? `one of ${decision.groupSize}` : 'single',
    decision === undefined ? '' : yesNo(decision.isSelfReview),
    decision === undefined ? '' : (seenHashes.get(decision.id) ?? item.hash),
    timeText(history.find((entry) => entry.kind === 'added')?.at, ''),
    timeText(asked?.at, ''),
    answered === undefined ? '' : answerText(answered),
    outcomeWord(state.outcome),
    attempt?.by.name ?? '',
    timeText(attempt?.at, ''),
    attempt === undefined ? '' : attemptText(attempt),
    attempt === undefined ? '' : `${attempt.status ?? notRecorded}`,
    attempt === undefined ? '' : (auditIds?.get(attempt.id) ?? notRecorded),
    timeText(reading?.at, ''),
    reading?.before ?? '',
    reading?.after ?? '',
    waiver === undefined ? '' : `${waiver.by.name}: ${waiver.why} (until ${timeText(waiver.until, '')})`,
    yesNo(state.isLookedAtTwice),
    made
      .filter((entry) => entry !== decision)
      .map(earlierText)
      .join('; '),
  ];
}

function answerText({ answer, owner, quote, by, at }: AnswerEntry): string {
  return `${owner}: ${answer} (“${quote}”, recorded by ${by.name} at ${timeText(at, '')})`;
}

function attemptText({ action, result, detail }: AttemptEntry): string {
  return `${action}: ${result}${detail === '' ? '' : ` (${detail})`}`;
}

function earlierText({ decision, by, at, reason }: DecisionEntry): string {
  const why = reasonText(reason);
  return `${wordsOfDecision(decision).done} by ${by.name} at ${timeText(at, '')}${why === '' ? '' : ` (${why})`}`;
}

function timeText(at: number | undefined, none: string): string {
  return at === undefined ? none : new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
