import { expect, test } from 'vitest';
import { statement } from '#testing/statements.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { accessMatrix } from './access-matrix.ts';
import { accessOfPolicy } from './access-set.ts';

function qualities(...policy: Policy) {
  const { rows } = accessMatrix(accessOfPolicy([statement('allow', 'proj/*', 'viewProject'), ...policy]));
  const flags = rows.find(({ kindId }) => kindId === 'proj:env:flag');
  return flags?.cells.find(({ action }) => action === 'updateOn')?.verdict.qualities;
}

const flags = (rest: string) => `proj/*:env/*${rest}`;

test('names alone are no quality', () => {
  expect(qualities(statement('allow', 'proj/web:env/*:flag/*', '*'))).toEqual([]);
  expect(qualities(statement('allow', flags(':flag/*'), '*'))).toEqual([]);
});

test('what statements ask for is one where it decides', () => {
  const all = statement('allow', flags(':flag/*'), '*');
  expect(qualities(all, statement('deny', flags(';{critical:true}:flag/*'), '*'))).toEqual(['criticality']);
  expect(qualities(statement('allow', flags(';x:flag/*;view:v'), '*'))).toEqual(['tags', 'views']);
  expect(qualities(all, statement('allow', flags(':flag/*;billing'), '*'))).toEqual([]);
  expect(qualities(all, statement('deny', 'proj/*;secret', 'viewProject'))).toEqual(['tags']);
});

test('tags that cannot be told apart by one alone still decide', () => {
  const both = [
    statement('allow', flags(':flag/*;ops*'), '*'),
    statement('deny', flags(':flag/*;ops-eu'), '*'),
  ];
  expect(qualities(...both)).toEqual(['tags']);
});
