import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { findAction, resourceKinds } from '#domain/policy/language/catalogue.ts';
import { parsePolicy } from '#domain/policy/language/parse.ts';
import { tokensShape } from '#testing/contract-shapes.ts';
import { openAccount, startOfTest } from '#testing/sandbox-account.ts';
import { customRoles } from './custom-roles.ts';
import { planPeople, planTokens } from './plans.ts';
import { createRandom } from './random.ts';

type Token = v.InferOutput<typeof tokensShape>['items'][number];
const day = 86_400_000;

async function seededTokens(tokens: number): Promise<Token[]> {
  const admin = await openAccount({ tokens, maxLimit: 1000 }).asPersona('admin');
  const answer = await admin.get('/tokens?showAll=true&limit=1000');
  return v.parse(tokensShape, answer.json).items;
}

function withoutLastFour(tokens: Token[]): Token[] {
  return tokens.map((token) => ({ ...token, token: '' }));
}

function isWithin(instant: number | undefined, days: number): boolean {
  return instant !== undefined && instant > startOfTest && instant < startOfTest + days * day;
}

function actionExists(action: string): boolean {
  return action.includes('*') || resourceKinds.some(({ id }) => findAction(id, action) !== undefined);
}

function policiesOf(tokens: number) {
  const random = createRandom(1);
  return [...planTokens(random, tokens, planPeople(random, tokens))].flatMap(({ plan }) =>
    plan.access.kind === 'inline' ? [plan.access.policy] : [],
  );
}

describe('the seed', () => {
  test('gives the same account each time, but for the keys of the personas', async () => {
    expect(withoutLastFour(await seededTokens(120))).toEqual(withoutLastFour(await seededTokens(120)));
  });

  test.each([1, 4, 5, 48, 49, 1000])('makes %i tokens when asked for as many', async (tokens) => {
    expect(await seededTokens(tokens)).toHaveLength(tokens);
  });

  test('gives every token an id of its own', async () => {
    const ids = (await seededTokens(1000)).map(({ _id: id }) => id);
    expect(new Set(ids).size).toBe(1000);
  });

  test('keeps the life of every token in order', async () => {
    for (const token of await seededTokens(1000)) {
      expect(token.creationDate).toBeLessThan(startOfTest);
      expect(token.lastModified).toBeGreaterThanOrEqual(token.creationDate);
      expect(token.lastModified).toBeLessThanOrEqual(startOfTest);
      expect(token.lastUsed === 0 || (token.lastUsed ?? 0) >= token.creationDate).toBe(true);
    }
  });
});

describe('among the 48 tokens of the default seed is', () => {
  test.each<[what: string, isOne: (token: Token) => boolean]>([
    ['one of each base role', ({ role }) => role === 'admin'],
    ['a Writer', ({ role }) => role === 'writer'],
    ['one with several custom roles', ({ customRoleIds }) => (customRoleIds?.length ?? 0) > 1],
    [
      'one that only denies',
      ({ inlineRole }) => inlineRole?.every(({ effect }) => effect === 'deny') ?? false,
    ],
    [
      'one that allows and denies',
      ({ inlineRole }) => new Set(inlineRole?.map(({ effect }) => effect)).size === 2,
    ],
    ['a broad one', ({ inlineRole }) => JSON.stringify(inlineRole ?? '').includes('"actions":["*"]')],
    ['a service token', ({ serviceToken }) => serviceToken],
    ['one for an old API version', ({ defaultApiVersion }) => defaultApiVersion < 20200000],
    ['one that was never used', ({ lastUsed }) => lastUsed === 0],
    [
      'one unused for a year',
      ({ lastUsed }) => (lastUsed ?? 0) > 0 && (lastUsed ?? 0) < startOfTest - 365 * day,
    ],
    ['one that expires within a day', ({ expiry }) => isWithin(expiry, 1)],
    ['one that expires within a week', ({ expiry }) => isWithin(expiry, 7) && !isWithin(expiry, 1)],
    ['one that has expired', ({ expiry }) => expiry !== undefined && expiry < startOfTest],
    ['one whose member was removed', (token) => token['_member'] === undefined],
    ['one without a name', ({ name }) => name === undefined],
    ['one with a very long name', ({ name }) => (name?.length ?? 0) > 100],
  ])('%s', async (_what, isOne) => {
    expect((await seededTokens(48)).some(isOne)).toBe(true);
  });
});

describe('every policy of the seed', () => {
  test.each(customRoles.map(({ key, policy }) => [key, policy] as const))(
    'can be read: %s',
    (_key, policy) => {
      expect(parsePolicy(policy)).toMatchObject({ kind: 'policy' });
    },
  );

  test('can be read: inline roles', () => {
    for (const policy of policiesOf(1500)) expect(parsePolicy(policy)).toMatchObject({ kind: 'policy' });
  });

  test('names actions that exist', () => {
    const policies = [...customRoles.map(({ policy }) => policy), ...policiesOf(48)];
    const actions = policies
      .flat()
      .flatMap((statement) => [...(statement.actions ?? []), ...(statement.notActions ?? [])]);
    expect(actions.filter((action) => !actionExists(action))).toEqual([]);
  });
});

test('no key opens a token of the seed, since none has its hash', async () => {
  const admin = await openAccount({ tokens: 48 }).asPersona('admin');
  const answer = await admin.get('/tokens?showAll=true&limit=100');
  expect(answer.text).not.toMatch(/api-[0-9a-f]{8}/);
});
