import type { Caller } from './caller.ts';
import type { Db } from './database.ts';
import { makeId } from './keys.ts';
import type { AuditEntryRow, TokenRow } from './tables.ts';
import { tokenResourceText } from './token-resource.ts';

export type Change = {
  /** What was changed, as policies name it. */
  readonly resource: string;
  readonly name: string;
  /** The actions that were needed, all on this resource. */
  readonly actions: readonly string[];
  /** As in "<member> <verb> <name>". */
  readonly verb: string;
  readonly description?: string;
  readonly comment?: string;
  /** As the API gives it; missing where it did not exist. Never with a key. */
  readonly before?: object;
  readonly after?: object;
};

/** How a token is called in the audit log. */
export function tokenChanged(token: TokenRow): Pick<Change, 'resource' | 'name'> {
  return { resource: tokenResourceText(token), name: token.name };
}

/** Writes the audit entry of one change (contract section 11). Call it in the transaction of the change itself. */
export async function recordChange(db: Db, caller: Caller, change: Change, at: number): Promise<void> {
  await db
    .insertInto('auditEntry')
    .values(auditEntry(caller, change, at))
    .execute();
}

function auditEntry({ token: actor, member }: Caller, change: Change, at: number): AuditEntryRow {
  const { resource, name, actions, verb, description = '', comment = '', before, after } = change;
  return {
    id: makeId(),
    accountId: actor.accountId,
    at,
    actions: JSON.stringify(actions),
    resource,
    name,
    verb,
    description,
    comment: comment === '' ? null : comment,
    actorMemberId: member?.id ?? null,
    actorTokenId: actor.id,
    actorTokenName: actor.name,
    actorTokenEnding: actor.lastFour,
    actorTokenService: actor.service,
    previousVersion: before === undefined ? null : JSON.stringify(before),
    currentVersion: after === undefined ? null : JSON.stringify(after),
  };
}
