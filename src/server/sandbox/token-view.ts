import type { Services } from './services.ts';
import type { MemberRow, TokenRow } from './tables.ts';
import { tokenJson } from './represent/token.ts';

/** Gives tokens the form in which they are answered, with their members and newest uses. `key` as in `tokenJson`. */
export async function viewTokens(services: Services, tokens: readonly TokenRow[]) {
  const members = await findMembers(services, [...new Set(tokens.map(({ memberId }) => memberId))]);
  return tokens.map((token) => tokenJson(viewOf(services, token, members.get(token.memberId))));
}

/** The same for one token. `key` is its whole key, in the answers of create and reset only. */
export async function viewToken(services: Services, token: TokenRow, key?: string) {
  const members = await findMembers(services, [token.memberId]);
  return tokenJson(viewOf(services, token, members.get(token.memberId)), key);
}

function viewOf({ ownerId, lastUse }: Services, token: TokenRow, member: MemberRow | undefined) {
  return { token, member, ownerId, lastUsedAt: lastUse.latest(token.id, token.lastUsedAt) };
}

async function findMembers({ db }: Services, ids: readonly string[]): Promise<Map<string, MemberRow>> {
  if (ids.length === 0) return new Map();
  // SQLite takes a limited number of parameters; an unpaginated list can name more members than that.
  const all = db.selectFrom('member').selectAll().where('removedAt', 'is', null);
  const rows = await (ids.length > 500 ? all : all.where('id', 'in', ids)).execute();
  return new Map(rows.map((member) => [member.id, member]));
}
