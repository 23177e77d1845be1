import { expect, test } from 'vitest';
import { findAction, findKindsOfType, findResourceKind, resourceKinds } from './catalogue.ts';
import { parseResource } from './resource.ts';

test('the catalogue holds 52 kinds of resource and 373 actions', () => {
  expect(resourceKinds).toHaveLength(52);
  expect(resourceKinds.flatMap(({ actions }) => actions)).toHaveLength(373);
});

test('no kind and, within a kind, no action is listed twice', () => {
  expect(new Set(resourceKinds.map(({ id }) => id)).size).toBe(resourceKinds.length);
  for (const { actions } of resourceKinds) {
    expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length);
  }
});

test.each(resourceKinds)('$id: the parts of the record agree with each other', (kind) => {
  const types = kind.id.split(':');
  expect([...kind.parents, kind.resource]).toEqual(types);
  expect(kind.specifier.split(':').map((segment) => segment.split('/')[0])).toEqual(types);
});

const written = resourceKinds.flatMap(({ id, specifier, examples = [] }) =>
  [specifier, ...examples].map((text) => ({ id, text })),
);

test.each(written)('$text is a specifier of $id', ({ id, text }) => {
  expect(parseResource(text)).toMatchObject({ kind: 'specifier', specifier: { kindId: id } });
});

test('neither members nor custom roles nor tokens can be viewed by an action', () => {
  for (const id of ['member', 'role', 'member:token', 'service-token']) {
    expect(findResourceKind(id)?.actions.filter(({ name }) => name.startsWith('view'))).toEqual([]);
  }
});

test('the permissions of a service token cannot be changed by any action', () => {
  expect(findAction('member:token', 'updateAccessTokenPolicy')).toBeDefined();
  expect(findAction('service-token', 'updateAccessTokenPolicy')).toBeUndefined();
});

test('the flag actions that touch every environment are marked', () => {
  const marked = findResourceKind('proj:env:flag')?.actions.filter((action) => action.needsAllEnvironments);
  expect(marked?.map(({ name }) => name)).toEqual([
    'createFlag',
    'deleteFlag',
    'updateDescription',
    'updateFlagCustomProperties',
    'updateFlagVariations',
    'updateIncludeInSnippet',
    'updateMaintainer',
    'updateName',
    'updateTags',
    'updateTemporary',
  ]);
});

test('a type may belong to two kinds or to none', () => {
  expect(findKindsOfType('aiconfig').map(({ id }) => id)).toEqual(['proj:aiconfig', 'proj:env:aiconfig']);
  expect(findKindsOfType('galaxy')).toEqual([]);
});
