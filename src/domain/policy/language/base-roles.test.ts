import { describe, expect, test } from 'vitest';
import { baseRoleLabel } from './base-role-label.ts';
import { baseRoleGrant, baseRolePolicy } from './base-roles.ts';
import cases from './cases/base-roles.json' with { type: 'json' };
import { evaluatePolicy } from './evaluate.ts';
import { parseStoredPolicy } from './parse.ts';
import { parseConcreteResource } from './resource-match.ts';
import { policyToJson } from './statement.ts';

const roles = ['reader', 'writer', 'admin', 'owner', 'no_access'];

describe('a base role', () => {
  test.each(cases)('$may may $action on $resource', ({ action, resource: text, may }) => {
    const parse = parseConcreteResource(text);
    if (parse.kind === 'problem') throw new Error(parse.message);
    const request = { action, resource: parse.resource };
    const allowed = roles.filter((role) => evaluatePolicy(baseRolePolicy(role) ?? [], request).allowed);
    expect(allowed).toEqual(may);
  });

  test.each(roles)('%s is written in the policy language itself', (role) => {
    const policy = baseRolePolicy(role) ?? [];
    expect(parseStoredPolicy(policyToJson(policy))).toEqual({ kind: 'policy', policy });
  });

  test('has a name for people', () => {
    expect(roles.map(baseRoleLabel)).toEqual(['Reader', 'Writer', 'Admin', 'Owner', 'No access']);
  });

  test('starts from Reader unless it is no access', () => {
    const bases = roles.map((role) => baseRoleGrant(role)?.basePermissions);
    expect(bases).toEqual(['reader', 'reader', 'reader', 'reader', 'no_access']);
  });

  test('that is not known has no policy and keeps its own name', () => {
    expect(baseRolePolicy('astronaut')).toBeUndefined();
    expect(baseRoleGrant('constructor')).toBeUndefined();
    expect(baseRoleLabel('astronaut')).toBe('astronaut');
  });
});
