// The order in which a person has put the columns of the list. The name is always the first: it is the head of each row.
import { columns, isColumn, type Column } from './columns.ts';

/** Makes an order of all columns from the names of some: those come first, then the others as they are by default. */
export function wholeOrder(names: readonly string[]): readonly Column[] {
  return [...new Set<Column>(['name', ...names.filter(isColumn), ...columns])];
}

/** Moves a column by one place, up or down. The name, and a column at the end, stay where they are. */
export function moveColumn(
  order: readonly Column[],
  column: Column,
  direction: 'up' | 'down',
): readonly Column[] {
  const from = order.indexOf(column);
  const to = direction === 'up' ? from - 1 : from + 1;
  const beside = order[to];
  if (from < 1 || to < 1 || beside === undefined) return order;
  return order.with(from, beside).with(to, column);
}
