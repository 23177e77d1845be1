// The sandbox's seed as the review of an administrator sees it.
import * as v from 'valibot';
import { vi } from 'vitest';
import { fetchCustomRolePage } from '#api/custom-roles.ts';
import { fetchMemberPage } from '#api/members.ts';
import { tokenSchema } from '#api/wire-token.ts';
import {
  createAccessKey,
  createGather,
  type DistinctAccesses,
} from '#domain/account-access/distinct-access.ts';
import type { CustomRole } from '#domain/account/custom-role.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import { reachOf, type ReachAnswer } from '#domain/policy/access/reach.ts';
import { reviewTokensInSteps } from '#domain/review/review-tokens.ts';
import { usualThresholds } from '#domain/review/thresholds.ts';
import type { ReviewedToken } from '#domain/review/urgency.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { consoleAnswer } from './console-answer.ts';
import { openAccount } from './sandbox-account.ts';

export type SeedReview = {
  readonly tokens: readonly AccessToken[];
  readonly roles: ReadonlyMap<string, CustomRole>;
  readonly accesses: DistinctAccesses;
  /** Exact, with the cap of the member. */
  readonly reachOf: (token: AccessToken) => ReachAnswer | undefined;
  readonly reviewed: readonly ReviewedToken[];
};

const pageSize = 100;

/** Reviews a seed of so many tokens at `now` (epoch ms), with everything read and nothing recorded in the browser. */
export async function reviewSeed(size: number, now: number): Promise<SeedReview> {
  const account = openAccount({ tokens: size, maxLimit: pageSize, now: () => now });
  const admin = await account.asPersona('admin');
  const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const path = typeof input === 'string' ? input : '';
    const { json } = await admin.get(path.replace('/api/v2', ''));
    return consoleAnswer(json);
  });
  const paged = async <Item>(page: (offset: number) => Promise<readonly Item[]>) => {
    const items: Item[] = [];
    for (;;) {
      const more = await page(items.length);
      items.push(...more);
      if (more.length < pageSize) return items;
    }
  };
  const page = v.object({ items: v.array(tokenSchema) });
  const tokens = await paged(async (offset) => {
    const { json } = await admin.get(`/tokens?showAll=true&limit=${pageSize}&offset=${offset}`);
    return v.parse(page, json).items;
  });
  const roleList = await paged(
    async (offset) => (await fetchCustomRolePage({ offset, limit: pageSize })).items,
  );
  const memberList = await paged(
    async (offset) => (await fetchMemberPage({ offset, limit: pageSize })).items,
  );
  fetching.mockRestore();
  const roles = new Map(roleList.flatMap((role) => [[role.id, role] as const, [role.key, role] as const]));
  const members = new Map(memberList.map((member) => [member.id, member]));
  const gather = createGather((token) => {
    const member = token.member && members.get(token.member.id);
    const { grants, cap } = reviewTokenAccess(token, member, (id) => roles.get(id));
    return cap === undefined ? { grants } : { grants, cap };
  }, createAccessKey());
  const accesses = gather(tokens);
  const reaches = new Map(accesses.all.map(({ key, set }) => [key, reachOf(set, { workLimit: 250_000 })]));
  const reachOfToken = ({ id }: AccessToken) => reaches.get(accesses.byToken.get(id)?.key ?? '');
  const reviewed = runToEnd(
    reviewTokensInSteps(tokens, {
      now,
      thresholds: usualThresholds,
      reachOf: reachOfToken,
      isAccessUnread: ({ id }) =>
        (accesses.byToken.get(id)?.access.grants ?? []).some(({ grant }) => grant.kind === 'unreadable'),
      members,
      membersComplete: true,
      listComplete: true,
      ledger: [],
      beingReplaced: new Set(),
      ignored: [],
    }),
  );
  return { tokens, roles, accesses, reachOf: reachOfToken, reviewed };
}
