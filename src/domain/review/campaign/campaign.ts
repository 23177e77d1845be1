// A campaign: the review of a population of tokens that was frozen when it began.
import { canonicalJson } from '#domain/archive/canonical-json.ts';
import { sha256OfText } from '#domain/archive/sha-256.ts';
import type { ReviewThresholds } from '../thresholds.ts';
import type { Entry, Person } from './entry.ts';
import type { TokenFacts } from './token-facts.ts';

/** Which tokens get a decision. `power`: those that can, or may, administer the account. */
export const scopes = ['all', 'service', 'power'] as const;

export type Scope = (typeof scopes)[number];

/** Whose tokens a key can see: everyone's, its own member's and all service tokens, or service tokens alone. */
export type Sight = 'everyone' | 'own-and-service' | 'service' | 'unknown';

/** How the population was read. Times are epoch ms. */
export type Source = {
  readonly instance: string;
  readonly account: string;
  readonly readBy: string;
  readonly readerRole: string;
  readonly sight: Sight;
  readonly readAt: number;
  readonly received: number;
  readonly distinct: number;
  /** The totals that the server named, one for each page; undefined for a page without one. */
  readonly totals: readonly (number | undefined)[];
  /** Undefined when they could not be read. */
  readonly customRoles?: number | undefined;
  readonly members?: number | undefined;
  readonly membersComplete: boolean;
};

export type Item = {
  readonly facts: TokenFacts;
  /** The SHA-256 of the facts as canonical JSON. */
  readonly hash: string;
  readonly isInReview: boolean;
};

export type Campaign = {
  /** Of the format. */
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
  readonly startedAt: number;
  readonly startedBy: Person;
  readonly thresholds: ReviewThresholds;
  readonly source: Source;
  /** All tokens that were read, the most urgent first. */
  readonly items: readonly Item[];
  /** The SHA-256 of the population: of its hashes in their order, and whether each is in the review. */
  readonly hash: string;
};

/** A campaign with its log. */
export type CampaignFile = { readonly campaign: Campaign; readonly entries: readonly Entry[] };

/** Freezes a population. */
export async function startCampaign(
  start: Omit<Campaign, 'version' | 'items' | 'hash'>,
  facts: readonly TokenFacts[],
): Promise<Campaign> {
  const items: Item[] = [];
  for (const one of facts) {
    items.push({ facts: one, hash: await hashOfFacts(one), isInReview: isInScope(one, start.scope) });
  }
  return { version: 1, ...start, items, hash: await hashOfPopulation(items) };
}

/** The SHA-256 of the facts of a token. */
export function hashOfFacts(facts: TokenFacts): Promise<string> {
  return sha256OfText(canonicalJson(facts));
}

/** The SHA-256 of a population. */
export function hashOfPopulation(items: readonly Item[]): Promise<string> {
  return sha256OfText(items.map(({ hash, isInReview }) => `${hash} ${isInReview ? 'in' : 'out'}\n`).join(''));
}

/** Whether a token belongs to the review. */
export function isInScope({ kind, reach }: TokenFacts, scope: Scope): boolean {
  if (scope === 'service') return kind === 'service';
  return scope === 'all' || reach === 'account' || reach === 'unknown';
}

/** Whether the reading proves that it holds every token of the account that the key can see. */
export function isProvedComplete({ received, distinct, totals }: Source): boolean {
  return totals.length > 0 && received === distinct && totals.every((total) => total === received);
}
