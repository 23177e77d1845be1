import { expect, test } from 'vitest';
import { closedValues } from '#domain/token-list/facets.ts';
import { orderValues, valueLabel } from './facet-labels.ts';

const noNames = () => new Map<string, string>();
const roleNames = () =>
  new Map([
    ['r1', 'Release manager'],
    ['r2', 'Flag operator'],
  ]);

test('API versions are offered from all old ones together to each by itself, the newest first', () => {
  const values = orderValues('api', ['20191212', '20240415', 'old', 'unnamed', '20220603'], noNames);
  expect(values.map((value) => valueLabel('api', value, noNames))).toEqual([
    'Old (before 20240415)',
    'Unknown',
    '20240415',
    '20220603',
    '20191212',
  ]);
});

test('roles are offered by name, base roles first, and a role that was not read by its ID', () => {
  const values = orderValues('role', ['r9', 'r1', 'admin', 'r2', 'reader'], roleNames);
  expect(values.map((value) => valueLabel('role', value, roleNames))).toEqual([
    'Reader',
    'Admin',
    'Flag operator',
    'r9',
    'Release manager',
  ]);
});

test('values that the domain lists are offered in its order, whatever was counted first', () => {
  const bands = closedValues('used') ?? [];
  expect(orderValues('used', bands.toReversed(), noNames)).toEqual(bands);
});
