// The rows of one account. Members, custom roles and history are read through here, tokens through visibility.ts, so that no
// query mixes accounts.
import type { Db } from './database.ts';

/** The members of an account, removed ones included. */
export function membersOf(db: Db, accountId: string) {
  return db.selectFrom('member').where('accountId', '=', accountId);
}

/** The custom roles of an account. */
export function rolesOf(db: Db, accountId: string) {
  return db.selectFrom('customRole').where('accountId', '=', accountId);
}

/** The audit entries of an account. */
export function entriesOf(db: Db, accountId: string) {
  return db.selectFrom('auditEntry').where('accountId', '=', accountId);
}
