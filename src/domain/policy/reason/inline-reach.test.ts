import { expect, test } from 'vitest';
import { statement } from '#testing/statements.ts';
import { mayReadBeyond } from './inline-reach.ts';
import type { Policy, Statement } from '#domain/policy/language/statement.ts';

const guard = (...projects: readonly string[]): Statement => ({
  effect: 'deny',
  resources: { mode: 'except', patterns: projects },
  actions: { mode: 'only', patterns: ['viewProject'] },
});
const inWeb = statement('allow', 'proj/web:env/*:flag/*', '*');
const seesWeb = statement('allow', 'proj/web', 'viewProject');

test.each<[name: string, policy: Policy, beyond: boolean]>([
  ['one project', [seesWeb, inWeb], true],
  ['one project that it does not even show', [inWeb], true],
  ['only a denial', [statement('deny', 'proj/web', '*')], true],
  ['one project, with the guard', [seesWeb, inWeb, guard('proj/web')], false],
  ['one project that it does not show, with the guard', [inWeb, guard('proj/web')], false],
  ['flags of every project', [statement('allow', 'proj/*:env/*:flag/*', '*')], true],
  ['one project, with a guard for two', [seesWeb, inWeb, guard('proj/web', 'proj/app')], true],
  ['every project', [statement('allow', 'proj/*', 'viewProject')], true],
  [
    'every project but one',
    [statement('allow', 'proj/*', 'viewProject'), statement('deny', 'proj/web', 'viewProject')],
    false,
  ],
])('an inline role with %s', (_, policy, beyond) => {
  expect(mayReadBeyond(policy)).toBe(beyond);
});
