import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearbyRequest, overlappingPolicy } from '#testing/reasoning-arbitraries.ts';
import { answerQuestion } from './access-answer.ts';
import { readerPolicy } from '#domain/policy/language/base-roles.ts';
import { evaluateRoles } from '#domain/policy/language/evaluate.ts';
import { parseConcreteResource } from '#domain/policy/language/resource-match.ts';
import type { ReviewedGrant } from './reviewed-access.ts';
import type { Policy, Statement } from '#domain/policy/language/statement.ts';
import type { HeldAttributes } from '#domain/policy/reason/demand.ts';

const noAttributes: HeldAttributes = { kind: 'known', values: {} };

function grant(policy: Policy, attributes = noAttributes, base: Policy = []): ReviewedGrant {
  return {
    id: 'one',
    title: 'One',
    carrier: 'inline-role',
    grant: { kind: 'policy', policy, base, attributes },
  };
}

function statement(effect: Statement['effect'], resource: string, action: string): Statement {
  return {
    effect,
    resources: { mode: 'only', patterns: [resource] },
    actions: { mode: 'only', patterns: [action] },
  };
}

function ask(action: string, text: string) {
  const parse = parseConcreteResource(text);
  if (parse.kind === 'problem') throw new Error(parse.message);
  return { action, resource: parse.resource };
}

const unreadable: ReviewedGrant = {
  id: 'x',
  title: 'Custom role x',
  carrier: 'unreadable',
  grant: { kind: 'unreadable', name: 'x' },
};
const flag = ask('updateOn', 'proj/web:env/live:flag/pay');
const allowsFlags = statement('allow', 'proj/*:env/*:flag/*', '*');
const showsProjects = statement('allow', 'proj/*', 'viewProject');
const deniesLive = statement('deny', 'proj/*:env/live:flag/*', 'update*');

test('deny wins within a role, and names itself', () => {
  const { verdict, access } = answerQuestion({ grants: [grant([allowsFlags, deniesLive])] }, flag);
  expect(verdict).toBe('denied');
  expect(access.grants[0]).toMatchObject({ because: 'statement', statement: 1 });
});

test('one role that allows is enough, whatever cannot be read', () => {
  const { verdict, access } = answerQuestion(
    { grants: [unreadable, grant([allowsFlags, showsProjects])] },
    flag,
  );
  expect(verdict).toBe('allowed');
  expect(access.grant).toBe(1);
});

test('a role that cannot be read leaves a refusal unknown', () => {
  expect(answerQuestion({ grants: [grant([]), unreadable] }, flag).verdict).toBe('unknown');
});

test('the cap takes away what the access alone would allow', () => {
  const answer = answerQuestion(
    { grants: [grant([allowsFlags, showsProjects])], cap: { whose: 'Ana', grants: [grant(readerPolicy)] } },
    flag,
  );
  expect(answer).toMatchObject({ verdict: 'denied', decidedBy: 'cap', access: { verdict: 'allowed' } });
});

test('what the access denies stays denied under a cap that cannot be read', () => {
  const answer = answerQuestion({ grants: [grant([])], cap: { whose: 'Ana', grants: [unreadable] } }, flag);
  expect(answer).toMatchObject({ verdict: 'denied', decidedBy: 'access' });
});

const byAttribute = (rest: string) =>
  answerQuestion(
    {
      grants: [
        grant([statement('allow', `proj/\${roleAttribute/projects}:${rest}`, '*'), showsProjects], {
          kind: 'unknown',
          holder: 'Ana',
        }),
      ],
    },
    flag,
  ).verdict;

test('an unknown role attribute leaves it open, unless the rest of the specifier settles it', () => {
  expect(byAttribute('env/*:flag/*')).toBe('unknown');
  expect(byAttribute('env/test:flag/*')).toBe('denied');
});

test('an unknown role attribute for views leaves it open only for what is in some view', () => {
  const grants = [
    grant([statement('allow', 'proj/*:env/*:flag/*;view:${roleAttribute/views}', '*'), showsProjects], {
      kind: 'unknown',
      holder: 'Ana',
    }),
  ];
  const verdictOn = (resource: string) => answerQuestion({ grants }, ask('updateOn', resource)).verdict;
  expect(verdictOn('proj/web:env/live:flag/pay;view:shop')).toBe('unknown');
  expect(verdictOn('proj/web:env/live:flag/pay')).toBe('denied');
});

test('a specifier that cannot be parsed makes its own kind unknown and no other', () => {
  const broken = grant([allowsFlags, showsProjects, statement('deny', 'proj/*:env/*:flag/*;{new:1}', '*')]);
  expect(answerQuestion({ grants: [broken] }, flag).verdict).toBe('unknown');
  expect(answerQuestion({ grants: [broken] }, ask('viewProject', 'proj/web')).verdict).toBe('allowed');
});

test('what is in a project that cannot be viewed is denied, and the statement that hides it is told', () => {
  const hides = statement('deny', 'proj/web', 'viewProject');
  const { verdict, access } = answerQuestion({ grants: [grant([allowsFlags, showsProjects, hides])] }, flag);
  expect(verdict).toBe('denied');
  expect(access.gate).toMatchObject({
    project: { kindId: 'proj', segments: [{ name: 'web' }] },
    answer: { verdict: 'denied', grants: [{ because: 'statement', statement: 2 }] },
  });
  const shown = grant([showsProjects]);
  expect(answerQuestion({ grants: [grant([allowsFlags, hides]), shown] }, flag).verdict).toBe('allowed');
});

test('a member who cannot view the project caps what is in it', () => {
  const own = grant([allowsFlags, showsProjects]);
  const cap = { whose: 'Ana', grants: [grant([allowsFlags])] };
  const answer = answerQuestion({ grants: [own], cap }, flag);
  expect(answer).toMatchObject({ verdict: 'denied', decidedBy: 'cap', cap: { gate: {} } });
});

function inlineRole(policy: Policy): ReviewedGrant {
  return {
    ...grant([]),
    grant: { kind: 'policy', policy, base: [], possibleBase: readerPolicy, attributes: noAttributes },
  };
}

function verdictOf(policy: Policy, action: string, resource: string) {
  return answerQuestion({ grants: [inlineRole(policy)] }, ask(action, resource)).verdict;
}

test('what only a possible base would allow is unknown, what a statement denies is denied', () => {
  expect(verdictOf([], 'viewProject', 'proj/web')).toBe('unknown');
  expect(verdictOf([], 'deleteProject', 'proj/web')).toBe('denied');
  expect(verdictOf([allowsFlags], 'updateOn', 'proj/web:env/live:flag/pay')).toBe('unknown');
  const guard: Statement = {
    effect: 'deny',
    resources: { mode: 'except', patterns: ['proj/web'] },
    actions: { mode: 'only', patterns: ['viewProject'] },
  };
  expect(verdictOf([guard, allowsFlags], 'updateOn', 'proj/app:env/live:flag/pay')).toBe('denied');
});

test('agrees with the evaluator wherever everything is known', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(overlappingPolicy, fc.boolean()), { maxLength: 3 }),
      nearbyRequest,
      (roles, request) => {
        const grants = roles.map(([policy, reads]) => grant(policy, noAttributes, reads ? readerPolicy : []));
        const decision = evaluateRoles(
          roles.map(([policy, reads]) => ({
            name: '',
            policy,
            basePermissions: reads ? 'reader' : 'no_access',
          })),
          request,
        );
        const { verdict } = answerQuestion({ grants }, request);
        expect(verdict).toBe(decision.allowed ? 'allowed' : 'denied');
      },
    ),
  );
});
