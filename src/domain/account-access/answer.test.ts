import { describe, expect, test } from 'vitest';
import { growth } from '#testing/growth.ts';
import { statement } from '#testing/statements.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { samplePolicy } from '#testing/sample-policy.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { answerAcross } from './answer.ts';
import type { AcrossAnswer } from './answer.ts';
import { readAcrossQuestion } from './question.ts';
import { acrossRows, findAcrossRows } from './rows.ts';
import { createAccessKey, createGather } from './distinct-access.ts';

const member = { id: 'm1', email: 'ana@example.com', role: 'reader', firstName: 'Ana', lastName: 'Ruiz' };
const inProduction = 'proj/*:env/production:flag/*';

function question(resource: string, action = 'deleteFlag') {
  const reading = readAcrossQuestion({ action, resource });
  if (reading.kind !== 'question') throw new Error(reading.kind);
  return reading.question;
}

function gather(tokens: readonly AccessToken[]) {
  const known = { ...member, customRoleIds: [], roleAttributes: {} };
  return createGather(
    (token) => reviewTokenAccess(token, token.member && known, () => undefined),
    createAccessKey(),
  )(tokens);
}

function answer(token: Partial<AccessToken>, resource: string): AcrossAnswer {
  const [distinct] = gather([tokenWith({ kind: 'service', ...token })]).all;
  if (distinct === undefined) throw new Error('no access');
  return answerAcross(distinct, question(resource));
}

const projects = statement('allow', 'proj/*', 'viewProject');

/** An inline role that can view every project, without which nothing in one can be reached. */
const inline = (...policy: Policy) =>
  ({ access: { kind: 'inline', policy: [...policy, projects] } }) as const;
const allFlags = statement('allow', 'proj/*:env/*:flag/*', '*');

describe('a question about a pattern', () => {
  test('is answered with the statements that give and take within it', () => {
    const policy = [
      allFlags,
      statement('deny', 'proj/pay:env/*:flag/*', 'deleteFlag'),
      statement('deny', 'proj/*:env/test:flag/*', '*'),
    ];
    const { verdict, parts, example } = answer(inline(...policy), inProduction);
    expect(verdict).toBe('some');
    expect(parts.map(({ place, effect }) => [place.statement, effect])).toEqual([
      [0, 'allow'],
      [1, 'deny'],
    ]);
    expect(example?.segments[1]?.name).toBe('production');
  });

  test('is unknown for a role that cannot be read', () => {
    expect(answer({ access: { kind: 'custom', roleIds: ['r9'] } }, inProduction)).toMatchObject({
      verdict: 'unknown',
      because: ['the custom role r9'],
    });
  });

  test('says when only the member’s limits say no', () => {
    expect(answer({ ...inline(allFlags), kind: 'personal', member }, inProduction)).toMatchObject({
      verdict: 'none',
      capped: true,
      parts: [{ place: { statement: 0 }, effect: 'allow' }],
    });
  });
});

describe('a question about one resource', () => {
  const flag = 'proj/web:env/production:flag/pay';

  test('is answered by the statement that decides', () => {
    expect(answer(inline(allFlags), flag)).toMatchObject({
      verdict: 'all',
      parts: [{ place: { statement: 0 }, effect: 'allow' }],
    });
    const denied = inline(allFlags, statement('deny', inProduction, 'delete*'));
    expect(answer(denied, flag)).toMatchObject({
      verdict: 'none',
      parts: [{ place: { statement: 1 }, effect: 'deny' }],
    });
  });

  test('has no deciding statement where none speaks of it', () => {
    expect(answer(inline(), flag)).toMatchObject({
      verdict: 'none',
      parts: [],
      capped: false,
    });
  });

  test('is denied in a project that cannot be viewed, by the statement that hides it', () => {
    const hidden = inline(allFlags, statement('deny', 'proj/web', 'view*'));
    expect(answer(hidden, flag)).toMatchObject({
      verdict: 'none',
      hidden: true,
      parts: [{ place: { statement: 1 }, effect: 'deny' }],
    });
    const { verdict, hidden: isHidden, parts } = answer(hidden, 'proj/web:env/*:flag/*');
    expect([verdict, isHidden, parts.map(({ place }) => place.statement)]).toEqual(['none', true, [0, 1]]);
  });

  test('depends on what an inline role starts from where nothing shows the project', () => {
    const blind = { access: { kind: 'inline', policy: [allFlags] } } as const;
    expect(answer(blind, flag)).toMatchObject({
      verdict: 'unknown',
      hidden: true,
      because: ['whether inline roles start with Reader access'],
    });
    expect(answer(blind, inProduction)).toMatchObject({
      verdict: 'unknown',
      because: ['whether inline roles start with Reader access'],
    });
  });

  test('is unknown for a personal token without a readable member, and says whose', () => {
    expect(answer({ ...inline(allFlags), kind: 'personal' }, flag)).toMatchObject({
      verdict: 'unknown',
      because: ['what its member can do'],
    });
  });
});

describe('rows', () => {
  const tokens = [
    tokenWith({ id: '1', kind: 'service', name: 'beta', ...inline(allFlags) }),
    tokenWith({ id: '2', kind: 'service', name: 'alpha', access: { kind: 'base', role: 'reader' } }),
    tokenWith({ id: '3', kind: 'personal', name: 'gamma', member, ...inline(allFlags) }),
    tokenWith({ id: '4', kind: 'service', name: 'Alpha deploy', ...inline(allFlags) }),
  ];
  const accesses = gather(tokens);
  const answers = new Map(accesses.all.map((one) => [one.key, answerAcross(one, question(inProduction))]));
  const rows = acrossRows(
    tokens,
    accesses,
    answers,
    { column: 'verdict', direction: 'ascending' },
    undefined,
  );
  const everything = { text: '', kind: undefined, verdicts: [] };
  const ids = (found: typeof rows) => found.map(({ token }) => token.id);

  test('begin with those that may do most, by name within', () => {
    expect(ids(rows)).toEqual(['4', '1', '2', '3']);
  });

  test('are narrowed down by words, kind and verdict; counts leave the choice of verdicts aside', () => {
    const found = findAcrossRows(rows, { ...everything, text: 'alpha', verdicts: ['all'] });
    expect(ids(found.rows)).toEqual(['4']);
    expect(found.counts).toEqual({ all: 1, some: 0, unknown: 0, none: 1, expired: 0 });
    expect(ids(findAcrossRows(rows, { ...everything, text: 'ruiz' }).rows)).toEqual(['3']);
    expect(ids(findAcrossRows(rows, { ...everything, kind: 'personal' }).rows)).toEqual(['3']);
  });

  test('of tokens that have ended are a bucket of their own, with what they could do until then', () => {
    const ended = tokens.map((token) => (token.id === '4' ? { ...token, expiresAt: 1_000 } : token));
    const all = gather(ended);
    const now = acrossRows(ended, all, answers, { column: 'verdict', direction: 'ascending' }, 1_000);
    expect(now.map(({ token, verdict }) => [token.id, verdict])).toEqual([
      ['1', 'all'],
      ['2', 'none'],
      ['3', 'none'],
      ['4', 'expired'],
    ]);
    expect(now[3]?.answer.verdict).toBe('all');
    const { rows: shown, counts } = findAcrossRows(now, { ...everything, verdicts: ['all', 'some'] });
    expect([ids(shown), counts.all, counts.expired]).toEqual([['1'], 1, 1]);
  });

  test('leave out tokens that are not worked out yet', () => {
    expect(
      acrossRows(tokens, accesses, new Map(), { column: 'name', direction: 'ascending' }, undefined),
    ).toEqual([]);
  });
});

test('asking takes time in proportion to the tokens, and few accesses are asked once each', () => {
  const policies = Array.from({ length: 12 }, (_, seed) => samplePolicy(6, seed + 1));
  const askAll = (count: number) => () => {
    const tokens = Array.from({ length: count }, (_, index) =>
      tokenWith({
        id: `${index}`,
        kind: 'service',
        name: `token ${index}`,
        ...inline(...(policies[index % 12] ?? [])),
      }),
    );
    const accesses = gather(tokens);
    expect(accesses.all).toHaveLength(12);
    const answers = new Map(accesses.all.map((one) => [one.key, answerAcross(one, question(inProduction))]));
    acrossRows(tokens, accesses, answers, { column: 'verdict', direction: 'ascending' }, undefined);
  };
  // Eight times the tokens; a square would be sixty-four times the work.
  expect(growth(askAll(1_000), askAll(8_000), 5)).toBeLessThan(24);
});
