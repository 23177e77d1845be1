import { runToEnd } from '#domain/computing/steps.ts';
import { expect, test } from 'vitest';
import { accessOutlineInSteps, outlineColumns } from './access-outline.ts';
import { accessOfBaseRole } from '#domain/policy/reason/access-set.ts';
import { heatOrder, type HeatGroup } from './heat-order.ts';

const outline = (role: string) => runToEnd(accessOutlineInSteps(accessOfBaseRole(role)));
const group = (count: number, role: string, reach: HeatGroup['reach'] = 'somewhere') => ({
  reach,
  count,
  outline: outline(role),
});

test('the widest reach comes first, then the largest group, then the one most alike', () => {
  const groups = [group(9, 'reader'), group(5, 'admin'), group(1, 'reader'), group(2, 'writer', 'account')];
  expect(heatOrder(groups, outlineColumns(undefined)).map(({ count }) => count)).toEqual([2, 9, 1, 5]);
});

test('a group that is not calculated yet keeps a place', () => {
  const groups = [{ reach: 'reads' as const, count: 1, outline: undefined }];
  expect(heatOrder(groups, outlineColumns(undefined))).toEqual(groups);
});
