import { describe, expect, test } from 'vitest';
import { draftToPost } from './request.ts';
import { lintPolicy } from '#domain/policy/lint/lint-policy.ts';
import { kindsNamedBy } from '#domain/policy/language/statement-kinds.ts';
import { policyOfText, readPolicyText } from '#domain/policy/text/text.ts';
import { tokenTemplates } from './templates.ts';

function build(id: string, values: { project?: string; environment?: string } = {}) {
  const template = tokenTemplates.find((one) => one.id === id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return template.build(values);
}

test.each(tokenTemplates.filter(({ id }) => id !== 'empty'))('$label can be created as it is', (template) => {
  expect(draftToPost(template.build({}), 0).kind).toBe('post');
});

test.each(tokenTemplates)('$label names one kind of resource in each statement', (template) => {
  const { access } = template.build({});
  const policy = access.policyText === '' ? [] : policyOfText(readPolicyText(access.policyText));
  expect(policy?.filter(({ resources }) => kindsNamedBy(resources.patterns).length !== 1)).toEqual([]);
});

test('the empty template lacks nothing but a name', () => {
  expect(draftToPost(build('empty'), 0)).toMatchObject({ problems: [{ field: 'name' }] });
});

test('the flag toggler reaches one environment of one project', () => {
  const { access } = build('flag-toggler', { project: 'web', environment: 'live' });
  expect(JSON.parse(access.policyText)).toEqual([
    { effect: 'allow', resources: ['proj/web'], actions: ['viewProject'] },
    { effect: 'allow', resources: ['proj/web:env/live:flag/*'], actions: ['updateOn'] },
    { effect: 'deny', notResources: ['proj/web'], actions: ['viewProject'] },
  ]);
});

test('what is typed for a key cannot make another specifier of it', () => {
  const { access } = build('read-only-ci', { project: 'web:env/*;{critical:true}' });
  expect(JSON.parse(access.policyText)).toMatchObject([
    { resources: ['proj/webenv*criticaltrue'] },
    { notResources: ['proj/webenv*criticaltrue'] },
  ]);
});

describe('findings on templates', () => {
  test.each([
    ['read-only-ci', []],
    ['flag-toggler', []],
    ['token-manager', ['broad-wildcard', 'self-escalation']],
  ])('%s has %j', (id, codes) => {
    const { access, kind } = build(id, { project: 'web', environment: 'live' });
    const findings = lintPolicy(readPolicyText(access.policyText), { tokenKind: kind });
    expect(findings.map(({ code }) => code).toSorted()).toEqual(codes);
  });
});
