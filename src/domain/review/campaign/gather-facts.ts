// Gathers the facts of all tokens of an account.
import type { Member } from '#domain/account/member.ts';
import type { Steps } from '#domain/computing/steps.ts';
import type { ReviewedAccess, ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';
import type { ReachAnswer } from '#domain/policy/access/reach.ts';
import type { AccessGrant } from '#domain/policy/reason/access-set.ts';
import { describePolicy, type StartingPoint } from '#domain/policy/words/summary.ts';
import { accessLabel, type RoleName } from '#domain/token/access-label.ts';
import type { ReviewedToken } from '../urgency.ts';
import { factsOf, type TokenFacts } from './token-facts.ts';

/** What is calculated once for all tokens with the same access. */
export type AccessFacts = {
  readonly hash: string;
  readonly words: string;
  readonly isKnown: boolean;
  readonly routes: ReachAnswer['routes'];
};

export type GatherSources = {
  readonly accessOf: (tokenId: string) => AccessFacts | undefined;
  readonly roleName: RoleName;
  /** By ID; undefined when members could not be read. */
  readonly members: ReadonlyMap<string, Member> | undefined;
  readonly membersComplete: boolean;
};

/** A step takes a few milliseconds. */
const tokensPerStep = 200;

/** Gives the facts of each token in the order given. Tokens without a calculated access are left out. */
export function* gatherFactsInSteps(
  reviewed: readonly ReviewedToken[],
  { accessOf, roleName, members, membersComplete }: GatherSources,
): Steps<readonly TokenFacts[]> {
  const facts: TokenFacts[] = [];
  for (const [place, one] of reviewed.entries()) {
    const { token } = one;
    const access = accessOf(token.id);
    if (place % tokensPerStep === 0) yield;
    if (access === undefined) continue;
    const isNamed = token.access.kind !== 'none' && token.access.kind !== 'unreadable';
    const missing = membersComplete && members !== undefined && token.memberId !== '' ? 'missing' : undefined;
    facts.push(
      factsOf({
        reviewed: one,
        routes: access.routes,
        roles: accessLabel(token.access, roleName),
        words: access.words,
        accessHash: access.hash,
        isAccessKnown: isNamed && access.isKnown,
        member: members?.get(token.memberId) ?? missing,
      }),
    );
  }
  return facts;
}

/** What an access allows, in words, and that its member limits it. */
export function wordsOfAccess({ grants, cap }: ReviewedAccess): string {
  const own = grants.map(wordsOfGrant).join(' ');
  return cap === undefined ? own : `${own} Limited by what its owner can do.`;
}

function wordsOfGrant({ title, carrier, grant }: ReviewedGrant): string {
  if (grant.kind === 'unreadable' || carrier === 'base-role') return `${title}.`;
  return `${title}: ${describePolicy(grant.policy, startOfGrant(grant))}`;
}

function startOfGrant({ base, possibleBase }: Extract<AccessGrant, { kind: 'policy' }>): StartingPoint {
  if (possibleBase !== undefined) return 'unknown';
  return base.length === 0 ? 'nothing' : 'reader';
}

/** Whether everything that an access depends on could be read. */
export function isAccessRead({ grants, cap }: ReviewedAccess): boolean {
  return [...grants, ...(cap?.grants ?? [])].every(({ grant }) => grant.kind !== 'unreadable');
}
