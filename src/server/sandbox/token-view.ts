import { membersOf } from './account-rows.ts';
import type { Db } from './database.ts';
import type { LastUse } from './last-use.ts';
import { memberSummary } from './represent/member.ts';
import { tokenJson } from './represent/token.ts';
import type { ShownToken } from './tables.ts';

/** What showing a token takes. */
type Viewing = {
  readonly db: Db;
  readonly accountId: string;
  readonly ownerId: string;
  readonly lastUse: LastUse;
};

/** The form in which one token is answered. `key` is its whole key, in the answers of create and reset only. */
export async function viewToken(services: Viewing, token: ShownToken, key?: string) {
  return viewWith(services, token, await summariesOf(services, [token]), key);
}

/** The forms in which a list of tokens is answered, in the order of the list. */
export async function viewTokens(services: Viewing, tokens: readonly ShownToken[]) {
  const members = await summariesOf(services, tokens);
  return tokens.map((token) => viewWith(services, token, members));
}

type Summaries = Awaited<ReturnType<typeof summariesOf>>;

function viewWith({ ownerId, lastUse }: Viewing, token: ShownToken, members: Summaries, key?: string) {
  const lastUsedAt = lastUse.latest(token.id, token.lastUsedAt);
  return tokenJson({ token, member: members.get(token.memberId), ownerId, lastUsedAt }, key);
}

/** The short forms of the tokens' members by ID; removed members are left out. */
async function summariesOf({ db, accountId }: Viewing, tokens: readonly ShownToken[]) {
  const ids = [...new Set(tokens.map(({ memberId }) => memberId))];
  const members = await membersOf(db, accountId)
    .selectAll()
    .where('id', 'in', ids)
    .where('removedAt', 'is', null)
    .execute();
  return new Map(members.map((member) => [member.id, memberSummary(member)]));
}
