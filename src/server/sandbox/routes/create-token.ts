import type { Context } from 'hono';
import { rolesOf } from '../account-rows.ts';
import { recordChange, tokenChanged } from '../audit.ts';
import type { Caller } from '../caller.ts';
import type { Db } from '../database.ts';
import { forbidden, noPersonalToken, tooManyServiceTokens } from '../errors.ts';
import { beginFaults, endFaults, faultsInName } from '../faults/faults.ts';
import { hashKey, lastFourOf, makeId, makeKey } from '../keys.ts';
import { mayDo, powerToStore } from '../powers.ts';
import { readJsonBody } from '../read-body.ts';
import type { SandboxEnv, Services } from '../services.ts';
import type { TokenRow } from '../tables.ts';
import { tokenResource, tokenResourceText } from '../token-resource.ts';
import { viewToken } from '../token-view.ts';
import { readNewToken, type NewToken } from '../validate/new-token.ts';
import { transact } from '../transact.ts';

/** `POST /tokens`: makes a token of the caller's own; the answer is the only one that ever holds its key (contract section 4). */
export function createToken(services: Services) {
  const { db, lag } = services;
  return async (context: Context<SandboxEnv>) => {
    const caller = context.var.caller;
    const roles = await rolesOf(db, services.accountId).selectAll().execute();
    const asked = readNewToken(await readJsonBody(context.req.raw), roles);
    const now = services.now();
    const key = makeKey();
    const token = newRow(asked, caller, key, now);
    refuseUnlessAllowed(caller, token);
    const faults = [...context.var.faults, ...faultsInName(token.name, 'create')];
    await beginFaults(faultsInName(token.name, 'create'), now, context.req.raw.signal);
    const verb = token.service === 1 ? 'created the service token' : 'created the personal access token';
    const after = await viewToken(services, token);
    const change = { ...tokenChanged(token), actions: ['createAccessToken'], verb, after };
    await transact(db, async (transaction) => {
      if (token.service === 1) await requireRoom(transaction, services);
      await transaction.insertInto('token').values(token).execute();
      await recordChange(transaction, caller, change, now);
    });
    if (faults.some(({ name }) => name === 'lag')) lag.note(token.id, undefined, services.now());
    endFaults(faults);
    return context.json(await viewToken(services, token, key), 201);
  };
}

/** Throws 403 when the account has as many service tokens as it may (contract section 4); the real answer is not known. */
async function requireRoom(db: Db, { accountId, serviceTokenLimit }: Services): Promise<void> {
  if (serviceTokenLimit === undefined) return;
  const { count } = await db
    .selectFrom('token')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('accountId', '=', accountId)
    .where('service', '=', 1)
    .executeTakeFirstOrThrow();
  if (count >= serviceTokenLimit) throw tooManyServiceTokens(serviceTokenLimit);
}

function newRow(asked: NewToken, caller: Caller, key: string, now: number): TokenRow {
  return {
    ...asked,
    id: makeId(),
    accountId: caller.token.accountId,
    memberId: caller.token.memberId,
    keyHash: hashKey(key),
    lastFour: lastFourOf(key),
    oldKeyHash: null,
    oldKeyEndsAt: null,
    createdAt: now,
    modifiedAt: now,
    lastUsedAt: null,
    expiresAt: null,
    creatorPower: asked.service === 1 ? powerToStore(caller.power) : null,
    version: 1,
  };
}

function refuseUnlessAllowed(caller: Caller, token: TokenRow): void {
  // A personal token belongs to its maker, and a service token has no member behind it (contract section 14).
  if (token.service === 0 && caller.member === undefined) throw noPersonalToken();
  if (!mayDo(caller.power, 'createAccessToken', tokenResource(token))) {
    const anyToken = tokenResourceText({ ...token, id: '*' });
    throw forbidden(`This needs createAccessToken on ${anyToken}.`);
  }
}
