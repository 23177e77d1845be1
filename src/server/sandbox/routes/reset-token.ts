import { recordChange, tokenChanged } from '../audit.ts';
import { conflict, invalidRequest } from '../errors.ts';
import { hashKey, lastFourOf, makeKey } from '../keys.ts';
import { readJsonBody } from '../read-body.ts';
import type { Services } from '../services.ts';
import type { TokenRow } from '../tables.ts';
import { viewToken } from '../token-view.ts';
import { readObject } from '../validate/fields.ts';
import { outOfRange, readWholeNumber } from '../validate/query.ts';
import { changedAt, findToken, requireActions, writeWithFaults, type TokenContext } from './change-token.ts';
import { transact } from '../transact.ts';

/**
 * `POST /tokens/{id}/reset`: a new key (contract section 7). The one before works until the instant given as `expiry` (epoch ms).
 * Without one, or with one in the past, it stops at once. An even older key is dropped.
 */
export function resetToken(services: Services) {
  return async (context: TokenContext) => {
    const graceEnd = await readGraceEnd(context.req.raw);
    const token = await findToken(services, context);
    const actions = ['resetAccessToken'];
    requireActions(context, token, actions);
    const key = makeKey();
    const reset = withNewKey(token, key, graceEnd, services.now());
    const change = {
      ...tokenChanged(token),
      actions,
      verb: 'reset the key of the access token',
      description: describeGrace(reset.oldKeyEndsAt),
      before: await viewToken(services, token),
      after: await viewToken(services, { ...token, ...reset }),
    };
    await writeWithFaults(services, context, 'reset', token, [token.name], () =>
      transact(services.db, async (transaction) => {
        const written = await transaction
          .updateTable('token')
          .set(reset)
          .where('id', '=', token.id)
          .where('version', '=', token.version)
          .executeTakeFirst();
        if (written.numUpdatedRows === 0n) throw conflict();
        await recordChange(transaction, context.var.caller, change, services.now());
      }),
    );
    return context.json(await viewToken(services, { ...token, ...reset }, key));
  };
}

function withNewKey(token: TokenRow, key: string, graceEnd: number | undefined, now: number) {
  const graceful = graceEnd !== undefined && graceEnd > now;
  return {
    keyHash: hashKey(key),
    lastFour: lastFourOf(key),
    oldKeyHash: graceful ? token.keyHash : null,
    oldKeyEndsAt: graceful ? graceEnd : null,
    modifiedAt: changedAt(token, now),
    version: token.version + 1,
  };
}

function describeGrace(end: number | null): string {
  return end === null
    ? 'The old key stopped working immediately.'
    : `The old key keeps working until ${new Date(end).toISOString()}.`;
}

/**
 * The query parameter counts. Two of the vendor's own programs send a body instead, which is read when the parameter is missing.
 */
async function readGraceEnd(request: Request): Promise<number | undefined> {
  const inQuery = readWholeNumber(new URL(request.url).searchParams, 'expiry');
  const body = await readJsonBody(request);
  const inBody = body === undefined ? undefined : (readObject(body, ['expiry'])['expiry'] ?? undefined);
  if (inBody !== undefined && (typeof inBody !== 'number' || !Number.isSafeInteger(inBody))) {
    throw invalidRequest('expiry: expected a whole number of milliseconds since 1970');
  }
  const end = inQuery ?? inBody;
  if (end !== undefined && end > maxTime) throw outOfRange('expiry', end);
  return end;
}

// The last instant that a JavaScript date, and so any client of ours, can express; epoch ms.
const maxTime = 8.64e15;
