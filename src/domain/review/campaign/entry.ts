// The log of a campaign. Entries are only added, never changed, so the logs of two browsers can be joined in any order.
import { canonicalJson } from '#domain/archive/canonical-json.ts';
import type { BulkAction } from '#domain/bulk/action.ts';
import type { TokenFacts } from './token-facts.ts';

/** Who did something: the member or the token of the session. */
export type Person = { readonly name: string; readonly memberId?: string | undefined };

/** `asked`, `not-mine` and `later` leave a token open. `open` takes a decision back. */
export const decisions = [
  'keep',
  'reduce',
  'rotate',
  'remove',
  'asked',
  'not-mine',
  'later',
  'open',
] as const;

export type Decision = (typeof decisions)[number];

export const reasonCodes = ['needed', 'break-glass', 'replaced', 'accepted', 'other'] as const;

export type ReasonCode = (typeof reasonCodes)[number];

/** `until` (epoch ms) is when the reason ends. */
export type Reason = {
  readonly code: ReasonCode;
  readonly text: string;
  readonly until?: number | undefined;
};

type Base = {
  /** Unique among all browsers. */
  readonly id: string;
  /** Epoch ms, by the server's clock. */
  readonly at: number;
  readonly by: Person;
};

export type DecisionEntry = Base & {
  readonly kind: 'decision';
  readonly tokenId: string;
  readonly decision: Decision;
  readonly reason?: Reason | undefined;
  readonly note: string;
  /** How long the token was in view before the decision; 0 where it was not, as in a group. */
  readonly seconds: number;
  /** How many tokens were decided together; 1 for a single one. */
  readonly groupSize: number;
  /** Whether the reviewer decided on a token of their own. */
  readonly isSelfReview: boolean;
  /** The facts that were decided on, where they differ from the population's. */
  readonly seen?: TokenFacts | undefined;
  /** The IDs of the decisions on this token that were known and that this one takes the place of. */
  readonly replaces: readonly string[];
};

/** A token that was created after the review began, added to it. */
export type AddedEntry = Base & {
  readonly kind: 'added';
  readonly tokenId: string;
  /** As they were when it was added. */
  readonly facts: TokenFacts;
  /** Their SHA-256, as that of each token of the population. */
  readonly hash: string;
};

export const ownerAnswers = ['keep', 'reduce', 'rotate', 'remove'] as const;

export type OwnerAnswer = (typeof ownerAnswers)[number];

/** What the owner of a token answered. The reviewer decides; `by` is who recorded it. */
export type AnswerEntry = Base & {
  readonly kind: 'answer';
  readonly tokenId: string;
  readonly answer: OwnerAnswer;
  /** The name of the owner who was asked. */
  readonly owner: string;
  /** The line as it was written. */
  readonly quote: string;
};

/** A call that was sent to carry out a decision. */
export type AttemptEntry = Base & {
  readonly kind: 'attempt';
  readonly tokenId: string;
  readonly action: BulkAction;
  readonly result: 'done' | 'failed' | 'unknown';
  /** Why it failed, with the server's reference. */
  readonly detail: string;
  /** The HTTP status of the server's answer; undefined when it is not recorded, as without an answer. */
  readonly status?: number | undefined;
};

/** What a later reading of all tokens showed. `gone` is a token that someone else deleted. */
export type ReadingEntry = Base & {
  readonly kind: 'reading';
  readonly tokenId: string;
  readonly result: 'verified' | 'gone';
  readonly before: string;
  readonly after: string;
};

/** A decision that is not carried out, accepted by someone until a day. */
export type WaiverEntry = Base & {
  readonly kind: 'waiver';
  readonly tokenId: string;
  readonly why: string;
  readonly until: number;
};

/** A second look at a token that is kept, before signing. */
export type SecondLookEntry = Base & { readonly kind: 'second-look'; readonly tokenId: string };

export type SignatureEntry = Base & {
  readonly kind: 'signature';
  readonly name: string;
  readonly role: string;
  readonly sentence: string;
  /** The ID of the signature that a second person confirms. */
  readonly countersigns?: string | undefined;
};

export type CancelEntry = Base & { readonly kind: 'cancel'; readonly why: string };

/** The beginning of a revision: a signed review is never changed, but continued as one of its own. */
export type ReopenEntry = Base & {
  readonly kind: 'reopen';
  /** 2 for the first one. */
  readonly revision: number;
  /** The hash of the end of the log that it continues. */
  readonly follows: string;
  readonly why: string;
};

export type Entry =
  | DecisionEntry
  | AnswerEntry
  | AddedEntry
  | AttemptEntry
  | ReadingEntry
  | WaiverEntry
  | SecondLookEntry
  | SignatureEntry
  | CancelEntry
  | ReopenEntry;

/** Entries about one token. */
export type TokenEntry = Extract<Entry, { readonly tokenId: string }>;

/** Joins two logs of a campaign, oldest entry first. Order, grouping and repetition make no difference. */
export function mergeEntries(one: readonly Entry[], other: readonly Entry[]): readonly Entry[] {
  const byId = new Map<string, Entry>();
  for (const entry of [...one, ...other]) {
    const known = byId.get(entry.id);
    // The same entry has two texts only after a change by hand. Any choice will do that does not depend on the order.
    if (known === undefined || canonicalJson(entry) < canonicalJson(known)) byId.set(entry.id, entry);
  }
  return [...byId.values()].toSorted(oldestFirst);
}

function oldestFirst(a: Entry, b: Entry): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
