// Creating, changing and deleting custom roles, as infrastructure code does (contract section 15.13).
import type { Context } from 'hono';
import { fieldsWritten, patchDocument } from '../apply-patch.ts';
import { recordChange } from '../audit.ts';
import { forbidden, keyExists, notFound } from '../errors.ts';
import { makeId } from '../keys.ts';
import { mayDo } from '../powers.ts';
import { readJsonBody } from '../read-body.ts';
import { customRoleJson } from '../represent/custom-role.ts';
import type { SandboxEnv, Services } from '../services.ts';
import type { CustomRoleRow } from '../tables.ts';
import { transact } from '../transact.ts';
import { readPatchBody } from '../validate/patch-body.ts';
import { readNewRole, readRole, readRolePath, roleActions } from '../validate/role.ts';
import { countHolders, findRole } from './roles.ts';

type RoleContext = Context<SandboxEnv, '/api/v2/roles/:keyOrId'>;

/** `POST /roles`: 201 with the role; 409 when its key is taken. */
export function createRole(services: Services) {
  const { db, accountId } = services;
  return async (context: Context<SandboxEnv>) => {
    const asked = readNewRole(await readJsonBody(context.req.raw));
    const role: CustomRoleRow = { ...asked, id: makeId(), accountId, presetVersion: null };
    const actions = ['createRole'];
    requireActions(context, role, actions);
    const after = customRoleJson(role, 0);
    await transact(db, async (transaction) => {
      if ((await findRole(transaction, accountId, role.key)) !== undefined)
        throw keyExists(`A custom role with the key ${JSON.stringify(role.key)} exists.`);
      await transaction.insertInto('customRole').values(role).execute();
      const change = { ...roleChanged(role), actions, verb: 'created the custom role', after };
      await recordChange(transaction, context.var.caller, change, services.now());
    });
    return context.json(after, 201);
  };
}

/** `PATCH /roles/{keyOrId}`: JSON Patch, with or without a comment around it. It applies as a whole or not at all. */
export function updateRole(services: Services) {
  const { db, accountId } = services;
  return async (context: RoleContext) => {
    const { operations, comment } = readPatchBody(await readJsonBody(context.req.raw));
    const holders = await countHolders(services);
    const answer = await transact(db, async (transaction) => {
      const role = await findRole(transaction, accountId, context.req.param('keyOrId'));
      if (role === undefined) throw notFound();
      const written = fieldsWritten(operations, readRolePath);
      const actions = [...written].map((field) => roleActions[field]).toSorted();
      requireActions(context, role, actions);
      const before = customRoleJson(role, holders(role));
      const asked = readRole(patchDocument(before, operations));
      const after = customRoleJson({ ...role, ...asked }, holders(role));
      if (JSON.stringify(before) === JSON.stringify(after)) return after;
      await transaction.updateTable('customRole').set(asked).where('id', '=', role.id).execute();
      const verb = 'updated the custom role';
      const change = { ...roleChanged({ ...role, ...asked }), actions, verb, comment, before, after };
      await recordChange(transaction, context.var.caller, change, services.now());
      return after;
    });
    return context.json(answer);
  };
}

/**
 * `DELETE /roles/{keyOrId}`: 204. The real effect on holders is not published. Here tokens and members keep the role's ID, which
 * then grants nothing.
 */
export function deleteRole(services: Services) {
  const { db, accountId } = services;
  return async (context: RoleContext) => {
    const holders = await countHolders(services);
    await transact(db, async (transaction) => {
      const role = await findRole(transaction, accountId, context.req.param('keyOrId'));
      if (role === undefined) throw notFound();
      const actions = ['deleteRole'];
      requireActions(context, role, actions);
      await transaction.deleteFrom('customRole').where('id', '=', role.id).execute();
      const before = customRoleJson(role, holders(role));
      const change = { ...roleChanged(role), actions, verb: 'deleted the custom role', before };
      await recordChange(transaction, context.var.caller, change, services.now());
    });
    return context.body(null, 204);
  };
}

function roleChanged({ key, name }: CustomRoleRow) {
  return { resource: `role/${key}`, name };
}

function requireActions(
  context: Context<SandboxEnv>,
  { key }: CustomRoleRow,
  actions: readonly string[],
): void {
  const resource = { kindId: 'role', segments: [{ type: 'role', name: key }] };
  const missing = actions.find((action) => !mayDo(context.var.caller.power, action, resource));
  if (missing !== undefined) throw forbidden(`This needs ${missing} on role/${key}.`);
}
