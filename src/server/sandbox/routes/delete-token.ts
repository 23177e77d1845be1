import { recordChange, tokenChanged } from '../audit.ts';
import { notFound } from '../errors.ts';
import type { Services } from '../services.ts';
import { viewToken } from '../token-view.ts';
import { findToken, requireActions, writeWithFaults, type TokenContext } from './change-token.ts';
import { transact } from '../transact.ts';

/** `DELETE /tokens/{id}`: 204; the key and an older one in its grace period stop working at once (contract section 8). */
export function deleteToken(services: Services) {
  return async (context: TokenContext) => {
    const token = await findToken(services, context);
    const actions = ['deleteAccessToken'];
    requireActions(context, token, actions);
    const verb = 'deleted the access token';
    const before = await viewToken(services, token);
    const change = { ...tokenChanged(token), actions, verb, before };
    await writeWithFaults(services, context, 'delete', token, [token.name], () =>
      transact(services.db, async (transaction) => {
        const gone = await transaction.deleteFrom('token').where('id', '=', token.id).executeTakeFirst();
        if (gone.numDeletedRows === 0n) throw notFound();
        await recordChange(transaction, context.var.caller, change, services.now());
      }),
    );
    return context.body(null, 204);
  };
}
