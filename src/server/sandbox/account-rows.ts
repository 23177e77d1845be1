// What there is of one account. Members, custom roles and history are read through here, tokens through visibility.ts, so that no query
// forgets whose they are.
import type { Db } from './database.ts';

/** The members of an account; those that were removed are among them. */
export function membersOf(db: Db, accountId: string) {
  return db.selectFrom('member').where('accountId', '=', accountId);
}

export function rolesOf(db: Db, accountId: string) {
  return db.selectFrom('customRole').where('accountId', '=', accountId);
}

export function entriesOf(db: Db, accountId: string) {
  return db.selectFrom('auditEntry').where('accountId', '=', accountId);
}
