import { describe, expect, test } from 'vitest';
import { addAccess, capAccess, unreadableAccess } from '#testing/access-sets.ts';
import { statement } from '#testing/statements.ts';
import { writtenRequest } from '#testing/written-request.ts';
import type { Policy } from '#domain/policy/language/statement.ts';
import { accessOfPolicy, accessOfRoles } from './access-set.ts';
import { findAccessBeyond } from './access-beyond.ts';

const projects = statement('allow', 'proj/*', 'viewProject');

/** Both can view every project, without which nothing in one could be reached. */
function beyond(before: Policy, after: Policy) {
  return findAccessBeyond(accessOfPolicy([projects, ...before]), accessOfPolicy([projects, ...after]));
}

function shortest(before: Policy, after: Policy): string {
  const found = beyond(before, after);
  return found.kind === 'witness' ? writtenRequest(found.witness.request) : found.kind;
}

const allFlags = statement('allow', 'proj/*:env/*:flag/*', '*');

describe('access beyond', () => {
  test('a policy allows nothing beyond itself', () => {
    expect(beyond([allFlags], [allFlags])).toEqual({ kind: 'none' });
  });

  test('a narrower policy allows nothing beyond a wider one', () => {
    expect(beyond([allFlags], [statement('allow', 'proj/w*:env/dev:flag/*;billing', 'update*')])).toEqual({
      kind: 'none',
    });
  });

  test('the shortest example is a resource that a reader can check', () => {
    const before = [statement('allow', 'proj/*:env/*:flag/*', 'deleteFlag')];
    const after = [...before, statement('allow', 'proj/web:env/prod*:flag/*', 'updateOn')];
    expect(shortest(before, after)).toBe('updateOn on proj/web:env/prod:flag/a');
  });

  test('the names are shortest together, not one by one', () => {
    const after = [
      statement('allow', 'proj/ab:env/*', 'updateName'),
      statement('allow', 'proj/*:env/a', 'updateName'),
    ];
    expect(shortest([], after)).toBe('updateName on proj/a:env/a');
  });

  test('an action that exists is a better example than a shorter one that does not', () => {
    const after = [statement('allow', 'acct', 'zap'), statement('allow', 'proj/web', 'updateProjectName')];
    expect(shortest([], after)).toBe('updateProjectName on proj/web');
  });

  test('lifting a denial on critical environments shows a critical environment', () => {
    const denial = statement('deny', 'proj/*:env/*;{critical:true}:flag/*', 'deleteFlag');
    expect(shortest([allFlags, denial], [allFlags])).toBe(
      'deleteFlag on proj/a:env/a;{critical:true}:flag/a',
    );
  });

  test('an example never carries a tag that takes it out again', () => {
    const after = [
      statement('allow', 'proj/*:env/*:flag/*;ops*', 'deleteFlag'),
      statement('deny', 'proj/*:env/*:flag/*;ops', 'deleteFlag'),
    ];
    expect(shortest([], after)).toBe('deleteFlag on proj/a:env/a:flag/a;opsa');
  });

  test('every action of today is not every action of tomorrow', () => {
    const today = { ...allFlags, actions: { mode: 'except', patterns: ['future*'] } } as const;
    const found = beyond([today], [allFlags]);
    expect(found).toMatchObject({
      kind: 'witness',
      witness: { action: 'unlisted', request: { action: 'future' } },
    });
  });

  test('a denial in one role does not undo what another role allows', () => {
    const roles = [
      { name: 'all', basePermissions: 'no_access', policy: [allFlags] },
      { name: 'none', basePermissions: 'no_access', policy: [{ ...allFlags, effect: 'deny' }] },
    ] as const;
    expect(findAccessBeyond(accessOfRoles(roles), accessOfPolicy([allFlags])).kind).toBe('none');
  });

  test('a personal token gains nothing by a policy that is wider than its member', () => {
    const member = accessOfPolicy([statement('allow', 'proj/web', 'viewProject')]);
    const token = capAccess(accessOfPolicy([statement('allow', 'proj/*', '*')]), member);
    expect(findAccessBeyond(member, token).kind).toBe('none');
    expect(findAccessBeyond(token, member).kind).toBe('none');
  });
});

describe('what is not known', () => {
  test('a role that cannot be read makes the answer unknown, by name', () => {
    const known = accessOfPolicy([projects, allFlags]);
    expect(findAccessBeyond(known, addAccess([known, unreadableAccess('role Ops')]))).toEqual({
      kind: 'unknown',
      because: ['role Ops'],
    });
  });

  test('the same unreadable role on both sides gives nothing beyond', () => {
    expect(findAccessBeyond(unreadableAccess('role Ops'), unreadableAccess('role Ops')).kind).toBe('none');
  });

  test('an unknown role attribute leaves what is sure', () => {
    const unknown = { kind: 'unknown', holder: 'Ana' } as const;
    const own = accessOfPolicy([statement('allow', 'proj/${roleAttribute/team}', '*')], unknown);
    expect(findAccessBeyond(accessOfPolicy([]), own)).toEqual({
      kind: 'unknown',
      because: ['role attribute team of Ana as proj'],
    });
    expect(findAccessBeyond(accessOfPolicy([statement('allow', 'proj/*', '*')]), own).kind).toBe('none');
  });
});

describe('a specifier of a newer grammar', () => {
  const archived = statement('allow', 'proj/*:env/*:flag/*;{archived:true}', 'deleteFlag');

  test('leaves the kind that it spells unknown, by its text', () => {
    expect(beyond([], [archived])).toEqual({
      kind: 'unknown',
      because: ['the meaning of proj/*:env/*:flag/*;{archived:true}'],
    });
  });

  test('is equal to itself', () => {
    expect(beyond([archived], [archived]).kind).toBe('none');
  });

  test('takes nothing sure from the same kind, and nothing at all from other kinds', () => {
    const denial = { ...archived, effect: 'deny' } as const;
    expect(beyond([allFlags, denial], [allFlags]).kind).toBe('unknown');
    expect(shortest([denial], [denial, statement('allow', 'proj/*', 'deleteFlag')])).toBe(
      'deleteFlag on proj/a',
    );
  });

  test('of a kind that nobody knows yet says nothing about known kinds', () => {
    expect(beyond([], [statement('allow', 'proj/*:spaceship/*', '*')])).toEqual({ kind: 'none' });
  });
});

describe('what is too complex', () => {
  const tangled = Array.from({ length: 24 }, (_, index) =>
    statement('allow', `proj/*${index}*${index + 1}*:env/*`, 'updateName'),
  );

  test('the answer says which kinds could not be decided', () => {
    expect(findAccessBeyond(accessOfPolicy([]), accessOfPolicy(tangled), { workLimit: 20_000 })).toEqual({
      kind: 'too-complex',
      kinds: ['proj:env'],
    });
  });

  test('an example in a kind that could be decided is still an answer', () => {
    const after = accessOfPolicy([...tangled, statement('allow', 'role/*', 'createRole')]);
    expect(findAccessBeyond(accessOfPolicy([]), after, { workLimit: 20_000 }).kind).toBe('witness');
  });
});
