// Who sees which tokens (contract section 3): service tokens, one's own personal tokens, and for an Admin the personal tokens of
// every member. Personal tokens of removed members are not shown to anyone.
import type { Caller } from './caller.ts';
import type { Db } from './database.ts';
import type { TokenRow } from './tables.ts';

/** Whose personal tokens a read covers besides service tokens. */
export type Reach = 'own' | 'everyone';

/** A query for the tokens a caller sees. `everyone` has no effect unless the caller is an Admin. */
export function visibleTokens(db: Db, caller: Caller, reach: Reach) {
  const removed = db.selectFrom('member').select('id').where('removedAt', 'is not', null);
  const tokens = db.selectFrom('token').where('accountId', '=', caller.token.accountId);
  return tokens.where((where) => {
    if (reach === 'everyone' && caller.isAdmin) {
      return where.or([where('service', '=', 1), where('memberId', 'not in', removed)]);
    }
    if (caller.member === undefined) return where('service', '=', 1);
    return where.or([where('service', '=', 1), where('memberId', '=', caller.member.id)]);
  });
}

/** One token, or undefined when the caller may not see it. */
export function findVisibleToken(db: Db, caller: Caller, id: string): Promise<TokenRow | undefined> {
  return visibleTokens(db, caller, 'everyone').selectAll().where('id', '=', id).executeTakeFirst();
}
