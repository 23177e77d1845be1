import type { Context } from 'hono';
import { membersOf, rolesOf } from '../account-rows.ts';
import type { Db } from '../database.ts';
import { notFound } from '../errors.ts';
import { pageLinks } from '../represent/collection.ts';
import { customRoleJson } from '../represent/custom-role.ts';
import type { SandboxEnv, Services } from '../services.ts';
import { readStringList } from '../stored-json.ts';
import type { CustomRoleRow } from '../tables.ts';
import { readPage } from '../validate/query.ts';
import { requireReader } from './require-reader.ts';

const defaultLimit = 20;

/** `GET /roles`: the custom roles of the account, by name. Needs a Reader base (contract section 12). */
export function listRoles(services: Services) {
  return async (context: Context<SandboxEnv>) => {
    requireReader(context);
    const url = new URL(context.req.url);
    const page = readPage(url.searchParams, defaultLimit, services.maxLimit);
    const roles = await rolesOf(services.db, services.accountId)
      .selectAll()
      .orderBy('name')
      .orderBy('id')
      .execute();
    const holders = await countHolders(services);
    const shown = roles.slice(page.offset, page.offset + page.limit);
    return context.json({
      items: shown.map((role) => customRoleJson(role, holders(role))),
      totalCount: roles.length,
      _links: pageLinks(url, page, roles.length),
    });
  };
}

/** `GET /roles/{keyOrId}`: one custom role by its key or its id. */
export function getRole(services: Services) {
  return async (context: Context<SandboxEnv, '/api/v2/roles/:keyOrId'>) => {
    requireReader(context);
    const role = await findRole(services.db, services.accountId, context.req.param('keyOrId'));
    if (role === undefined) throw notFound();
    const holders = await countHolders(services);
    return context.json(customRoleJson(role, holders(role)));
  };
}

/** A role by its key or its ID. */
export function findRole(db: Db, accountId: string, keyOrId: string): Promise<CustomRoleRow | undefined> {
  return rolesOf(db, accountId)
    .selectAll()
    .where((where) => where.or([where('id', '=', keyOrId), where('key', '=', keyOrId)]))
    .executeTakeFirst();
}

/** How many members hold a role, by what they hold now. */
export async function countHolders({ db, accountId }: Services): Promise<(role: CustomRoleRow) => number> {
  const members = await membersOf(db, accountId)
    .select('customRoleIds')
    .where('removedAt', 'is', null)
    .where('customRoleIds', '!=', '[]')
    .execute();
  const held = members.map(({ customRoleIds }) => readStringList(customRoleIds));
  return ({ id }) => held.filter((ids) => ids.includes(id)).length;
}
