import { expect, test } from 'vitest';
import { tokenAsTerraform } from './terraform-preview.ts';

const policy = [
  {
    effect: 'allow' as const,
    resources: ['proj/${roleAttribute/team}'],
    actions: ['updateOn', 'updateRules'],
  },
  { effect: 'deny' as const, notResources: ['proj/*:env/test'], notActions: ['view*'] },
];

test('a base role is one argument', () => {
  const post = { name: 'CI "x"', role: 'reader', serviceToken: true, defaultApiVersion: 20240415 };
  expect(tokenAsTerraform(post)).toBe(`resource "launchdarkly_access_token" "launchdarkly_ci_x" {
  name                = "CI \\"x\\""
  role                = "reader"
  service_token       = true
  default_api_version = 20240415
}
`);
});

test('statements are a list of objects, and a role attribute stays text', () => {
  const post = { name: 'Ops', inlineRole: policy, serviceToken: false, defaultApiVersion: 20240415 };
  expect(tokenAsTerraform(post)).toBe(`resource "launchdarkly_access_token" "launchdarkly_ops" {
  name                = "Ops"
  service_token       = false
  default_api_version = 20240415

  inline_roles = [
    {
      effect    = "allow"
      resources = ["proj/$\${roleAttribute/team}"]
      actions   = ["updateOn", "updateRules"]
    },
    {
      effect        = "deny"
      not_resources = ["proj/*:env/test"]
      not_actions   = ["view*"]
    },
  ]
}
`);
});

test('version 2 of the provider wants blocks', () => {
  const post = { name: 'Ops', inlineRole: policy, serviceToken: false, defaultApiVersion: 20240415 };
  expect(tokenAsTerraform(post, { provider: 2 })).toContain(`
  inline_roles {
    effect        = "deny"
    not_resources = ["proj/*:env/test"]
    not_actions   = ["view*"]
  }
`);
});

test('custom roles are named by key where the key is known', () => {
  const post = {
    name: 'Ops',
    customRoleIds: ['id1', 'id2'],
    serviceToken: false,
    defaultApiVersion: 20240415,
  };
  expect(tokenAsTerraform(post, { roleKeys: new Map([['id1', 'ops']]) })).toContain(
    'custom_roles        = ["ops", "id2"]',
  );
});

test('a description cannot break out of its comment', () => {
  const post = {
    name: 'Ops',
    description: 'first\n}\u2028second',
    role: 'reader',
    serviceToken: false,
    defaultApiVersion: 1,
  };
  expect(tokenAsTerraform(post).split('\n').slice(1, 4)).toEqual(['  # first', '  # }', '  # second']);
});
