import * as fc from 'fast-check';
import { applyPatch } from 'rfc6902';
import { describe, expect, test } from 'vitest';
import { anyEdit, tokenJson, tokenWith } from '#testing/token-arbitrary.ts';
import type { PatchOperation } from './json-patch.ts';
import { policyToJson } from '#domain/policy/language/statement.ts';
import { type EditableToken, patchBody, planTokenEdit } from './edit.ts';

const anyNothing = fc.constantFrom('absent' as const, 'null' as const, 'empty' as const);

function plan(json: Record<string, unknown>, before: EditableToken, wanted: EditableToken): PatchOperation[] {
  const planned = planTokenEdit({ token: tokenWith(before), json }, wanted);
  if (planned.kind === 'refused') throw new Error(planned.message);
  return [...planned.operations];
}

/** Applies a patch to a copy, all or nothing; the names of the errors when it fails. */
function patched(json: unknown, operations: readonly PatchOperation[]): { json: unknown; errors: string[] } {
  const copy: unknown = structuredClone(json);
  const errors = applyPatch(copy, [...operations])
    .filter((error) => error !== null)
    .map((error) => error.name);
  return { json: copy, errors };
}

/** Null, empty and missing say the same on a token (trap 18), and so does the order of lists (trap 22). */
function meaning(json: unknown): Map<string, string> {
  const entries = Object.entries(typeof json === 'object' && json !== null ? json : {});
  const filled = entries.filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return new Map(filled.map(([name, value]) => [name, JSON.stringify(value)]));
}

describe('laws', () => {
  test('the patch applied to the original gives the wanted token', () => {
    fc.assert(
      fc.property(anyEdit, anyEdit, anyNothing, (before, wanted, nothing) => {
        const json = tokenJson(before, nothing);
        const after = patched(json, plan(json, before, wanted));
        expect(after.errors).toEqual([]);
        // The same statements in another order are no change, so the old order may stay.
        const access = planned(before, wanted) ? wanted.access : before.access;
        expect(meaning(after.json)).toEqual(meaning(tokenJson({ ...wanted, access }, 'absent')));
      }),
      { numRuns: 500 },
    );
  });

  test('what nobody wants changed is not mentioned', () => {
    fc.assert(
      fc.property(anyEdit, anyNothing, (before, nothing) => {
        expect(plan(tokenJson(before, nothing), before, before)).toEqual([]);
      }),
    );
  });

  test('a part that somebody else changed meanwhile makes the patch fail, and nothing is changed', () => {
    fc.assert(
      fc.property(anyEdit, anyEdit, anyEdit, (before, wanted, theirs) => {
        const json = tokenJson(before, 'absent');
        const operations = plan(json, before, wanted);
        const touched = operations.filter(({ op }) => op === 'test').map(({ path }) => path.slice(1));
        const now = tokenJson(theirs, 'absent');
        fc.pre(touched.some((name) => JSON.stringify(now[name]) !== JSON.stringify(json[name])));
        expect(
          patched(
            now,
            operations.filter(({ op }) => op === 'test'),
          ).errors,
        ).not.toEqual([]);
      }),
    );
  });

  test('all tests stand before the first change', () => {
    fc.assert(
      fc.property(anyEdit, anyEdit, anyNothing, (before, wanted, nothing) => {
        const kinds = plan(tokenJson(before, nothing), before, wanted).map(({ op }) => op);
        expect(kinds.lastIndexOf('test')).toBeLessThan(
          kinds.findIndex((op) => op !== 'test') === -1 ? Infinity : kinds.findIndex((op) => op !== 'test'),
        );
      }),
    );
  });
});

function planned(before: EditableToken, wanted: EditableToken): boolean {
  return plan(tokenJson(before, 'absent'), before, wanted).some(({ path }) =>
    ['/role', '/customRoleIds', '/inlineRole'].includes(path),
  );
}

const base: EditableToken = {
  name: 'CI',
  description: '',
  expiresAt: 1_800_000_000_000,
  apiVersion: 20240415,
  access: { kind: 'base', role: 'writer' },
};

describe('operations', () => {
  test('a present member is tested and replaced', () => {
    expect(plan(tokenJson(base, 'absent'), base, { ...base, name: 'Deploys' })).toEqual([
      { op: 'test', path: '/name', value: 'CI' },
      { op: 'replace', path: '/name', value: 'Deploys' },
    ]);
  });

  test('an absent member is added', () => {
    expect(plan(tokenJson(base, 'absent'), base, { ...base, description: 'for the build' })).toEqual([
      { op: 'add', path: '/description', value: 'for the build' },
    ]);
  });

  test('an expiry is taken away only where there is one', () => {
    expect(plan(tokenJson(base, 'absent'), base, { ...base, expiresAt: undefined })).toEqual([
      { op: 'test', path: '/expiry', value: 1_800_000_000_000 },
      { op: 'remove', path: '/expiry' },
    ]);
  });

  test('a new kind of access goes in one patch that removes the old kind', () => {
    const policy = [
      {
        effect: 'allow' as const,
        resources: { mode: 'only' as const, patterns: ['proj/*'] },
        actions: { mode: 'only' as const, patterns: ['viewProject'] },
      },
    ];
    const wanted: EditableToken = { ...base, access: { kind: 'inline', policy } };
    expect(plan(tokenJson(base, 'absent'), base, wanted)).toEqual([
      { op: 'test', path: '/role', value: 'writer' },
      { op: 'remove', path: '/role' },
      { op: 'add', path: '/inlineRole', value: policyToJson(policy) },
    ]);
  });

  test('a value that came as a text is tested as that text', () => {
    const json = { ...tokenJson(base, 'absent'), expiry: '1800000000000' };
    expect(plan(json, base, { ...base, expiresAt: 1_900_000_000_000 })[0]).toEqual({
      op: 'test',
      path: '/expiry',
      value: '1800000000000',
    });
  });
});

describe('refusals', () => {
  test('the access of a service token is never patched', () => {
    const token = tokenWith({ ...base, kind: 'service' });
    const wanted: EditableToken = { ...base, access: { kind: 'base', role: 'reader' } };
    expect(planTokenEdit({ token, json: {} }, wanted)).toMatchObject({ kind: 'refused', field: 'access' });
    expect(planTokenEdit({ token, json: {} }, { ...base, name: 'Other' })).toMatchObject({ kind: 'patch' });
  });

  test('no token is left without access or API version', () => {
    const token = tokenWith(base);
    expect(planTokenEdit({ token, json: {} }, { ...base, access: { kind: 'none' } })).toMatchObject({
      field: 'access',
    });
    expect(planTokenEdit({ token, json: {} }, { ...base, apiVersion: undefined })).toMatchObject({
      field: 'apiVersion',
    });
  });
});

test('a comment wraps the patch; without one it goes bare', () => {
  const operations: PatchOperation[] = [{ op: 'remove', path: '/expiry' }];
  expect(patchBody(operations, '  ')).toEqual(operations);
  expect(patchBody(operations, ' why ')).toEqual({ comment: 'why', patch: operations });
});
