// Keys for signing in as one of the account's people without having been given one. None is stored: each is derived from the
// account's secret, the persona and a generation, and can so be found again after a restart.
import { currentApiVersion } from '#domain/api-version.ts';
import { findCaller } from './caller.ts';
import type { Db } from './database.ts';
import { deriveKey, hashKey, lastFourOf, makeId } from './keys.ts';
import { accessColumns } from './seed/planned-rows.ts';
import { personaPlans, type PersonaId, type PersonaPlan } from './seed/persona-plans.ts';
import { tokenResourceText } from './token-resource.ts';
import type { TokenRow } from './tables.ts';

export type { PersonaId } from './seed/persona-plans.ts';

export type Persona = {
  readonly id: PersonaId;
  readonly name: string;
  readonly title: string;
  readonly description: string;
};

export const personas: readonly Persona[] = personaPlans.map(({ id, name, title, description }) => ({
  id,
  name,
  title,
  description,
}));

/**
 * A key that signs in as the persona now. When the one it had does not any more, because its token was reset, deleted, has expired
 * or had its permissions changed, a new token with the persona's own permissions is made; existing tokens are left as they are.
 * `pinnedKey` is tried first. `now` is epoch ms.
 */
export async function personaKey(
  db: Db,
  id: PersonaId,
  pinnedKey: string | undefined,
  now: number,
): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    const plan = planOf(id);
    const access = accessColumns(plan.token, await roleIdsByKey(transaction));
    const works = async (key: string): Promise<boolean> => {
      const token = (await findCaller(transaction, hashKey(key), now))?.token;
      return token !== undefined && sameAccess(token, access);
    };
    if (pinnedKey !== undefined && (await works(pinnedKey))) return pinnedKey;
    const { secret } = await transaction.selectFrom('account').select('secret').executeTakeFirstOrThrow();
    const generation = await readGeneration(transaction, id);
    const current = deriveKey(secret, `${id} ${generation}`);
    if (await works(current)) return current;
    const next = deriveKey(secret, `${id} ${generation + 1}`);
    await insertPersonaToken(transaction, plan, next, now);
    await transaction
      .replaceInto('persona')
      .values({ id, generation: generation + 1 })
      .execute();
    return next;
  });
}

/**
 * Makes sure that the admin persona's pinned key works, by giving it a token when none has it. A key that a token had and lost
 * while the sandbox ran stays lost until the next start.
 */
export async function pinAdminKey(db: Db, key: string, now: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const taken = await transaction
      .selectFrom('token')
      .select('id')
      .where((where) =>
        where.or([where('keyHash', '=', hashKey(key)), where('oldKeyHash', '=', hashKey(key))]),
      )
      .executeTakeFirst();
    if (taken === undefined) await insertPersonaToken(transaction, planOf('admin'), key, now);
  });
}

function planOf(id: PersonaId): PersonaPlan {
  const plan = personaPlans.find((candidate) => candidate.id === id);
  if (plan === undefined) throw new Error(`no persona ${id}`);
  return plan;
}

async function readGeneration(db: Db, id: PersonaId): Promise<number> {
  const row = await db.selectFrom('persona').select('generation').where('id', '=', id).executeTakeFirst();
  return row?.generation ?? 0;
}

async function roleIdsByKey(db: Db): Promise<Map<string, string>> {
  const roles = await db.selectFrom('customRole').select(['key', 'id']).execute();
  return new Map(roles.map(({ key, id }) => [key, id]));
}

function sameAccess(token: TokenRow, access: ReturnType<typeof accessColumns>): boolean {
  return (
    token.role === access.role &&
    token.customRoleIds === access.customRoleIds &&
    token.inlineRole === access.inlineRole
  );
}

async function insertPersonaToken(
  db: Db,
  { token: plan }: PersonaPlan,
  key: string,
  now: number,
): Promise<void> {
  const owner = await db
    .selectFrom('member')
    .select('id')
    .where('email', 'like', `${plan.owner}@%`)
    .executeTakeFirstOrThrow();
  const token: TokenRow = {
    id: makeId(),
    memberId: owner.id,
    service: 0,
    name: plan.name,
    description: plan.description,
    ...accessColumns(plan, await roleIdsByKey(db)),
    keyHash: hashKey(key),
    lastFour: lastFourOf(key),
    oldKeyHash: null,
    oldKeyEndsAt: null,
    apiVersion: currentApiVersion,
    createdAt: now,
    modifiedAt: now,
    lastUsedAt: null,
    expiresAt: null,
    creatorPower: null,
    version: 1,
  };
  await db.insertInto('token').values(token).execute();
  await db
    .insertInto('auditEntry')
    .values({
      id: makeId(),
      at: now,
      actions: JSON.stringify(['createAccessToken']),
      resource: tokenResourceText(token),
      name: token.name,
      verb: 'created the access token',
      description: 'Made by the sandbox for signing in.',
      actorMemberId: owner.id,
      comment: null,
      actorTokenId: null,
      actorTokenName: null,
      actorTokenEnding: null,
      actorTokenService: null,
    })
    .execute();
}
