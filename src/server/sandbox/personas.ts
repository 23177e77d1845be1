// Keys for signing in as one of an account's people without being given one. None is stored. Each is derived from the account's
// secret, the persona and a generation, and so found again after a restart.
import { currentApiVersion } from '#domain/token/api-version.ts';
import { findCaller } from './caller.ts';
import type { Db } from './database.ts';
import { deriveKey, hashKey, lastFourOf, makeId } from './keys.ts';
import { membersOf, rolesOf } from './account-rows.ts';
import { personaPlan, personaPlans } from './seed/account-plans.ts';
import { accessColumns } from './seed/planned-rows.ts';
import type { PersonaId, PersonaPlan } from './seed/persona-plans.ts';
import { tokenResourceText } from './token-resource.ts';
import { transact } from './transact.ts';
import type { AccountRow, TokenRow } from './tables.ts';

export type { PersonaId } from './seed/persona-plans.ts';

export type Persona = {
  readonly id: PersonaId;
  /** The name of the account. */
  readonly account: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
};

export const personas: readonly Persona[] = personaPlans.map(({ id, account, name, title, description }) => ({
  id,
  account,
  name,
  title,
  description,
}));

/**
 * A key that signs in as the persona now; `pinnedKey` is tried first. The earlier key may be dead: its token was reset, deleted,
 * expired, or had its permissions changed. Then a new token with the persona's own permissions is made. Existing tokens are left
 * as they are. `now` is epoch ms.
 */
export async function personaKey(
  db: Db,
  id: PersonaId,
  pinnedKey: string | undefined,
  now: number,
): Promise<string> {
  return transact(db, async (transaction) => {
    const plan = personaPlan(id);
    const account = await accountOf(transaction, plan);
    const access = accessColumns(plan.token, await roleIdsByKey(transaction, account.id));
    const works = async (key: string): Promise<boolean> => {
      const token = (await findCaller({ db: transaction, inlineBase: 'no_access' }, hashKey(key), now))
        ?.token;
      return token !== undefined && sameAccess(token, access);
    };
    if (pinnedKey !== undefined && (await works(pinnedKey))) return pinnedKey;
    const generation = await readGeneration(transaction, id);
    const current = deriveKey(account.secret, `${id} ${generation}`);
    if (await works(current)) return current;
    const next = deriveKey(account.secret, `${id} ${generation + 1}`);
    await insertPersonaToken(transaction, plan, next, now);
    await transaction
      .replaceInto('persona')
      .values({ id, generation: generation + 1 })
      .execute();
    return next;
  });
}

/**
 * Makes the admin persona's pinned key work, by giving it a token when none has it. A key that a token lost while the sandbox ran
 * stays dead until the next start. `now` is epoch ms.
 */
export async function pinAdminKey(db: Db, key: string, now: number): Promise<void> {
  await transact(db, async (transaction) => {
    const taken = await transaction
      .selectFrom('token')
      .select('id')
      .where((where) =>
        where.or([where('keyHash', '=', hashKey(key)), where('oldKeyHash', '=', hashKey(key))]),
      )
      .executeTakeFirst();
    if (taken === undefined) await insertPersonaToken(transaction, personaPlan('admin'), key, now);
  });
}

function accountOf(db: Db, { account }: PersonaPlan): Promise<AccountRow> {
  return db.selectFrom('account').selectAll().where('name', '=', account).executeTakeFirstOrThrow();
}

async function readGeneration(db: Db, id: PersonaId): Promise<number> {
  const row = await db.selectFrom('persona').select('generation').where('id', '=', id).executeTakeFirst();
  return row?.generation ?? 0;
}

async function roleIdsByKey(db: Db, accountId: string): Promise<Map<string, string>> {
  const roles = await rolesOf(db, accountId).select(['key', 'id']).execute();
  return new Map(roles.map(({ key, id }) => [key, id]));
}

function sameAccess(token: TokenRow, access: ReturnType<typeof accessColumns>): boolean {
  return (
    token.role === access.role &&
    token.customRoleIds === access.customRoleIds &&
    token.inlineRole === access.inlineRole
  );
}

async function insertPersonaToken(db: Db, persona: PersonaPlan, key: string, now: number): Promise<void> {
  const plan = persona.token;
  const { id: accountId } = await accountOf(db, persona);
  const owner = await membersOf(db, accountId)
    .select('id')
    .where('email', 'like', `${plan.owner}@%`)
    .executeTakeFirstOrThrow();
  const token: TokenRow = {
    id: makeId(),
    accountId,
    memberId: owner.id,
    service: 0,
    name: plan.name,
    description: plan.description,
    ...accessColumns(plan, await roleIdsByKey(db, accountId)),
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
  // A removed member joins the account again by signing in.
  await db.updateTable('member').set({ removedAt: null }).where('id', '=', owner.id).execute();
  await db.insertInto('token').values(token).execute();
  await db
    .insertInto('auditEntry')
    .values({
      id: makeId(),
      accountId,
      at: now,
      actions: JSON.stringify(['createAccessToken']),
      resource: tokenResourceText(token),
      name: token.name,
      verb: 'created the access token',
      description: 'Created by the sandbox for signing in.',
      actorMemberId: owner.id,
      comment: null,
      actorTokenId: null,
      actorTokenName: null,
      actorTokenEnding: null,
      actorTokenService: null,
      previousVersion: null,
      currentVersion: null,
    })
    .execute();
}
