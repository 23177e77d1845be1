import type { Context } from 'hono';
import { membersOf } from '../account-rows.ts';
import { recordChange } from '../audit.ts';
import { forbidden, notFound } from '../errors.ts';
import { mayDo } from '../powers.ts';
import { fullNameOf, memberJson } from '../represent/member.ts';
import type { SandboxEnv, Services } from '../services.ts';
import { transact } from '../transact.ts';

/**
 * `DELETE /members/{id}`: 204. The member's personal tokens end. Their service tokens keep working and name no member any more
 * (contract section 14). 403 for the owner of the account; the real answer is not published.
 */
export function deleteMember(services: Services) {
  const { db, accountId, ownerId } = services;
  return async (context: Context<SandboxEnv, '/api/v2/members/:id'>) => {
    const id = context.req.param('id');
    await transact(db, async (transaction) => {
      const member = await membersOf(transaction, accountId)
        .selectAll()
        .where('id', '=', id)
        .where('removedAt', 'is', null)
        .executeTakeFirst();
      if (member === undefined) throw notFound();
      const resource = { kindId: 'member', segments: [{ type: 'member', name: id }] };
      if (!mayDo(context.var.caller.power, 'deleteMember', resource))
        throw forbidden(`This needs deleteMember on member/${id}.`);
      if (id === ownerId) throw forbidden('The owner of an account cannot be removed from it.');
      const now = services.now();
      await transaction.updateTable('member').set({ removedAt: now }).where('id', '=', id).execute();
      await transaction.deleteFrom('token').where('memberId', '=', id).where('service', '=', 0).execute();
      const change = {
        resource: `member/${id}`,
        name: fullNameOf(member),
        actions: ['deleteMember'],
        verb: 'removed the member',
        before: memberJson(member, []),
      };
      await recordChange(transaction, context.var.caller, change, now);
    });
    return context.body(null, 204);
  };
}
