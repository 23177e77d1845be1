import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPolicyText } from '#testing/policy-text-arbitrary.ts';
import { draftToPost } from './request.ts';
import { parsePolicy } from '#domain/policy/language/parse.ts';
import { type AccessDraft, emptyDraft, type ExpiryPlan, expiryInstant, type TokenDraft } from './draft.ts';

const now = Date.UTC(2026, 10, 23);
const draft: TokenDraft = { ...emptyDraft, name: ' CI ' };
const policyText =
  '[{"effect": "allow", "resources": ["proj/*"], "actions": ["viewProject"], "notActions": []}]';

function withAccess(access: Partial<AccessDraft>): TokenDraft {
  return {
    ...draft,
    access: { ...draft.access, role: 'writer', roleIds: ['r1', 'r1', 'r2'], policyText, ...access },
  };
}

function fieldsOf(changed: Partial<TokenDraft>): string[] {
  const request = draftToPost({ ...draft, ...changed }, now);
  return request.kind === 'problems' ? request.problems.map(({ field }) => field) : [];
}

describe('exactly one kind of permission is sent, however many were filled in', () => {
  const rest = { name: 'CI', serviceToken: false, defaultApiVersion: 20240415 };
  test.each([
    ['base' as const, { role: 'writer' }],
    ['custom' as const, { customRoleIds: ['r1', 'r2'] }],
    [
      'inline' as const,
      { inlineRole: [{ effect: 'allow', resources: ['proj/*'], actions: ['viewProject'] }] },
    ],
  ])('%s', (kind, permission) => {
    expect(draftToPost(withAccess({ kind }), now)).toEqual({
      kind: 'post',
      post: { ...rest, ...permission },
    });
  });
});

test('an expiry is no part of the request', () => {
  const request = draftToPost({ ...draft, expiry: { kind: 'after', days: 30 } }, now);
  expect(request.kind === 'post' && Object.keys(request.post).toSorted()).toEqual([
    'defaultApiVersion',
    'name',
    'role',
    'serviceToken',
  ]);
});

describe('what stands in the way is named by field', () => {
  test.each<[string, Partial<TokenDraft>, string[]]>([
    ['nothing', {}, []],
    ['no name', { name: '  ' }, ['name']],
    ['a key in the name', { name: 'api-3f1c2d4e-5a6b-4c7d-8e9f-0123456789ab' }, ['name']],
    [
      'a key in the description',
      { description: 'old: sdk-3f1c2d4e-5a6b-4c7d-8e9f-0123456789ab.' },
      ['description'],
    ],
    ['a base role that cannot be created', withAccess({ kind: 'base', role: 'owner' }), ['role']],
    ['no custom role chosen', withAccess({ kind: 'custom', roleIds: [] }), ['roleIds']],
    ['no statement', withAccess({ kind: 'inline', policyText: '[]' }), ['policyText']],
    [
      'an action without a name',
      withAccess({
        kind: 'inline',
        policyText: '[{"effect": "allow", "resources": ["proj/*"], "actions": [""]}]',
      }),
      ['policyText'],
    ],
    ['a policy that is not JSON', withAccess({ kind: 'inline', policyText: '[{]' }), ['policyText']],
    ['an instant that has passed', { expiry: { kind: 'at', at: now } }, ['expiry']],
    ['an instant that is no number', { expiry: { kind: 'at', at: Number.NaN } }, ['expiry']],
    ['a name of which nothing can be seen', { name: '\u3164' }, ['name']],
    ['half a day', { expiry: { kind: 'after', days: 0.5 } }, ['expiry']],
    ['two things at once', { name: '', expiry: { kind: 'after', days: 0 } }, ['name', 'expiry']],
  ])('%s', (_, changed, fields) => {
    expect(fieldsOf(changed)).toEqual(fields);
  });

  test('a fault in a policy names the statement and how many more there are', () => {
    const text = '[{"effect": "allow", "resources": ["proj/*"], "actions": ["*"]}, {"effect": "Allow"}]';
    const request = draftToPost(withAccess({ kind: 'inline', policyText: text }), now);
    expect(request).toMatchObject({
      problems: [{ message: expect.stringMatching(/^Statement 2: .* And 2 more\.$/) }],
    });
  });
});

test('an inline role passes exactly when the policy that would be sent is one', () => {
  fc.assert(
    fc.property(anyPolicyText, (text) => {
      const json: unknown = JSON.parse(text);
      const isPolicy = Array.isArray(json) && json.length > 0 && parsePolicy(json).kind === 'policy';
      expect(draftToPost(withAccess({ kind: 'inline', policyText: text }), now).kind).toBe(
        isPolicy ? 'post' : 'problems',
      );
    }),
    { numRuns: 300 },
  );
});

test.each<[ExpiryPlan, number | undefined]>([
  [{ kind: 'never' }, undefined],
  [{ kind: 'after', days: 2 }, now + 172_800_000],
  [{ kind: 'at', at: 5 }, 5],
])('the plan %j means %s', (plan, at) => {
  expect(expiryInstant(plan, now)).toBe(at);
});
