import { actionToPatch, isWritable, readPatchPath, type PatchField } from '#domain/edit/patch.ts';
import { rolesOf } from '../account-rows.ts';
import { fieldsWritten, patchDocument } from '../apply-patch.ts';
import { describeUpdate } from '../audit-description.ts';
import { recordChange, tokenChanged } from '../audit.ts';
import { conflict, forbidden } from '../errors.ts';
import { readJsonBody } from '../read-body.ts';
import type { Services } from '../services.ts';
import type { TokenRow } from '../tables.ts';
import { viewToken } from '../token-view.ts';
import { readPatchBody } from '../validate/patch-body.ts';
import { readPatchedToken, type TokenChanges } from '../validate/patched-token.ts';
import { changedAt, findToken, requireActions, writeWithFaults, type TokenContext } from './change-token.ts';
import { transact } from '../transact.ts';

/**
 * `PATCH /tokens/{id}` (contract section 5). The patch applies as a whole or not at all. When somebody wrote to the token between
 * its reading and its writing, the answer is 409 and nothing changes.
 */
export function updateToken(services: Services) {
  const { db } = services;
  return async (context: TokenContext) => {
    const { operations, comment } = readPatchBody(await readJsonBody(context.req.raw));
    const token = await findToken(services, context);
    const written = fieldsWritten(operations, readPatchPath);
    for (const field of written) {
      if (!isWritable(field, token.service === 1 ? 'service' : 'personal'))
        throw forbidden(`${field} of a service token is fixed at its creation.`);
    }
    const actions = [...new Set([...written].map(actionToPatch))].toSorted();
    requireActions(context, token, actions);
    const document = await viewToken(services, token);
    const roles = await rolesOf(db, services.accountId).selectAll().execute();
    const patched = patchDocument(document, operations);
    const asked = readPatchedToken(patched, written, roles, services.now());
    const changes = keepDifferences(token, asked);
    if (Object.keys(changes).length === 0) return context.json(await viewToken(services, token));
    const modified = {
      ...token,
      ...changes,
      modifiedAt: changedAt(token, services.now()),
      version: token.version + 1,
    };
    const change = {
      ...tokenChanged(modified),
      actions,
      verb: verbFor(written),
      description: describeUpdate(written, token, modified),
      comment,
      before: document,
      after: await viewToken(services, modified),
    };
    await writeWithFaults(services, context, 'update', token, [...new Set([token.name, modified.name])], () =>
      transact(db, async (transaction) => {
        const result = await transaction
          .updateTable('token')
          .set({ ...changes, modifiedAt: modified.modifiedAt, version: modified.version })
          .where('id', '=', token.id)
          .where('version', '=', token.version)
          .executeTakeFirst();
        if (result.numUpdatedRows === 0n) throw conflict();
        await recordChange(transaction, context.var.caller, change, services.now());
      }),
    );
    return context.json(await viewToken(services, modified));
  };
}

function keepDifferences(token: TokenRow, asked: TokenChanges): TokenChanges {
  return Object.fromEntries(
    Object.entries(asked).filter(([column, value]) => Reflect.get(token, column) !== value),
  );
}

const verbs: Readonly<Record<PatchField, string>> = {
  name: 'renamed',
  description: 'changed the description of',
  expiry: 'changed the expiration of',
  role: 'changed the permissions of',
  customRoleIds: 'changed the permissions of',
  inlineRole: 'changed the permissions of',
  defaultApiVersion: 'changed the API version of',
};

function verbFor(written: ReadonlySet<PatchField>): string {
  const [verb = 'updated', ...others] = new Set([...written].map((field) => verbs[field]));
  return `${others.length === 0 ? verb : 'updated'} the access token`;
}
