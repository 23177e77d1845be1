import { describe, expect, test } from 'vitest';
import { unreadableAccess } from '#testing/access-sets.ts';
import { statement } from '#testing/statements.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import { baseRolePolicy } from '#domain/policy/language/base-roles.ts';
import { accessOfPolicy } from '#domain/policy/reason/access-set.ts';
import type { AccessSet } from '#domain/policy/reason/access-set.ts';
import { accessOutlineInSteps, joinCells, outlineCell, outlineColumns } from './access-outline.ts';
import type { OutlineCell } from './access-outline.ts';

const cell = (share: OutlineCell['share'], more: Partial<OutlineCell> = {}): OutlineCell => ({
  share,
  denies: false,
  hidden: false,
  capped: false,
  mayBeMore: false,
  depends: false,
  ...more,
});

function share(access: AccessSet, column: string, level?: 'view' | 'delete') {
  const found = outlineColumns(undefined).find(({ title }) => title === column);
  return found && outlineCell(runToEnd(accessOutlineInSteps(access)), found, level)?.share;
}

describe('several cells are one', () => {
  test.each([
    [['all', 'all'], 'all'],
    [['all', 'none'], 'some'],
    [['none', 'none'], 'none'],
    [['none', 'unknown'], 'unknown'],
    [['unknown', 'some'], 'some'],
    [['all', 'unknown'], 'some'],
  ] as const)('%s is %s', (shares, joined) => {
    expect(joinCells(shares.map((one) => cell(one)))?.share).toBe(joined);
  });

  test('a mark on one is a mark on all', () => {
    expect(joinCells([cell('all'), cell('none', { denies: true })])).toMatchObject({ denies: true });
    expect(joinCells([cell('all'), cell('unknown')])).toMatchObject({ mayBeMore: true });
  });

  test('none at all is no cell', () => {
    expect(joinCells([])).toBeUndefined();
  });
});

describe('columns', () => {
  test('are groups, or the kinds of a group, and hold every kind once', () => {
    const kinds = outlineColumns(undefined).flatMap(({ kindIds }) => kindIds);
    expect(
      outlineColumns(undefined)
        .map(({ title }) => title)
        .slice(0, 2),
    ).toEqual(['Feature flags', 'Projects']);
    expect(
      outlineColumns('Projects')
        .map(({ title }) => title)
        .slice(0, 2),
    ).toEqual(['Environment', 'Project']);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(outlineColumns('Feature flags').map(({ title }) => title)).toEqual(['Feature flag', 'Segment']);
    expect(outlineColumns('no such group')).toEqual(outlineColumns(undefined));
  });

  test('say what an access allows there', () => {
    const reader = accessOfPolicy(baseRolePolicy('reader') ?? []);
    expect(share(reader, 'Releases', 'delete')).toBe('none');
    const flags = accessOfPolicy([
      statement('allow', 'proj/*', 'viewProject'),
      statement('allow', 'proj/*:env/*:flag/*', '*'),
    ]);
    expect(share(flags, 'Feature flags')).toBe('some');
    expect(share(flags, 'Releases')).toBe('none');
    expect(share(unreadableAccess('a role'), 'Projects')).toBe('unknown');
  });
});
