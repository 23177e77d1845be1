import type { SqliteConnection } from '../in-transaction.ts';
import { inTransaction } from '../in-transaction.ts';
import { deriveKey, hashKey, lastFourOf, makeSecret } from '../keys.ts';
import type { MemberRow, Tables, TokenRow } from '../tables.ts';
import type { AccountPlan } from './account-plan.ts';
import { accountPlans } from './account-plans.ts';
import { columns } from './columns.ts';
import { historyOf, historyOfDeleted } from './history.ts';
import { daysBefore, memberRow, roleRow, tokenRow } from './planned-rows.ts';
import { createRandom } from './random.ts';
import { base } from './token-plan.ts';

export type SeedOptions = {
  /** How many tokens to make in the first account, the personas' own included. */
  readonly tokens: number;
  /** The key of the first account's admin persona; derived from the account's secret when missing. */
  readonly adminKey: string | undefined;
  /** Epoch ms; all times of the seed count from here. */
  readonly now: number;
};

/**
 * Adds those of the sandbox's accounts that a database does not have, each in one transaction. The same number of tokens and the
 * same `now` give the same accounts. Only their secrets and the keys derived from them differ.
 */
export function seed(connection: SqliteConnection, options: SeedOptions): void {
  const isThere = connection.prepare('SELECT 1 FROM account WHERE name = ?');
  for (const plan of accountPlans) {
    inTransaction(connection, () => {
      if (isThere.get([plan.name]) === undefined) fill(connection, plan, options);
    });
  }
}

function fill(
  connection: SqliteConnection,
  account: AccountPlan,
  { tokens, adminKey, now }: SeedOptions,
): void {
  const random = createRandom(account.randomSeed);
  const accountId = createRandom(account.randomSeed + 1).hex(24);
  const insertRole = prepareInsert(connection, 'customRole', columns.customRole);
  const insertMember = prepareInsert(connection, 'member', columns.member);
  const insertToken = prepareInsert(connection, 'token', columns.token);
  const insertEntry = prepareInsert(connection, 'auditEntry', columns.auditEntry);

  const roles = account.customRoles.map((plan) => roleRow(random, plan, accountId));
  const roleIds = new Map(roles.map(({ key, id }) => [key, id]));
  roles.forEach(insertRole);

  const plannedPeople = account.planPeople(random, tokens);
  const belonging = { id: accountId, mailDomain: account.mailDomain };
  const people = new Map(
    plannedPeople.map((plan) => [plan.handle, memberRow(random, plan, belonging, roleIds, now)]),
  );
  people.forEach((member) => insertMember(member));

  const secret = makeSecret();
  const ownerId = ownerOf([...people.values()]);
  prepareInsert(
    connection,
    'account',
    columns.account,
  )({ id: accountId, name: account.name, ownerId, secret });

  for (const { plan, persona } of account.planTokens(random, tokens, plannedPeople)) {
    const row = tokenRow(random, plan, people, roleIds, now);
    const pinned = persona === 'admin' ? adminKey : undefined;
    insertToken(persona === undefined ? row : withKey(row, pinned ?? deriveKey(secret, `${persona} 0`)));
    historyOf(random, row, plan, people, now).forEach(insertEntry);
  }
  for (const [name, handle, daysAgo] of account.deletedTokens) {
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

function ownerOf(members: readonly MemberRow[]): string {
  const owner = members.find(({ role }) => role === 'owner');
  if (owner === undefined) throw new Error('the seed has no owner');
  return owner.id;
}

function withKey(row: TokenRow, key: string): TokenRow {
  return { ...row, keyHash: hashKey(key), lastFour: lastFourOf(key) };
}

/** Gives a function that inserts rows into a table through one prepared statement, for many rows in little time. */
function prepareInsert<Name extends keyof Tables>(
  connection: SqliteConnection,
  table: Name,
  columns: readonly (keyof Tables[Name] & string)[],
): (row: Tables[Name]) => void {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  const statement = connection.prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`);
  return (row) => {
    statement.run(columns.map((column) => row[column]));
  };
}
