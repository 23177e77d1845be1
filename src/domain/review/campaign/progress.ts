// How a campaign stands: what its log comes to for each token, and what is missing before it can be signed.
import { isOutdated } from './drift.ts';
import type { Campaign, Item } from './campaign.ts';
import type {
  AttemptEntry,
  CancelEntry,
  Decision,
  DecisionEntry,
  Entry,
  ReadingEntry,
  ReopenEntry,
  SignatureEntry,
  TokenEntry,
  WaiverEntry,
} from './entry.ts';
import type { TokenFacts } from './token-facts.ts';

/** `planned`: decided, and not known to be carried out. `gone`: deleted by others before it was decided. */
export type Outcome = 'open' | 'planned' | 'nothing-to-do' | 'verified' | 'failed' | 'waived' | 'gone';

export type ItemState = {
  readonly item: Item;
  readonly facts: TokenFacts;
  /** The decision that counts; undefined when there is none or it was taken back. */
  readonly decision: DecisionEntry | undefined;
  /** Different decisions of two browsers that did not know of each other, the one that counts last; otherwise empty. */
  readonly conflict: readonly DecisionEntry[];
  readonly attempt: AttemptEntry | undefined;
  readonly reading: ReadingEntry | undefined;
  readonly waiver: WaiverEntry | undefined;
  readonly isLookedAtTwice: boolean;
  readonly outcome: Outcome;
  /** Everything on this token, oldest first. */
  readonly history: readonly TokenEntry[];
};

export type Progress = {
  /** The tokens in the review in their order; those that were added later come last. */
  readonly items: readonly ItemState[];
  readonly byId: ReadonlyMap<string, ItemState>;
  readonly signature: SignatureEntry | undefined;
  /** Of other people, who confirm the signature; one for each. */
  readonly countersignatures: readonly SignatureEntry[];
  readonly cancelled: CancelEntry | undefined;
  /** Of the revision that this is; undefined for the first. */
  readonly reopened: ReopenEntry | undefined;
  /** Entries from after the signature, for example of another browser. They do not count. */
  readonly tooLate: readonly Entry[];
};

const settling: ReadonlySet<Decision> = new Set(['keep', 'reduce', 'rotate', 'remove']);

/** Whether a decision leaves nothing open. */
export function isSettling(decision: Decision): boolean {
  return settling.has(decision);
}

/** Applies the log to the population. */
export function progressOf({ items }: Campaign, entries: readonly Entry[]): Progress {
  const end = entries.find(({ kind }) => kind === 'signature' || kind === 'cancel');
  const counted = end === undefined ? entries : entries.slice(0, entries.indexOf(end) + 1);
  const histories = new Map<string, TokenEntry[]>();
  for (const entry of counted) {
    if (!('tokenId' in entry)) continue;
    const known = histories.get(entry.tokenId);
    if (known === undefined) histories.set(entry.tokenId, [entry]);
    else known.push(entry);
  }
  const frozen = new Set(items.map(({ facts: { id } }) => id));
  const added = new Map<string, Item>();
  for (const entry of counted) {
    if (entry.kind !== 'added' || frozen.has(entry.tokenId) || added.has(entry.tokenId)) continue;
    added.set(entry.tokenId, { facts: entry.facts, hash: entry.hash, isInReview: true });
  }
  const states = [...items.filter(({ isInReview }) => isInReview), ...added.values()].map((item) =>
    itemState(item, histories.get(item.facts.id) ?? []),
  );
  return {
    items: states,
    byId: new Map(states.map((state) => [state.facts.id, state])),
    signature: end?.kind === 'signature' ? end : undefined,
    countersignatures: countersignaturesOf(end, entries),
    reopened: counted.findLast((entry) => entry.kind === 'reopen'),
    cancelled: end?.kind === 'cancel' ? end : undefined,
    tooLate: entries.slice(counted.length).filter(({ kind }) => kind !== 'signature'),
  };
}

function countersignaturesOf(end: Entry | undefined, entries: readonly Entry[]): readonly SignatureEntry[] {
  if (end?.kind !== 'signature') return [];
  const byName = new Map<string, SignatureEntry>();
  for (const entry of entries) {
    if (entry.kind !== 'signature' || entry.countersigns !== end.id || entry.by.name === end.by.name)
      continue;
    if (!byName.has(entry.by.name)) byName.set(entry.by.name, entry);
  }
  return [...byName.values()];
}

function itemState(item: Item, history: readonly TokenEntry[]): ItemState {
  const made = history.filter((entry) => entry.kind === 'decision');
  const last = made.at(-1);
  const decision = last?.decision === 'open' ? undefined : last;
  const since = history.slice(last === undefined ? 0 : history.indexOf(last) + 1);
  const parts = {
    item,
    facts: item.facts,
    decision,
    conflict: conflictOf(made),
    attempt: since.findLast((entry) => entry.kind === 'attempt'),
    reading: since.findLast((entry) => entry.kind === 'reading'),
    waiver: since.findLast((entry) => entry.kind === 'waiver'),
    isLookedAtTwice: since.some(({ kind }) => kind === 'second-look'),
    history,
  };
  return { ...parts, outcome: outcomeOf(parts) };
}

/** The decisions that no other one took the place of, when they are different. */
function conflictOf(made: readonly DecisionEntry[]): readonly DecisionEntry[] {
  const replaced = new Set(made.flatMap(({ replaces }) => replaces));
  const standing = made.filter(({ id }) => !replaced.has(id));
  return new Set(standing.map(({ decision }) => decision)).size > 1 ? standing : [];
}

function outcomeOf({
  decision,
  reading,
  waiver,
  attempt,
}: Pick<ItemState, 'decision' | 'reading' | 'waiver' | 'attempt'>): Outcome {
  if (reading?.result === 'gone') return 'gone';
  if (decision === undefined || !isSettling(decision.decision)) return 'open';
  if (decision.decision === 'keep') return 'nothing-to-do';
  if (reading !== undefined) return 'verified';
  if (waiver !== undefined) return 'waived';
  return attempt !== undefined && attempt.result !== 'done' ? 'failed' : 'planned';
}

/** The IDs of the decisions on a token that a new one takes the place of. */
export function replacedBy({ history }: Pick<ItemState, 'history'>): readonly string[] {
  return history.flatMap((entry) => (entry.kind === 'decision' ? [entry.id] : []));
}

/** The facts that the decision was made on. */
export function decidedFacts({ facts, decision }: Pick<ItemState, 'facts' | 'decision'>): TokenFacts {
  return decision?.seen ?? facts;
}

/** Whether the token changed so much since it was decided to keep it that it has to be decided again. `now` is undefined when it is gone. */
export function needsNewDecision(state: ItemState, now: TokenFacts | undefined): boolean {
  return state.outcome === 'nothing-to-do' && now !== undefined && isOutdated(decidedFacts(state), now);
}

/** How many tokens still need a decision. */
export function countOpen({ items }: Progress): number {
  return items.filter(({ outcome }) => outcome === 'open').length;
}

/** The tokens whose decision is made and not yet proved to be carried out. */
export function unfinished({ items }: Progress): readonly ItemState[] {
  return items.filter(({ outcome }) => outcome === 'planned' || outcome === 'failed');
}

export type Stage = 'open' | 'decided' | 'carried-out' | 'signed' | 'cancelled';

/** How far a campaign is. */
export function stageOf(progress: Progress): Stage {
  if (progress.cancelled !== undefined) return 'cancelled';
  if (progress.signature !== undefined) return 'signed';
  if (countOpen(progress) > 0) return 'open';
  return unfinished(progress).length > 0 ? 'decided' : 'carried-out';
}

/** How many kept tokens are looked at again before signing. */
const secondLooks = 5;

/**
 * The kept tokens to look at again. The hash of the population draws them, so the reviewer has no choice: the first ones whose own hash
 * follows it, in a circle.
 */
export function drawSecondLooks({ items }: Progress, { hash }: Campaign): readonly ItemState[] {
  const kept = items
    .filter(({ outcome }) => outcome === 'nothing-to-do')
    .toSorted((a, b) => (a.item.hash < b.item.hash ? -1 : 1));
  const from = kept.findIndex(({ item }) => item.hash >= hash);
  return from === -1
    ? kept.slice(0, secondLooks)
    : [...kept.slice(from), ...kept.slice(0, from)].slice(0, secondLooks);
}
