import { useRef, useState, type KeyboardEvent } from 'react';
import { inText, placeAfter, type GridPlace } from '#ui/grid-keys.ts';

/** Makes a grid of buttons one tab stop, in which arrows move. `last` is its bottom right place. */
export function useGridKeys<Node extends HTMLElement>(last: GridPlace) {
  const grid = useRef<Node>(null);
  const [at, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const active = { row: Math.min(at.row, last.row), column: Math.min(at.column, last.column) };

  function onKeyDown(event: KeyboardEvent) {
    if (event.target instanceof Element && event.target.closest('[data-place]') === null) return;
    const next = placeAfter(inText(event), active, last);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row}-${next.column}"]`)?.focus();
  }

  /** What the button of a cell needs. */
  const cellProps = (row: number, column: number) => ({
    'data-place': `${row}-${column}`,
    tabIndex: row === active.row && column === active.column ? 0 : -1,
    onFocus: () => setActive({ row, column }),
  });
  return { gridProps: { ref: grid, onKeyDown }, cellProps };
}
