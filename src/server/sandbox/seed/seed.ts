import type { SqliteConnection } from '../database.ts';
import { deriveKey, hashKey, lastFourOf, makeSecret } from '../keys.ts';
import type { MemberRow, TokenRow } from '../tables.ts';
import { columns } from './columns.ts';
import { customRoles } from './custom-roles.ts';
import { historyOf, historyOfDeleted } from './history.ts';
import { prepareInsert } from './insert-rows.ts';
import { daysBefore, memberRow, roleRow, tokenRow } from './planned-rows.ts';
import { planPeople, planTokens } from './plans.ts';
import { createRandom, type Random } from './random.ts';
import { base } from './token-plan.ts';

export type SeedOptions = {
  /** How many tokens to make, the personas' own included. */
  readonly tokens: number;
  /** The key of the admin persona; derived from the account's secret when missing. */
  readonly adminKey: string | undefined;
  /** Epoch ms; all times of the seed count from here. */
  readonly now: number;
};

/**
 * Fills an empty database with the sandbox's account, in one transaction; leaves any other database alone. The same number and
 * the same `now` give the same account, except for its secret and the keys derived from it.
 */
export function seed(connection: SqliteConnection, options: SeedOptions): void {
  if (connection.prepare('SELECT id FROM account').get([]) !== undefined) return;
  connection.transaction(() => fill(connection, options))();
}

function fill(connection: SqliteConnection, { tokens, adminKey, now }: SeedOptions): void {
  const random = createRandom(20240415);
  const insertRole = prepareInsert(connection, 'customRole', columns.customRole);
  const insertMember = prepareInsert(connection, 'member', columns.member);
  const insertToken = prepareInsert(connection, 'token', columns.token);
  const insertEntry = prepareInsert(connection, 'auditEntry', columns.auditEntry);

  const roles = customRoles.map((plan) => roleRow(random, plan));
  const roleIds = new Map(roles.map(({ key, id }) => [key, id]));
  roles.forEach(insertRole);

  const plannedPeople = planPeople(random, tokens);
  const people = new Map(plannedPeople.map((plan) => [plan.handle, memberRow(random, plan, roleIds, now)]));
  people.forEach((member) => insertMember(member));

  const secret = makeSecret();
  insertAccount(connection, random, [...people.values()], secret);

  for (const { plan, persona } of planTokens(random, tokens, plannedPeople)) {
    const row = tokenRow(random, plan, people, roleIds, now);
    const pinned = persona === 'admin' ? adminKey : undefined;
    insertToken(persona === undefined ? row : withKey(row, pinned ?? deriveKey(secret, `${persona} 0`)));
    historyOf(random, row, plan, people, now).forEach(insertEntry);
  }
  for (const [name, handle, daysAgo] of deletedTokens) {
    const plan = {
      name,
      description: '',
      owner: handle,
      kind: 'service',
      access: base('reader'),
      createdDaysAgo: 500,
    } as const;
    const row = tokenRow(random, plan, people, roleIds, now);
    historyOfDeleted(random, row, daysBefore(now, daysAgo), people.get(handle)).forEach(insertEntry);
  }
}

const deletedTokens: readonly (readonly [name: string, handle: string, daysAgo: number])[] = [
  ['circleci', 'tomas.dvorak', 260],
  ['hackathon-2024', 'khai.nguyen', 143],
  ['old grafana', 'olumide.adebayo', 31],
];

function insertAccount(
  connection: SqliteConnection,
  random: Random,
  members: readonly MemberRow[],
  secret: string,
): void {
  const owner = members.find(({ role }) => role === 'owner');
  if (owner === undefined) throw new Error('the seed has no owner');
  prepareInsert(connection, 'account', columns.account)({ id: random.hex(24), ownerId: owner.id, secret });
}

function withKey(row: TokenRow, key: string): TokenRow {
  return { ...row, keyHash: hashKey(key), lastFour: lastFourOf(key) };
}
