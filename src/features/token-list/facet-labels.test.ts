import { expect, test } from 'vitest';
import { orderValues, valueLabel } from './facet-labels.ts';

const noNames = () => new Map<string, string>();

test('API versions are offered from all old ones together to each by itself, the newest first', () => {
  const values = orderValues('api', ['20191212', '20240415', 'old', 'unnamed', '20220603'], noNames);
  expect(values.map((value) => valueLabel('api', value, noNames))).toEqual([
    'Old (before 20240415)',
    'Not named',
    '20240415',
    '20220603',
    '20191212',
  ]);
});
