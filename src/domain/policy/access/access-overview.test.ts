import { expect, test } from 'vitest';
import { accessOverview, decidedAlike } from './access-overview.ts';
import type { OverviewCell } from './access-overview.ts';
import { accessLevels } from './access-level.ts';
import type { AccessLevel } from './access-level.ts';
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import { accessMatrix } from '#domain/policy/reason/access-matrix.ts';
import { addAccess, unreadableAccess } from '#testing/access-sets.ts';
import { accessOfPolicy } from '#domain/policy/reason/access-set.ts';
import type { AccessSet } from '#domain/policy/reason/access-set.ts';
import type { Statement } from '#domain/policy/language/statement.ts';

function on(effect: Statement['effect'], resource: string, ...actions: string[]): Statement {
  return {
    effect,
    resources: { mode: 'only', patterns: [resource] },
    actions: { mode: 'only', patterns: actions },
  };
}

function cell(access: AccessSet, kindId: string, level: AccessLevel): OverviewCell | undefined {
  const rows = accessOverview(accessMatrix(access)).flatMap((group) => group.rows);
  return rows.find(({ kind }) => kind.id === kindId)?.cells[accessLevels.indexOf(level)];
}

const flags = 'proj/*:env/*:flag/*';
const projects = on('allow', 'proj/*', 'viewProject');

test('every kind of the catalogue has its row, once', () => {
  const rows = accessOverview(accessMatrix(accessOfPolicy([]))).flatMap((group) => group.rows);
  expect(rows.map(({ kind }) => kind.id).toSorted()).toEqual(resourceKinds.map(({ id }) => id).toSorted());
});

test('a level is all when every action is allowed everywhere, and none when no action is', () => {
  const access = accessOfPolicy([projects, on('allow', flags, '*')]);
  expect(cell(access, 'proj:env:flag', 'change')?.share).toBe('all');
  expect(cell(access, 'proj', 'change')?.share).toBe('none');
});

test('one action of many makes it some, and says how many', () => {
  const found = cell(accessOfPolicy([projects, on('allow', flags, 'updateOn')]), 'proj:env:flag', 'change');
  expect(found).toMatchObject({ share: 'some', allowed: 1, denies: false });
});

test('a denial that takes something away is marked', () => {
  const access = accessOfPolicy([
    projects,
    on('allow', flags, '*'),
    on('deny', 'proj/*:env/live:flag/*', 'updateOn'),
  ]);
  const found = cell(access, 'proj:env:flag', 'change');
  expect(found).toMatchObject({ share: 'some', denies: true });
  expect(found && decidedAlike(found).map(({ actions }) => actions)).toContainEqual(['updateOn']);
});

test('a project that no statement lets it view is marked, and not as a denial', () => {
  const found = cell(accessOfPolicy([on('allow', flags, '*')]), 'proj:env:flag', 'change');
  expect(found).toMatchObject({ share: 'none', denies: false, hidden: true });
  const denied = accessOfPolicy([projects, on('allow', flags, '*'), on('deny', 'proj/web', 'viewProject')]);
  expect(cell(denied, 'proj:env:flag', 'change')).toMatchObject({
    share: 'some',
    denies: true,
    hidden: false,
  });
});

test('what cannot be read leaves a level unknown, or adds to what is sure', () => {
  const unknown = unreadableAccess('a role');
  expect(cell(unknown, 'proj', 'change')?.share).toBe('unknown');
  const both = addAccess([unknown, accessOfPolicy([projects, on('allow', flags, 'updateOn')])]);
  expect(cell(both, 'proj:env:flag', 'change')).toMatchObject({ share: 'some', mayBeMore: true });
});

test('a kind without actions of a level has no cell there', () => {
  expect(cell(accessOfPolicy([]), 'role', 'view')).toBeUndefined();
});
