import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { terraformImports } from './terraform-import.ts';
import type { AccessToken } from '#domain/token/token.ts';

const roleKeys = new Map([['r1', 'ops']]);
const textOf = (...tokens: readonly Partial<AccessToken>[]) =>
  terraformImports(
    tokens.map((parts) => tokenWith({ id: 'abc', ...parts })),
    roleKeys,
  ).text;

test('a token that exists is imported, not created a second time', () => {
  expect(textOf({ name: 'Deploy bot', kind: 'service' }))
    .toBe(`# For version 3 of the provider launchdarkly/launchdarkly and Terraform 1.5 or newer.
# Keys are not imported: they cannot be read again.

import {
  to = launchdarkly_access_token.launchdarkly_deploy_bot
  id = "abc"
}

resource "launchdarkly_access_token" "launchdarkly_deploy_bot" {
  name                = "Deploy bot"
  role                = "reader"
  service_token       = true
  default_api_version = 20240415
}
`);
});

test.each([20220603, 20210729, 20191212, 20160426, 20270101, undefined])(
  'an API version that is not the current one (%s) is left to the state: the argument would be refused, or make a new token',
  (apiVersion) => {
    expect(textOf({ apiVersion })).not.toContain('default_api_version');
  },
);

test('an empty name is left out: the provider reads it as none', () => {
  const text = textOf({ name: '' });
  expect(text).not.toMatch(/^ {2}name/m);
  expect(text).toContain('resource "launchdarkly_access_token" "launchdarkly_abc" {');
});

test('custom roles are named by key, as the provider reads them', () => {
  expect(textOf({ access: { kind: 'custom', roleIds: ['r1'] } })).toContain('custom_roles        = ["ops"]');
});

test('what the provider has no argument for stands in comments', () => {
  const text = textOf({ description: 'for the build\n}', expiresAt: Date.UTC(2027, 0, 2, 3, 4) });
  expect(text).toContain('  # for the build\n  # }\n');
  expect(text).toContain('  # Expires 2027-01-02 03:04 UTC: the provider has no argument for it.\n');
});

describe('left out, with the reason', () => {
  test.each<[string, Partial<AccessToken>, RegExp]>([
    ['no access', { access: { kind: 'none' } }, /doesn’t name its access/],
    ['an inline role that is no policy', { access: { kind: 'unreadable', json: 1 } }, /couldn’t be read/],
    [
      'a role that the provider refuses',
      { access: { kind: 'base', role: 'owner' } },
      /supports only the roles reader, writer and admin/,
    ],
    ['a custom role without a known key', { access: { kind: 'custom', roleIds: ['r1', 'gone'] } }, /gone/],
    ['a key in the name', { name: 'x api-01234567-89ab-4cde-8f01-23456789abcd' }, /contains a key/],
  ])('%s', (_what, parts, why) => {
    const { text, leftOut } = terraformImports([tokenWith({ id: 'abc', ...parts })], roleKeys);
    expect(text).not.toContain('resource "');
    expect(text).toMatch(/^# Not imported: .*\(abc\): /m);
    expect(leftOut.map((left) => left.why)).toEqual([expect.stringMatching(why)]);
    expect(text).not.toContain('01234567-89ab');
  });
});

function namesIn(tokens: readonly Pick<AccessToken, 'id' | 'name'>[]) {
  const { text } = terraformImports(tokens.map(tokenWith), roleKeys);
  return [...text.matchAll(/^ {2}to = launchdarkly_access_token\.(.*)$/gm)].map(([, name]) => name);
}

describe('the names of resources', () => {
  const anyTokens = fc.uniqueArray(
    fc.record({
      id: fc.oneof(fc.stringMatching(/^[0-9a-f]{24}$/), fc.string({ minLength: 1, maxLength: 6 })),
      name: fc.oneof(fc.constantFrom('CI', 'ci', 'C I', 'c-i', '', '数据同步', 'ci abc', '2'), fc.string()),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );

  test('are valid, and no two are the same', () => {
    fc.assert(
      fc.property(anyTokens, (tokens) => {
        const names = namesIn(tokens);
        expect(names).toHaveLength(tokens.length);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      }),
    );
  });

  test('that collide end with the ID, all of them, so the order of the tokens does not matter', () => {
    expect(
      namesIn([
        { id: '65f0aa', name: 'C I' },
        { id: '65f0bb', name: 'c-i' },
      ]),
    ).toEqual(['launchdarkly_c_i_65f0aa', 'launchdarkly_c_i_65f0bb']);
  });
});
