import { expect, test } from 'vitest';
import { answerAcross } from '#domain/account-access/answer.ts';
import { readAcrossQuestion } from '#domain/account-access/question.ts';
import { acrossRows } from '#domain/account-access/rows.ts';
import { createAccessKey, createGather } from '#domain/account-access/distinct-access.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import { statement } from '#testing/statements.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { rowReason, verdictWord } from './across-words.ts';

const projects = statement('allow', 'proj/*', 'viewProject');
const flags = statement('allow', 'proj/*:env/*:flag/*', '*');

/** What the screen and the file say of one token, at an instant in epoch ms. */
function said(
  policy: Policy,
  resource: string,
  { expiresAt = 2, now = 1, action = 'updateOn' } = {},
): readonly string[] {
  const reading = readAcrossQuestion({ action, resource });
  if (reading.kind !== 'question') throw new Error(reading.kind);
  const token = tokenWith({ kind: 'service', expiresAt, access: { kind: 'inline', policy } });
  const accesses = createGather(
    (one) => reviewTokenAccess(one, undefined, () => undefined),
    createAccessKey(),
  )([token]);
  const answers = new Map(accesses.all.map((one) => [one.key, answerAcross(one, reading.question)]));
  const rows = acrossRows([token], accesses, answers, { column: 'name', direction: 'ascending' }, now);
  return rows.flatMap((row) => [
    verdictWord(row.verdict, reading.question),
    rowReason(row, reading.question),
  ]);
}

test('an expired token can do nothing now, and shows what it could do before', () => {
  const ended = { expiresAt: 5, now: 5 };
  expect(said([projects, flags], 'proj/*:env/*:flag/*')).toEqual(['All', 'Statement 2']);
  expect(said([projects, flags], 'proj/*:env/*:flag/*', ended)).toEqual([
    'Expired',
    'Can’t do anything now. Before it expired: all · Statement 2',
  ]);
  expect(said([projects], 'proj/a:env/b:flag/c', ended)).toEqual([
    'Expired',
    'Can’t do anything now. Before it expired: denied · Nothing allows it',
  ]);
});

const notCritical = statement('deny', 'proj/*:env/*;{critical:true}:flag/*', '*');
const flag = 'proj/web:env/production:flag/pay';

test('what decides and is not told makes an answer conditional, with the statement that would decide then', () => {
  expect(said([projects, flags, notCritical], flag)).toEqual([
    'Depends',
    'Allowed, unless production is marked critical: then statement 3 denies it',
  ]);
  expect(said([projects, flags, notCritical], 'proj/web:env/production;{critical:false}:flag/pay')).toEqual([
    'Allowed',
    'Statement 2',
  ]);
  const billing = statement('allow', 'proj/*:env/*:flag/*;billing', '*');
  const beta = statement('allow', 'proj/*:env/*:flag/*;view:beta', '*');
  expect(said([projects, billing, beta], flag)).toEqual([
    'Depends',
    'Denied, unless pay is tagged “billing”: then statement 2 allows it; or unless pay is in the view “beta”: then statement 3 allows it',
  ]);
});

test('a condition on the project is told as hiding it', () => {
  const hides = statement('deny', 'proj/*;secret*', 'view*');
  expect(said([projects, flags, hides], flag)).toEqual([
    'Depends',
    'Allowed, unless web has a tag like “secret*”: then its project is hidden: statement 3 denies it',
  ]);
});

test('of many resources it is said what decides besides their names', () => {
  const inProduction = 'proj/*:env/production:flag/*';
  expect(said([projects, flags, notCritical], inProduction)).toEqual([
    'Some',
    'Statement 2, minus statement 3; depends on which environments are critical',
  ]);
  expect(said([projects, flags, notCritical], 'proj/*:env/*;{critical:false}:flag/*')).toEqual([
    'All',
    'Statement 2',
  ]);
});

test('a denial in one environment of an action that needs all of them is told', () => {
  const denied = statement('deny', 'proj/*:env/production:flag/*', '*');
  expect(said([projects, flags, denied], 'proj/web:env/test:flag/pay', { action: 'deleteFlag' })).toEqual([
    'Depends',
    'Allowed, unless web has an environment “production”: then statement 3 denies it there, and this action needs every environment',
  ]);
});
