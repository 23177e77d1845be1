import type { LastUse } from './last-use.ts';
import type { MemberSummaries, MemberSummary } from './member-summaries.ts';
import type { ShownToken } from './tables.ts';
import { tokenJson, type TokenView } from './represent/token.ts';

/** What showing a token takes. */
export type Viewing = {
  readonly ownerId: string;
  readonly lastUse: LastUse;
  readonly memberSummaries: MemberSummaries;
};

/** Gives one token the form in which it is answered. `key` is its whole key, in the answers of create and reset only. */
export async function viewToken(services: Viewing, token: ShownToken, key?: string) {
  return tokenJson(viewOf(services, token, await services.memberSummaries.read()), key);
}

/** What is shown of a token, with its member and its newest use. */
export function viewOf(
  { ownerId, lastUse }: Omit<Viewing, 'memberSummaries'>,
  token: ShownToken,
  members: ReadonlyMap<string, MemberSummary>,
): TokenView {
  const lastUsedAt = lastUse.latest(token.id, token.lastUsedAt);
  return { token, member: members.get(token.memberId), ownerId, lastUsedAt };
}
