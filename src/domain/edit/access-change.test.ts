import { describe, expect, test } from 'vitest';
import { accessChange } from './access-change.ts';
import type { AccessChange } from './access-change.ts';
import { changeTicketText } from './change-ticket.ts';
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import { changedKinds } from '#domain/policy/access/changed-kinds.ts';
import { parseStoredPolicy } from '#domain/policy/language/parse.ts';
import { accessDifference } from '#domain/policy/reason/access-difference.ts';
import { accessSetOf } from '#domain/policy/access/reviewed-access.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import type { TokenAccess } from '#domain/token/token.ts';

function inline(...statements: readonly object[]): TokenAccess {
  const parse = parseStoredPolicy(statements);
  if (parse.kind === 'problems') throw new Error(JSON.stringify(parse.problems));
  return { kind: 'inline', policy: parse.policy };
}

const allow = (resource: string, ...actions: readonly string[]) => ({
  effect: 'allow',
  resources: [resource],
  actions,
});
const reader: TokenAccess = { kind: 'base', role: 'reader' };

function change(before: TokenAccess, after: TokenAccess): AccessChange {
  const [from, to] = [before, after].map((access) =>
    reviewTokenAccess({ kind: 'service', access, member: undefined }, undefined, () => undefined),
  );
  if (from === undefined || to === undefined) throw new Error('two accesses are compared');
  return accessChange(from, to, accessDifference(accessSetOf(from), accessSetOf(to)));
}

const sides = ({ difference }: AccessChange, side: 'gained' | 'lost') =>
  changedKinds(difference, side).map(({ kind, changes }) => [
    kind.id,
    ...changes.map(({ actions, reach }) => `${actions.join(' ')} ${reach}`),
  ]);

describe('what changes', () => {
  const flags = 'proj/*:env/*:flag/*';
  const projects = allow('proj/*', 'viewProject');

  test('a gain on every resource, on the others too, and on some are told apart', () => {
    const before = inline(projects, allow('proj/web:env/*:flag/*', 'updateOn'));
    const after = inline(
      projects,
      allow(flags, 'updateOn', 'deleteFlag'),
      allow('proj/web:env/*:flag/*', 'cloneFlag'),
    );
    expect(sides(change(before, after), 'gained')).toEqual([
      ['proj:env:flag', 'cloneFlag some', 'deleteFlag all', 'updateOn others'],
    ]);
    expect(sides(change(before, after), 'lost')).toEqual([]);
    expect(sides(change(after, before), 'lost')).toEqual([
      ['proj:env:flag', 'cloneFlag others', 'deleteFlag all', 'updateOn some'],
    ]);
  });

  test('the same access in other words changes nothing, and brings no power', () => {
    const all = inline(allow('role/*', '*'));
    const split = inline(allow('role/*', 'update*'), allow('role/*', '*'));
    expect(sides(change(all, split), 'gained')).toEqual([]);
    expect(change(all, split).powers).toEqual([]);
  });

  test('what hangs on a role that cannot be read is unknown', () => {
    const found = sides(change(reader, { kind: 'custom', roleIds: ['r1'] }), 'gained');
    expect(found.flat().filter((text) => text.endsWith(' unknown'))).not.toEqual([]);
  });
});

describe('new privileged access', () => {
  test.each<[string, TokenAccess, TokenAccess, readonly string[]]>([
    ['to administrator', reader, { kind: 'base', role: 'admin' }, ['administrator']],
    [
      'to everything',
      reader,
      inline(...resourceKinds.map(({ specifier }) => allow(specifier, '*'))),
      ['everything'],
    ],
    ['editing roles', reader, inline(allow('role/*', 'updatePolicy')), ['edits-roles role']],
    [
      'from some roles to more',
      inline(allow('role/a', 'updatePolicy')),
      inline(allow('role/*', 'updatePolicy')),
      ['edits-roles role'],
    ],
    [
      'deleting members is no route, but power',
      reader,
      inline(allow('member/*', 'deleteMember')),
      ['manages-members'],
    ],
    [
      'every action on flags',
      reader,
      inline(allow('proj/*', 'viewProject'), allow('proj/*:env/*:flag/*', '*')),
      ['broad-wildcard'],
    ],
    [
      'one action on flags',
      reader,
      inline(allow('proj/*', 'viewProject'), allow('proj/*:env/*:flag/*', 'updateOn')),
      [],
    ],
    ['taking access away', { kind: 'base', role: 'admin' }, reader, []],
    [
      'what an inline role may start from, which is viewing alone',
      inline(allow('proj/web', 'viewProject')),
      { kind: 'base', role: 'writer' },
      [],
    ],
  ])('%s', (_, before, after, ids) => {
    expect(change(before, after).powers.map(({ id }) => id)).toEqual(ids);
  });

  test('a denial taken out brings what it held back', () => {
    const deny = { effect: 'deny', resources: ['role/*'], actions: ['updatePolicy'] };
    const some = allow('role/*', 'updatePolicy', 'viewRole');
    const { powers } = change(inline(some, deny), inline(some));
    expect(powers).toMatchObject([{ id: 'edits-roles role', actions: ['updatePolicy'], certainty: 'sure' }]);
    expect(powers[0]?.example).toMatchObject({ kindId: 'role' });
  });

  test('a role that cannot be read may bring power, and says so once', () => {
    const { powers } = change(reader, { kind: 'custom', roleIds: ['r1'] });
    expect(powers.map(({ certainty }) => certainty)).toEqual(['possible']);
    expect(powers[0]?.sentence).toContain('r1');
  });
});

describe('the text for a ticket', () => {
  const token = {
    id: '61095542756dba551110ae21',
    name: 'Bot [x](http://evil) `rm`\n# Head',
    lastFour: 'a1b2',
  };

  test('says what is gained, lost and privileged, with no name that a renderer would act on', () => {
    const text = changeTicketText({
      token,
      sentences: ['The statements of the inline role change.'],
      change: change(inline(allow('proj/*', 'createProject')), inline(allow('role/`', 'updatePolicy'))),
    });
    expect(text).toContain(String.raw`Bot \[x\](http\://evil) \`rm\` \# Head`);
    expect(text).not.toContain('\n# Head');
    expect(text).toContain('- Can widen a custom role that it holds itself. (`updatePolicy`)');
    expect(text).toMatch(
      /Access gained:\n\n- Custom role: `updatePolicy` on some, for example `` role\/` ``/,
    );
    expect(text).toMatch(/Access lost:\n\n- Project: `createProject` on all, for example `proj\//);
    expect(text).toMatch(/Unchanged: 37\d permissions/);
  });

  test('says so when the access stays', () => {
    const text = changeTicketText({ token, sentences: ['The expiry is removed.'], change: undefined });
    expect(text).toContain('Its access is unchanged.');
  });
});
