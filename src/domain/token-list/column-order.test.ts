import { array, assert, constantFrom, property, shuffledSubarray, string, oneof } from 'fast-check';
import { expect, test } from 'vitest';
import { moveColumn, wholeOrder } from './column-order.ts';
import { columns } from './columns.ts';

const orders = shuffledSubarray([...columns]).map(wholeOrder);
const moved = constantFrom(...columns);

test('an order has every column once, the name first, and the named ones next', () => {
  assert(
    property(array(oneof(constantFrom(...columns), string())), (names) => {
      const order = wholeOrder(names);
      expect(order.toSorted()).toEqual(columns.toSorted());
      expect(order[0]).toBe('name');
    }),
  );
  expect(wholeOrder(['ending', 'no such column', 'owner', 'ending']).slice(0, 3)).toEqual([
    'name',
    'ending',
    'owner',
  ]);
});

test('a column moved up and down again is where it was, and the name stays first', () => {
  assert(
    property(orders, moved, (order, column) => {
      const up = moveColumn(order, column, 'up');
      expect(up[0]).toBe('name');
      expect(up.toSorted()).toEqual(order.toSorted());
      expect(up === order ? order : moveColumn(up, column, 'down')).toEqual(order);
    }),
  );
});

test('at either end a column stays', () => {
  const order = wholeOrder([]);
  expect(moveColumn(order, 'kind', 'up')).toBe(order);
  expect(moveColumn(order, 'id', 'down')).toBe(order);
  expect(moveColumn(order, 'name', 'down')).toBe(order);
  expect(moveColumn(order, 'kind', 'down').slice(0, 3)).toEqual(['name', 'access', 'kind']);
});
