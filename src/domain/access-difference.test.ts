import { describe, expect, test } from 'vitest';
import { compareAccess } from './access-difference.ts';
import { baseRoleGrant } from './policy/base-roles.ts';
import type { RoleGrant } from './policy/evaluate.ts';
import type { Effect, Statement } from './policy/statement.ts';

function statement(effect: Effect, resource: string, ...actions: string[]): Statement {
  return {
    effect,
    resources: { mode: 'only', patterns: [resource] },
    actions: { mode: 'only', patterns: actions },
  };
}

function grant(name: string, ...policy: Statement[]): RoleGrant {
  return { name, basePermissions: 'no_access', policy };
}

function told(before: RoleGrant[] | undefined, after: RoleGrant[] | undefined): unknown {
  const difference = compareAccess(before, after);
  if (difference.kind === 'unknown') return 'unknown';
  const words = (changes: typeof difference.gained) =>
    changes.map(
      ({ statement: { effect, actions }, role, change }) =>
        `${role}: ${change} ${effect} ${actions.patterns.join()}`,
    );
  return { gained: words(difference.gained), lost: words(difference.lost), unchanged: difference.unchanged };
}

const allowOn = statement('allow', 'proj/*:env/*:flag/*', 'updateOn', 'updateRules');
const sameInOtherOrder = statement('allow', 'proj/*:env/*:flag/*', 'updateRules', 'updateOn');
const denyProduction = statement('deny', 'proj/*:env/production:flag/*', '*');

describe('within one role', () => {
  test('an allow added is gained, a deny added is lost', () => {
    expect(told([grant('inline')], [grant('inline', allowOn, denyProduction)])).toEqual({
      gained: ['inline: added allow updateOn,updateRules'],
      lost: ['inline: added deny *'],
      unchanged: 0,
    });
  });

  test('a deny removed is gained', () => {
    expect(told([grant('inline', allowOn, denyProduction)], [grant('inline', allowOn)])).toEqual({
      gained: ['inline: removed deny *'],
      lost: [],
      unchanged: 1,
    });
  });

  test('order means nothing', () => {
    expect(
      told([grant('inline', allowOn, denyProduction)], [grant('inline', denyProduction, sameInOtherOrder)]),
    ).toEqual({
      gained: [],
      lost: [],
      unchanged: 2,
    });
  });
});

test('of several roles, those on both sides cancel out and a deny limits its own role only', () => {
  const ops = grant('Ops', allowOn);
  const safe = grant('Safe', statement('allow', 'proj/*', 'viewProject'), denyProduction);
  expect(told([ops, safe], [ops])).toEqual({
    gained: [],
    lost: ['Safe: removed allow viewProject'],
    unchanged: 1,
  });
});

test('from Reader to Writer everything seen before is kept', () => {
  const difference = compareAccess(
    [baseRoleGrant('reader')].filter((one) => one !== undefined),
    [baseRoleGrant('writer')].filter((one) => one !== undefined),
  );
  expect(difference).toMatchObject({ kind: 'known', lost: [], unchanged: 1 });
  expect(difference.kind === 'known' && difference.gained).toHaveLength(1);
});

test('of a role that could not be read nothing is claimed', () => {
  expect(told(undefined, [grant('inline', allowOn)])).toBe('unknown');
});
