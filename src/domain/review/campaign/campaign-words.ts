// The words of a campaign, on screen and in its evidence.
import type { BulkAction } from '#domain/bulk/action.ts';
import type { Campaign, Scope, Sight } from './campaign.ts';
import type { GroupProblem, ReasonDemand } from './decision-rules.ts';
import { maxGroup, shortestReason } from './decision-rules.ts';
import type { Decision, Reason, ReasonCode } from './entry.ts';
import { dayText } from './drift.ts';
import type { Outcome, Progress, Stage } from './progress.ts';

type DecisionWords = {
  /** On a button. */
  readonly verb: string;
  /** As a state, and as it is announced. */
  readonly done: string;
  /** The key that decides so. */
  readonly key: string;
};

const decisionWords: Readonly<Record<Decision, DecisionWords>> = {
  keep: { verb: 'Keep', done: 'Kept', key: '1' },
  reduce: { verb: 'Reduce', done: 'To reduce', key: '2' },
  rotate: { verb: 'Rotate', done: 'To rotate', key: '3' },
  remove: { verb: 'Remove', done: 'To remove', key: '4' },
  asked: { verb: 'Ask owner', done: 'Waiting for owner', key: '5' },
  'not-mine': { verb: 'Not mine', done: 'Not mine', key: '6' },
  later: { verb: 'Later', done: 'Later', key: '.' },
  open: { verb: 'Undo', done: 'Taken back', key: 'u' },
};

/** The words for a decision, and its key. */
export function wordsOfDecision(decision: Decision): DecisionWords {
  return decisionWords[decision];
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  open: 'Not decided',
  planned: 'Not carried out',
  'nothing-to-do': 'Nothing to do',
  verified: 'Verified',
  failed: 'Failed',
  waived: 'Accepted',
  gone: 'Gone by itself',
};

export function outcomeWord(outcome: Outcome): string {
  return outcomeWords[outcome];
}

const stageWords: Readonly<Record<Stage, string>> = {
  open: 'Open',
  decided: 'Decided, not carried out',
  'carried-out': 'Carried out',
  signed: 'Signed',
  cancelled: 'Cancelled',
};

export function stageWord(stage: Stage): string {
  return stageWords[stage];
}

const reasonWords: Readonly<Record<ReasonCode, string>> = {
  needed: 'Needed and used',
  'break-glass': 'For emergencies only',
  replaced: 'Replaced by a date',
  accepted: 'Risk accepted until a date',
  other: 'Other',
};

export function reasonWord(code: ReasonCode): string {
  return reasonWords[code];
}

/** `Risk accepted until a date: moves in March (until 2027-03-01)`; empty without a reason. */
export function reasonText(reason: Reason | undefined): string {
  if (reason === undefined) return '';
  const text = reason.text.trim() === '' ? '' : `: ${reason.text.trim()}`;
  const end = reason.until === undefined ? '' : ` (until ${dayText(reason.until, '')})`;
  return `${reasonWord(reason.code)}${text}${end}`;
}

/** What a reason lacks, as a sentence. */
export function reasonProblemText(problem: 'text' | 'until'): string {
  return problem === 'text' ? `Write at least ${shortestReason} letters.` : 'Choose a day in the future.';
}

const demandWords: Readonly<Record<ReasonDemand, string>> = {
  account: 'it can administer the account',
  'unknown-access': 'its access isn’t fully known',
  'creator-gone': 'its creator left the account',
  due: 'something is due this week',
  'self-review': 'it’s your own',
};

/** Why keeping a token needs a reason, as a clause. */
export function demandWord(demand: ReasonDemand): string {
  return demandWords[demand];
}

const groupProblems: Readonly<Record<GroupProblem, string>> = {
  alone: 'No other open token has the same access, kind and due date.',
  'access-unknown': 'Tokens whose access isn’t fully known are decided one by one.',
  'too-many': `More than ${maxGroup} tokens can’t be decided together.`,
};

export function groupProblemText(problem: GroupProblem): string {
  return groupProblems[problem];
}

const scopeWords: Readonly<Record<Scope, string>> = {
  all: 'All tokens',
  service: 'Service tokens',
  power: 'Tokens that can or may administer the account',
};

export function scopeWord(scope: Scope): string {
  return scopeWords[scope];
}

const sightWords: Readonly<Record<Sight, string>> = {
  everyone: 'all service tokens and all members’ personal tokens',
  'own-and-service': 'all service tokens and this member’s own tokens; not other members’ personal tokens',
  service: 'service tokens only; not members’ personal tokens',
  unknown: 'unknown; other members’ personal tokens may be missing',
};

/** Whose tokens a key can see, as part of a sentence. */
export function sightWord(sight: Sight): string {
  return sightWords[sight];
}

const plans: Readonly<Partial<Record<Decision, readonly BulkAction[]>>> = {
  reduce: ['access', 'expire', 'replace'],
  rotate: ['reset'],
  remove: ['delete'],
};

/** The bulk actions that carry out a decision, the usual one first. */
export function plansFor(decision: Decision): readonly BulkAction[] {
  return plans[decision] ?? [];
}

/** `2026 Q4`, or `2026 Q4, revision 2`. */
export function reviewTitle({ name }: Campaign, { reopened }: Progress): string {
  return reopened === undefined ? name : `${name}, revision ${reopened.revision}`;
}
