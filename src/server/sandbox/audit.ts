import type { Caller } from './caller.ts';
import type { Db } from './database.ts';
import { makeId } from './keys.ts';
import type { AuditEntryRow, TokenRow } from './tables.ts';
import { tokenResourceText } from './token-resource.ts';

export type TokenChange = {
  readonly token: TokenRow;
  /** The actions that were needed, all on this token. */
  readonly actions: readonly string[];
  /** As in "<member> <verb> <token>". */
  readonly verb: string;
  readonly description?: string;
  readonly comment?: string;
};

/** Writes the audit entry of one change (contract section 11). Call it in the transaction of the change itself. */
export async function recordChange(db: Db, caller: Caller, change: TokenChange, at: number): Promise<void> {
  await db
    .insertInto('auditEntry')
    .values(auditEntry(caller, change, at))
    .execute();
}

function auditEntry({ token: actor, member }: Caller, change: TokenChange, at: number): AuditEntryRow {
  const { token, actions, verb, description = '', comment = '' } = change;
  return {
    id: makeId(),
    accountId: actor.accountId,
    at,
    actions: JSON.stringify(actions),
    resource: tokenResourceText(token),
    name: token.name,
    verb,
    description,
    comment: comment === '' ? null : comment,
    actorMemberId: member?.id ?? null,
    actorTokenId: actor.id,
    actorTokenName: actor.name,
    actorTokenEnding: actor.lastFour,
    actorTokenService: actor.service,
  };
}
