import { rolesOf } from './account-rows.ts';
import type { Db } from './database.ts';
import { isAdmin, powerOfToken, readsAccount, type InlineBase, type Power } from './powers.ts';
import type { MemberRow, TokenRow } from './tables.ts';

/** Who makes a call: the token of the key it came with, and what that token may do. */
export type Caller = {
  readonly token: TokenRow;
  /** The member behind a personal token; a service token stands for no member. */
  readonly member: MemberRow | undefined;
  readonly power: Power;
  readonly isAdmin: boolean;
  readonly readsAccount: boolean;
};

/** Where callers are found, and what inline roles start from. */
export type CallerSource = { readonly db: Db; readonly inlineBase: InlineBase };

/**
 * Finds the caller behind a key's hash at `now` (epoch ms), or undefined when the key does not work. It may be unknown, or
 * replaced by a reset whose grace period is over. Its token may have expired, or be a removed member's personal one.
 */
export async function findCaller(
  { db, inlineBase }: CallerSource,
  keyHash: string,
  now: number,
): Promise<Caller | undefined> {
  const token = await db
    .selectFrom('token')
    .selectAll()
    .where((where) =>
      where.or([
        where('keyHash', '=', keyHash),
        where.and([where('oldKeyHash', '=', keyHash), where('oldKeyEndsAt', '>', now)]),
      ]),
    )
    .executeTakeFirst();
  if (token === undefined || (token.expiresAt !== null && token.expiresAt <= now)) return undefined;
  const member = token.service === 1 ? undefined : await findMember(db, token.memberId);
  if (token.service === 0 && member === undefined) return undefined;
  const roles = hasRoles(token, member) ? await rolesOf(db, token.accountId).selectAll().execute() : [];
  const power = powerOfToken(token, member, roles, inlineBase);
  return { token, member, power, isAdmin: isAdmin(power), readsAccount: readsAccount(power) };
}

/** Whether custom roles decide what the caller may do. Reading them all takes longer than finding the token. */
function hasRoles(token: TokenRow, member: MemberRow | undefined): boolean {
  return token.customRoleIds !== null || (member !== undefined && member.customRoleIds !== '[]');
}

function findMember(db: Db, id: string): Promise<MemberRow | undefined> {
  return db
    .selectFrom('member')
    .selectAll()
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
}
