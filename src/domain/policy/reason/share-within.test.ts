import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyNaivelyAllows } from '#testing/naive-evaluator.ts';
import { lawRuns, nearbyRequest, overlappingPolicy, teamAttributes } from '#testing/reasoning-arbitraries.ts';
import { capAccess, unreadableAccess } from '#testing/access-sets.ts';
import { statement } from '#testing/statements.ts';
import { baseRolePolicy } from '#domain/policy/language/base-roles.ts';
import { matchResource } from '#domain/policy/language/resource-match.ts';
import { parseResource } from '#domain/policy/language/resource.ts';
import { accessOfPolicy } from './access-set.ts';
import type { AccessSet } from './access-set.ts';
import { shareWithin } from './share-within.ts';
import { certainShare } from './share.ts';

function specifier(text: string) {
  const parse = parseResource(text);
  if (parse.kind === 'problem') throw new Error(parse.message);
  return parse.specifier;
}

function ask(access: AccessSet, action: string, text: string) {
  const answer = shareWithin(access, { action, specifier: specifier(text) });
  if (answer === 'too-complex') throw new Error('too complex');
  return answer;
}

const production = 'proj/*:env/production:flag/*';
const projects = statement('allow', 'proj/*', 'viewProject');
const writer = accessOfPolicy(baseRolePolicy('writer') ?? []);

describe('an action on everything that a pattern covers', () => {
  test('is allowed on all of it, though not on all of the kind', () => {
    const policy = [projects, statement('allow', 'proj/*:env/prod*:flag/*', 'deleteFlag')];
    expect(certainShare(ask(accessOfPolicy(policy), 'deleteFlag', production).share)).toBe('all');
    expect(certainShare(ask(accessOfPolicy(policy), 'deleteFlag', 'proj/*:env/*:flag/*').share)).toBe('some');
  });

  test('is allowed on none when a denial takes in just that, and the denial is named', () => {
    const policy = [
      statement('allow', 'proj/*:env/*:flag/*', '*'),
      statement('deny', 'proj/*:env/test:flag/*', '*'),
      statement('deny', production, 'delete*'),
    ];
    const { share, narrowing, example } = ask(accessOfPolicy(policy), 'deleteFlag', production);
    expect(certainShare(share)).toBe('none');
    expect(narrowing.map(({ place }) => place.statement)).toEqual([2]);
    expect(example.allowed).toBeUndefined();
    expect(example.refused?.segments[1]?.name).toBe('production');
  });

  test('is allowed on some, with an example on either side', () => {
    const policy = [projects, statement('allow', 'proj/*:env/*:flag/*;billing', 'deleteFlag')];
    const { share, example } = ask(accessOfPolicy(policy), 'deleteFlag', production);
    expect(certainShare(share)).toBe('some');
    expect(example.allowed?.segments[2]?.tags).toEqual(['billing']);
    expect(example.refused?.segments[2]?.tags ?? []).toEqual([]);
  });

  test('is taken away by the cap', () => {
    const reader = accessOfPolicy(baseRolePolicy('reader') ?? []);
    const { share, capped } = ask(capAccess(writer, reader), 'deleteFlag', production);
    expect(certainShare(share)).toBe('none');
    expect(capped).toBe(true);
    expect(ask(capAccess(reader, writer), 'deleteFlag', production).capped).toBe(false);
  });

  test('is unknown where it hangs on something that cannot be read', () => {
    expect(ask(unreadableAccess('the role x'), 'deleteFlag', production).share).toEqual({
      atLeast: 'none',
      atMost: 'all',
      because: ['the role x'],
    });
  });

  test('may be an action that the catalogue does not know', () => {
    const policy = [projects, statement('allow', 'proj/*:env/*:flag/*', 'teleport*')];
    expect(certainShare(ask(accessOfPolicy(policy), 'teleportFlag', production).share)).toBe('all');
    expect(certainShare(ask(accessOfPolicy(policy), 'paintFlag', production).share)).toBe('none');
  });

  test('is too complex when the limit says so', () => {
    const limit = { workLimit: 1 };
    expect(shareWithin(writer, { action: 'deleteFlag', specifier: specifier(production) }, limit)).toBe(
      'too-complex',
    );
  });
});

test('examples hold for the evaluator, none and all have no counter-example', { timeout: 900_000 }, () => {
  const held = { kind: 'known', values: teamAttributes } as const;
  const patterns = [
    'acct',
    'role/*',
    'proj/a*',
    'proj/*;x*',
    'proj/*:env/*b;{critical:true}',
    'proj/a:env/*:flag/*;y,*x',
    'proj/*:env/w*b:flag/*;view:v',
    'member/*:token/ab',
  ];
  const requests = fc.array(nearbyRequest, { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(overlappingPolicy, fc.constantFrom(...patterns), requests, (policy, text, asked) => {
      const action = asked[0]?.action ?? '';
      const wanted = specifier(text);
      const answer = shareWithin(accessOfPolicy(policy, held), { action, specifier: wanted });
      if (answer === 'too-complex') throw new Error('too complex');
      const { allowed, refused } = answer.example;
      const share = certainShare(answer.share);
      const isAllowed = (resource: NonNullable<typeof allowed>) =>
        policyNaivelyAllows(policy, { action, resource }, held.values);
      expect(allowed === undefined).toBe(share === 'none');
      expect(refused === undefined).toBe(share === 'all');
      for (const resource of [allowed, refused]) {
        if (resource === undefined) continue;
        expect(matchResource(wanted, resource).matches).toBe(true);
        expect(isAllowed(resource)).toBe(resource === allowed);
      }
      const covered = asked.filter(({ resource }) => matchResource(wanted, resource).matches);
      const against = covered.filter(({ resource }) => isAllowed(resource) !== (share === 'all'));
      expect(share === 'some' ? [] : against).toEqual([]);
    }),
    { numRuns: lawRuns(400) },
  );
});
