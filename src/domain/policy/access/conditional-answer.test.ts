import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lawRuns, nearbyRequest, overlappingPolicy, teamAttributes } from '#testing/reasoning-arbitraries.ts';
import { statement } from '#testing/statements.ts';
import { judgeCase } from './access-cases.ts';
import { answerQuestion } from './access-answer.ts';
import { readerPolicy } from '#domain/policy/language/base-roles.ts';
import { answerAsAsked, isConditional } from './conditional-answer.ts';
import { formatConcreteResource, parseConcreteResource } from '#domain/policy/language/resource-match.ts';
import type { Resource } from '#domain/policy/language/resource-match.ts';
import type { HeldAttributes } from '#domain/policy/reason/demand.ts';
import type { ReviewedAccess } from './reviewed-access.ts';
import type { Policy } from '#domain/policy/language/statement.ts';

const noAttributes: HeldAttributes = { kind: 'known', values: {} };

function access(...policies: readonly Policy[]): ReviewedAccess {
  return {
    grants: policies.map((policy) => ({
      id: 'one',
      title: 'One',
      carrier: 'custom-role',
      grant: { kind: 'policy', policy, base: [], attributes: noAttributes },
    })),
  };
}

function ask(policy: Policy | ReviewedAccess, text: string) {
  const parse = parseConcreteResource(text);
  if (parse.kind === 'problem') throw new Error(parse.message);
  const asked = 'grants' in policy ? policy : access(policy);
  const answer = answerAsAsked(asked, { action: 'updateOn', resource: parse.resource });
  return [answer.verdict, ...answer.conditions.map(({ facts, answer: then }) => [facts, then.verdict])];
}

const projects = statement('allow', 'proj/*', 'viewProject');
const flags = statement('allow', 'proj/*:env/*:flag/*', '*');
const notCritical = statement('deny', 'proj/*:env/*;{critical:true}:flag/*', '*');
const critical = [[{ kind: 'critical', segment: 1 }]];
const tagged = (tag: string, ...patterns: string[]) => ({ kind: 'tag', segment: 2, tag, patterns });

test('whether an environment is critical decides, and is not told', () => {
  const policy = [projects, flags, notCritical];
  expect(ask(policy, 'proj/web:env/live:flag/pay')).toEqual(['allowed', [...critical, 'denied']]);
  expect(ask(policy, 'proj/web:env/live;{critical:false}:flag/pay')).toEqual(['allowed']);
  expect(ask(policy, 'proj/web:env/live;{critical:true}:flag/pay')).toEqual(['denied']);
});

test('a tag or a view decides, until the question tells', () => {
  const billing = [projects, statement('allow', 'proj/*:env/*:flag/*;billing', '*')];
  expect(ask(billing, 'proj/web:env/live:flag/pay')).toEqual([
    'denied',
    [[tagged('billing', 'billing')], 'allowed'],
  ]);
  expect(ask(billing, 'proj/web:env/live:flag/pay;billing')).toEqual(['allowed']);
  expect(ask(billing, 'proj/web:env/live:flag/pay;!billing')).toEqual(['denied']);
  const ops = [projects, flags, statement('deny', 'proj/*:env/*:flag/*;ops*', '*')];
  expect(ask(ops, 'proj/web:env/live:flag/pay')).toEqual(['allowed', [[tagged('ops', 'ops*')], 'denied']]);
  expect(ask(ops, 'proj/web:env/live:flag/pay;!ops*')).toEqual(['allowed']);
  const beta = [projects, statement('allow', 'proj/*:env/*:flag/*;view:beta', '*')];
  const inBeta = [[{ kind: 'view', segment: 2, view: 'beta' }], 'allowed'];
  expect(ask(beta, 'proj/web:env/live:flag/pay')).toEqual(['denied', inBeta]);
  expect(ask(beta, 'proj/web:env/live:flag/pay;view:!beta')).toEqual(['denied']);
});

test('facts that decide only together are one condition', () => {
  const both = [projects, statement('allow', 'proj/*:env/*;{critical:false}:flag/*;a,b', '*')];
  expect(ask(both, 'proj/web:env/live:flag/pay')).toEqual([
    'denied',
    [[tagged('a', 'a'), tagged('b', 'b')], 'allowed'],
  ]);
});

test('tags of the project decide as well, through viewing it', () => {
  const hides = statement('deny', 'proj/*;secret', 'view*');
  const answer = ask([projects, flags, hides], 'proj/web:env/live:flag/pay');
  expect(answer).toEqual(['allowed', [[{ ...tagged('secret', 'secret'), segment: 0 }], 'denied']]);
});

test('nothing is open where another role allows it anyway, or where statements are about something else', () => {
  const all = access([projects, flags, notCritical], [flags]);
  expect(ask(all, 'proj/web:env/live:flag/pay')).toEqual(['allowed']);
  const elsewhere = [
    projects,
    flags,
    statement('deny', 'proj/*:env/*;{critical:true}:flag/*', 'deleteFlag'),
    statement('deny', 'proj/shop:env/*:flag/*;x', '*'),
  ];
  expect(ask(elsewhere, 'proj/web:env/live:flag/pay')).toEqual(['allowed']);
});

test('a case that leaves open what decides neither holds nor is broken', () => {
  const limited = access([projects, flags, notCritical]);
  const judge = (resource: string) => judgeCase(limited, { action: 'updateOn', resource, must: 'allow' });
  expect(judge('proj/web:env/live:flag/pay')).toBe('unknown');
  expect(judge('proj/web:env/live;{critical:false}:flag/pay')).toBe('holds');
  expect(judge('proj/web:env/live;{critical:true}:flag/pay')).toBe('broken');
});

test('more open facts than can be tried make the answer conditional, whatever was found', () => {
  const tags = Array.from({ length: 12 }, (_, index) => `tag${index}`);
  const policy = [
    projects,
    flags,
    ...tags.map((tag) => statement('deny', `proj/*:env/*:flag/*;${tag},z`, '*')),
  ];
  const asked = parseConcreteResource('proj/web:env/live:flag/pay');
  if (asked.kind === 'problem') throw new Error(asked.message);
  const answer = answerAsAsked(access(policy), { action: 'updateOn', resource: asked.resource });
  expect(isConditional(answer)).toBe(true);
});

test.each([
  'proj/web:env/live;{critical:false}:flag/pay',
  'proj/web;!secret:env/live;{critical:true}:flag/pay;billing,!ops*,view:beta,view:!old',
])('%s is written as it was read', (text) => {
  const parse = parseConcreteResource(text);
  expect(parse.kind === 'resource' && formatConcreteResource(parse.resource)).toBe(text);
});

/** The resource by its names alone. */
function unqualified({ kindId, segments }: Resource): Resource {
  return { kindId, segments: segments.map(({ type, name }) => ({ type, name })) };
}

const anyAccess = fc
  .tuple(
    fc.array(
      fc.record({
        policy: overlappingPolicy,
        base: fc.constantFrom([], readerPolicy),
        attributes: fc.constantFrom<HeldAttributes>(
          { kind: 'known', values: teamAttributes },
          { kind: 'unknown', holder: 'Ana' },
        ),
      }),
      { maxLength: 2 },
    ),
    overlappingPolicy,
    fc.boolean(),
  )
  .map(([grants, cap, isCapped]): ReviewedAccess => {
    const own = grants.map((grant) => ({
      id: 'one',
      title: 'One',
      carrier: 'custom-role' as const,
      grant: { kind: 'policy' as const, ...grant },
    }));
    return isCapped ? { grants: own, cap: { whose: 'Ana', grants: access(cap).grants } } : { grants: own };
  });

test('an answer without conditions holds whatever is true of the resource', () => {
  fc.assert(
    fc.property(anyAccess, nearbyRequest, (given, { action, resource }) => {
      const answer = answerAsAsked(given, { action, resource: unqualified(resource) });
      const { verdict } = answerQuestion(given, { action, resource });
      fc.pre(!isConditional(answer));
      expect(verdict).toBe(answer.verdict);
    }),
    { numRuns: lawRuns(300) },
  );
});

function askDelete(policy: Policy, text: string) {
  const parse = parseConcreteResource(text);
  if (parse.kind === 'problem') throw new Error(parse.message);
  const answer = answerAsAsked(access(policy), { action: 'deleteFlag', resource: parse.resource });
  return [answer.verdict, ...answer.conditions.map(({ facts, answer: then }) => [facts, then.verdict])];
}

const elsewhere = (more: object) => [
  'allowed',
  [[{ kind: 'environment', segment: 0, isCritical: false, tags: [], ...more }], 'denied'],
];

test('an action that needs every environment depends on those the project has', () => {
  const gov = [projects, flags, statement('deny', 'proj/*:env/production:flag/*', '*')];
  expect(askDelete(gov, 'proj/courts:env/test:flag/x')).toEqual(elsewhere({ named: 'production' }));
  expect(ask(gov, 'proj/courts:env/test:flag/x')).toEqual(['allowed']);
  const inTest = [projects, statement('allow', 'proj/*:env/test:flag/*', '*')];
  expect(askDelete(inTest, 'proj/courts:env/test:flag/x')).toEqual(elsewhere({}));
  expect(askDelete([projects, flags], 'proj/courts:env/test:flag/x')).toEqual(['allowed']);
  const critical = [projects, flags, notCritical];
  expect(askDelete(critical, 'proj/courts:env/test;{critical:false}:flag/x')).toEqual(
    elsewhere({ isCritical: true }),
  );
});
