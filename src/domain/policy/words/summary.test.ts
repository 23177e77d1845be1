import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallStatement } from '#testing/policy-arbitraries.ts';
import { baseRolePolicy } from '#domain/policy/language/base-roles.ts';
import cases from './cases/summary.json' with { type: 'json' };
import { parseStoredPolicy } from '#domain/policy/language/parse.ts';
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import type { Policy, Statement } from '#domain/policy/language/statement.ts';
import { describeStatement } from './describe-statement.ts';
import { describePolicy, tellPolicy } from './summary.ts';

function policyOf(value: unknown): Policy {
  const parse = parseStoredPolicy(value);
  if (parse.kind === 'problems') throw new Error(JSON.stringify(parse.problems));
  return parse.policy;
}

const toggle = (resource: string) => ({ effect: 'allow', resources: [resource], actions: ['updateOn'] });
const view = (...resources: string[]) => ({ effect: 'allow', resources, actions: ['viewProject'] });

const caveat = (statements: unknown[], start: 'nothing' | 'reader' | 'unknown') =>
  /[^.]*works only if[^.]*\./.exec(describePolicy(policyOf(statements), start))?.[0].trim();

describe('a statement in plain words', () => {
  test.each(cases.map(({ statement, sentence }) => ({ statement, sentence })))(
    '$sentence',
    ({ statement, sentence }) => {
      expect(policyOf([statement]).map(describeStatement)).toEqual([sentence]);
    },
  );

  test('cuts names that would fill the screen, wherever they stand', () => {
    const long = 'W'.repeat(10_000);
    const resources = [`proj/${long}:env/*${long}*;${long}:flag/${long};view:${long}`, `nothing/${long}`];
    for (const actions of [
      [long, `${long}*`, `*${long}`, `*${long}*`, `a${long}*${long}`],
      [`update${long}`],
    ]) {
      const [sentence = ''] = policyOf([{ effect: 'allow', resources, actions }]).map(describeStatement);
      expect(sentence).toContain(`${'W'.repeat(200)}…`);
      expect(sentence.length).toBeLessThan(3000);
    }
  });

  test('is always one whole sentence that says what can or can’t be done', () => {
    fc.assert(
      fc.property(anyStatement, (statement) => {
        const sentence = describeStatement(statement);
        const begin = statement.effect === 'allow' ? /^(Can |Allows nothing)/ : /^(Can’t |Denies nothing)/;
        expect(sentence).toMatch(begin);
        expect(sentence).toMatch(/\S\.$/);
        // A tag can be a dot, and so look like a gap.
        const isPlain = statement.resources.patterns.every((pattern) => /^[\w*/:-]+$/.test(pattern));
        expect(isPlain && gap.test(sentence)).toBe(false);
      }),
    );
  });
});

/** Statements that are told together, and some that are not. */
const repeated: fc.Arbitrary<Statement> = fc.record({
  effect: fc.constantFrom('allow' as const, 'deny' as const),
  resources: fc
    .constantFrom('proj/a', 'proj/b', 'acct')
    .map((name) => ({ mode: 'only' as const, patterns: [name] })),
  actions: fc
    .constantFrom('viewProject', 'x', 'y', 'z')
    .map((name) => ({ mode: 'only' as const, patterns: [name] })),
});

/** Where a part of a sentence is missing. */
const gap = /\{\}|  | [.,]|,,|undefined|\b(and|or|of|with|except) (and|or|of)\b/;

const action = fc.constantFrom(
  ...resourceKinds.flatMap(({ actions }) => actions.map(({ name }) => name)),
  '*',
  'view*',
  'new',
);

/** Any statement on one kind, with actions that people know and others. */
const anyStatement: fc.Arbitrary<Statement> = fc.oneof(
  smallStatement,
  fc.record({
    effect: fc.constantFrom('allow' as const, 'deny' as const),
    resources: fc.record({
      mode: fc.constantFrom('only' as const, 'except' as const),
      patterns: fc.constantFrom(...resourceKinds.map(({ specifier }) => [specifier])),
    }),
    actions: fc.record({
      mode: fc.constantFrom('only' as const, 'except' as const),
      patterns: fc.array(action, { minLength: 1, maxLength: 12 }),
    }),
  }),
);

function on(...resources: readonly string[]) {
  return { effect: 'allow', resources, actions: ['update*'] };
}

function except(project: string) {
  return { effect: 'deny', notResources: [project], actions: ['viewProject'] };
}

/** Nine statements with an action of their own each. */
function actions(effect: 'allow' | 'deny'): readonly object[] {
  return Array.from({ length: 9 }, (_, index) => ({
    effect,
    resources: ['proj/*:env/*:flag/*'],
    actions: [`${effect}${index}`],
  }));
}

describe('a policy in plain words', () => {
  const allow = { effect: 'allow', resources: ['proj/*'], actions: ['*'] };
  const deny = { effect: 'deny', resources: ['proj/web'], actions: ['deleteProject'] };

  test('tells what it can do before what it can’t', () => {
    expect(describePolicy(policyOf([deny, allow]))).toBe(
      'Can do anything with projects, but not with what’s in them. Can’t delete project web. Can’t do anything else.',
    );
  });

  test('says it as a person would', () => {
    const toggler = {
      effect: 'allow',
      resources: ['proj/storefront-web:env/staging:flag/*'],
      actions: ['updateOn'],
    };
    const viewer = { effect: 'allow', resources: ['proj/storefront-*'], actions: ['view*'] };
    expect(describePolicy(policyOf([toggler, viewer]))).toMatch(
      /^Can turn flags on and off in storefront-web \/ staging\. Can see .*\. Can’t do anything else\.$/,
    );
  });

  test('says what must be true besides, where the policy does not let its own projects be viewed', () => {
    const [web, every] = [toggle('proj/web:env/*:flag/*'), toggle('proj/*:env/*:flag/*')];
    const other = 'this works only if another role allows viewing';
    const inline = 'this works only if LaunchDarkly lets inline roles view every project.';
    expect(caveat([web], 'nothing')).toBe(`In project web, ${other} it.`);
    expect(caveat([web], 'unknown')).toBe(`In project web, ${inline}`);
    expect(caveat([web, toggle('proj/app:env/*:flag/*')], 'nothing')).toBe(
      `In projects web and app, ${other} them.`,
    );
    expect(caveat([every], 'nothing')).toBe(`T${other.slice(1)} the projects.`);
    expect(caveat([every], 'unknown')).toBe(`T${inline.slice(1)}`);
    expect(caveat([web, every, view('proj/web')], 'unknown')).toBeUndefined();
    expect(caveat([web, toggle('proj/app:env/*:flag/*'), view('proj/a*')], 'unknown')).toBe(
      `In project web, ${inline}`,
    );
    for (const told of [[web, view('proj/w*')], [web, view('proj/web;tag')], [view('proj/x')]])
      expect(caveat(told, 'unknown')).toBeUndefined();
    expect(caveat([web], 'reader')).toBeUndefined();
  });

  test('every statement is told or counted, and a denial is never hidden', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyStatement, repeated), { maxLength: 14 }), (policy) => {
        const { sentences, left } = tellPolicy(policy);
        const told = [...sentences.flatMap(({ statements }) => statements), ...left];
        expect(told.toSorted((a, b) => a - b)).toEqual([...policy.keys()]);
        const text = describePolicy(policy);
        for (const sentence of sentences) expect(text).toContain(sentence.text);
        const hidden = left.filter((place) => policy[place]?.effect === 'deny').length;
        const isTold = sentences.some(({ statements: [place = -1] }) => policy[place]?.effect === 'deny');
        const counts = /And (\d+) more(?:, (all|\d+) of them denials)?\./.exec(text);
        expect(Number(counts?.[1] ?? 0)).toBe(left.length);
        expect(counts?.[2] === 'all' ? left.length : Number(counts?.[2] ?? 0)).toBe(hidden);
        expect(hidden > 0 && !isTold).toBe(false);
        expect(text).toMatch(/\S\.$/);
      }),
    );
  });

  test('tells power over tokens, members and roles first, and the rare kinds last', () => {
    const other = { ...on('proj/*:metric/*'), actions: ['createMetric'] };
    const text = describePolicy(
      policyOf([other, { ...on('proj/*:env/*:flag/*'), actions: ['updateOn'] }, on('role/*')]),
    );
    expect(text).toMatch(/custom roles.*flags.*metrics/);
  });

  test('tells statements with the same actions together, exceptions apart', () => {
    const many = Array.from({ length: 16 }, (_, index) => ({
      effect: 'allow',
      resources: [`proj/p${index}`],
      actions: ['viewProject'],
    }));
    expect(describePolicy(policyOf(many))).toBe(
      'Can see projects p0, p1, p2, p3 and 12 more by name. Can’t do anything else.',
    );
    expect(
      describePolicy(policyOf([allow, except('proj/a'), except('proj/b')])).match(/Can’t see/g),
    ).toHaveLength(2);
  });

  test('says plainly when nothing is allowed, and what each starting point leaves', () => {
    expect(describePolicy([])).toBe('Can’t do anything: there are no statements.');
    expect(describePolicy(policyOf([deny]))).toBe(
      'Can’t do anything by itself: every statement denies. Can’t delete project web.',
    );
    expect(describePolicy(policyOf([deny]), 'reader')).toBe(
      'Can see everything. Can’t delete project web. Can’t change anything.',
    );
    expect(describePolicy(policyOf([except('proj/web')]), 'reader')).toMatch(
      /^Can see everything that isn’t denied\./,
    );
    expect(describePolicy([], 'reader')).toBe('Can see everything. Can’t change anything.');
  });

  test('of an inline role tells that it may be able to read more', () => {
    expect(describePolicy(policyOf([on('service-token/*')]), 'unknown')).toMatch(
      /Can’t change anything else\. May also be able to read the whole account\.$/,
    );
    const guarded = policyOf([{ ...on('proj/web'), actions: ['viewProject'] }, except('proj/web')]);
    expect(describePolicy(guarded, 'unknown')).toBe(
      'Can see project web. Can’t see any project other than web. Can’t change anything. May also be able to read the account, but no other projects.',
    );
    expect(
      describePolicy(
        policyOf([{ ...except('proj/a'), notResources: undefined, resources: ['proj/a'] }]),
        'unknown',
      ),
    ).toMatch(/May also be able to read everything that isn’t denied\.$/);
    expect(describePolicy([], 'unknown')).toBe(
      'Can’t change anything. May also be able to read the whole account.',
    );
  });

  test('speaks of something else to change only where something can be changed', () => {
    const sees = { ...on('proj/web'), actions: ['viewProject'] };
    expect(describePolicy(policyOf([sees]), 'reader')).toBe(
      'Can see everything. Can see project web. Can’t change anything.',
    );
    expect(describePolicy(policyOf([sees, sees, { ...sees, actions: ['viewProject', 'viewProject'] }]))).toBe(
      'Can see project web. Can’t do anything else.',
    );
  });

  test('of an inline role for every project tells that it may read all that is in them', () => {
    const sees = { ...on('proj/*'), actions: ['viewProject'] };
    expect(describePolicy(policyOf([sees]), 'unknown')).toMatch(
      /May also be able to read the whole account\.$/,
    );
  });

  test('says nothing of statements that are not complete', () => {
    const empty: Policy[number] = {
      effect: 'allow',
      resources: { mode: 'only', patterns: [] },
      actions: { mode: 'only', patterns: [] },
    };
    expect(describePolicy([empty])).toBe('Nothing yet.');
    expect(describePolicy([...policyOf([allow]), empty])).toBe(describePolicy(policyOf([allow])));
  });

  test('counts what would make it too long, and never hides that something is denied', () => {
    const allows = describePolicy(policyOf(actions('allow')));
    expect(allows).toMatch(/allow5 on .* And 3 more\. This works only if .* Can’t do anything else\.$/);
    const both = describePolicy(policyOf([...actions('allow'), ...actions('deny')]));
    expect(both.match(/Can’t use/g)).toHaveLength(2);
    expect(both).toMatch(/And 12 more, 7 of them denials\./);
    const few = describePolicy(policyOf([...actions('allow'), deny]));
    expect(few).toMatch(/Can’t delete project web\. And 4 more\./);
  });

  test.each([
    ['reader', 'Can see everything. Can’t do anything else.'],
    [
      'writer',
      'Can see everything. Can do anything with projects and everything in them. Can’t do anything else.',
    ],
    ['owner', 'Can do anything.'],
  ])('is short for the base role %s', (role, text) => {
    expect(describePolicy(baseRolePolicy(role) ?? [])).toBe(text);
  });
});
