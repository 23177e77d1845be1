import { expect, test } from 'vitest';
import { answerAcross } from '#domain/across/across-answer.ts';
import { readAcrossQuestion } from '#domain/across/across-question.ts';
import { acrossRows } from '#domain/across/across-rows.ts';
import { createAccessKey, createGather } from '#domain/across/distinct-access.ts';
import type { Policy } from '#domain/policy/statement.ts';
import { reviewTokenAccess } from '#domain/token-access-review.ts';
import { statement } from '#testing/statements.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { rowReason, verdictWord } from './across-words.ts';

const projects = statement('allow', 'proj/*', 'viewProject');
const flags = statement('allow', 'proj/*:env/*:flag/*', '*');

/** What the screen and the file say of one token, at an instant in epoch ms. */
function said(policy: Policy, resource: string, { expiresAt = 2, now = 1 } = {}): readonly string[] {
  const reading = readAcrossQuestion({ action: 'deleteFlag', resource });
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

test('an expired token can do nothing now, and it is said what it could do until then', () => {
  const ended = { expiresAt: 5, now: 5 };
  expect(said([projects, flags], 'proj/*:env/*:flag/*')).toEqual(['On all', 'Statement 2']);
  expect(said([projects, flags], 'proj/*:env/*:flag/*', ended)).toEqual([
    'Expired',
    'Can do nothing now. Until it expired: on all. Statement 2',
  ]);
  expect(said([projects], 'proj/a:env/b:flag/c', ended)).toEqual([
    'Expired',
    'Can do nothing now. Until it expired: denied. Nothing allows it',
  ]);
});
