import type { MemberSummary } from './member-summaries.ts';
import type { Services } from './services.ts';
import type { ShownToken } from './tables.ts';
import { tokenJson } from './represent/token.ts';

/** Gives tokens the form in which they are answered, with their members and newest uses. `key` as in `tokenJson`. */
export async function viewTokens(services: Services, tokens: readonly ShownToken[]) {
  const members = await services.memberSummaries.read();
  return tokens.map((token) => tokenJson(viewOf(services, token, members)));
}

/** The same for one token. `key` is its whole key, in the answers of create and reset only. */
export async function viewToken(services: Services, token: ShownToken, key?: string) {
  return tokenJson(viewOf(services, token, await services.memberSummaries.read()), key);
}

function viewOf(
  { ownerId, lastUse }: Services,
  token: ShownToken,
  members: ReadonlyMap<string, MemberSummary>,
) {
  const lastUsedAt = lastUse.latest(token.id, token.lastUsedAt);
  return { token, member: members.get(token.memberId), ownerId, lastUsedAt };
}
