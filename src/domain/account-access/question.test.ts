import { expect, test } from 'vitest';
import { readAcrossQuestion } from './question.ts';

test('a resource without a star is one particular thing', () => {
  expect(
    readAcrossQuestion({ action: ' updateOn ', resource: 'proj/web:env/live:flag/pay;x' }),
  ).toMatchObject({
    kind: 'question',
    question: { action: 'updateOn', info: { name: 'updateOn' }, about: { kind: 'particular' } },
  });
});

test('a star makes it a pattern, in a name or in a tag', () => {
  for (const resource of ['proj/*:env/production:flag/*', 'proj/web:env/live:flag/pay;team-*']) {
    expect(readAcrossQuestion({ action: 'deleteFlag', resource })).toMatchObject({
      kind: 'question',
      question: { kind: { id: 'proj:env:flag' }, about: { kind: 'pattern' } },
    });
  }
});

test('an action that the catalogue does not know may be asked about, and is told apart', () => {
  const reading = readAcrossQuestion({ action: 'updateTomorrow', resource: 'proj/*' });
  expect(reading.kind === 'question' && reading.question.info).toBeUndefined();
});

test.each([
  ['update*', 'proj/web', 'action'],
  ['viewProject', 'proj/${roleAttribute/team}', 'resource'],
  ['viewProject', 'env/*', 'resource'],
  ['viewProject', '*', 'resource'],
])('%s on %s is no question, and the field is named', (action, resource, field) => {
  expect(readAcrossQuestion({ action, resource })).toMatchObject({ kind: 'problem', field });
});

test('nothing is asked while one side is missing', () => {
  expect(readAcrossQuestion({ action: 'viewProject', resource: ' ' })).toEqual({ kind: 'empty' });
});
