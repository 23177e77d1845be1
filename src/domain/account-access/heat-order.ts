// The order of the heat map: groups that reach as far stand together, and alike ones beside each other.
import { outlineCell, type AccessOutline, type OutlineColumn } from './access-outline.ts';
import { reaches, type Reach } from '#domain/policy/access/reach.ts';

export type HeatGroup = {
  readonly reach: Reach;
  readonly count: number;
  /** Undefined until it is calculated. */
  readonly outline: AccessOutline | undefined;
};

/** Sorts groups by reach; among equals the largest comes first, and each is followed by the one with the fewest other cells. */
export function heatOrder<Group extends HeatGroup>(
  groups: readonly Group[],
  columns: readonly OutlineColumn[],
): readonly Group[] {
  return reaches.flatMap((reach) => {
    const left = groups
      .filter((group) => group.reach === reach)
      .toSorted((a, b) => b.count - a.count)
      .map((group) => ({ group, cells: cellTexts(group, columns) }));
    const ordered: Group[] = [];
    let last = left.shift();
    while (last !== undefined) {
      ordered.push(last.group);
      const { cells } = last;
      const distances = left.map((one) => one.cells.filter((cell, index) => cell !== cells[index]).length);
      const nearest = distances.indexOf(Math.min(...distances));
      last = left.splice(nearest, 1)[0];
    }
    return ordered;
  });
}

function cellTexts({ outline }: HeatGroup, columns: readonly OutlineColumn[]): readonly string[] {
  return columns.map((column) => {
    const cell = outline && outlineCell(outline, column, undefined);
    return cell === undefined ? '' : `${cell.share} ${cell.denies} ${cell.capped}`;
  });
}
