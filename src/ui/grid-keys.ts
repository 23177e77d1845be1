// Where each key moves in a grid (WAI-ARIA grid pattern).

export type GridPlace = { readonly row: number; readonly column: number };

type GridKey = { readonly key: string; readonly ctrlKey: boolean };

/** A press as it is where text runs from left to right: in text from right to left the arrows point the other way. */
export function inText({
  key,
  ctrlKey,
  currentTarget,
}: GridKey & { readonly currentTarget: Element }): GridKey {
  const isMirrored = getComputedStyle(currentTarget).direction === 'rtl';
  const mirrored = key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
  return { key: isMirrored ? mirrored : key, ctrlKey };
}

/** The position after a key press; undefined for a key that does not move. `last` is the position at the bottom right. */
export function placeAfter(
  { key, ctrlKey }: GridKey,
  { row, column }: GridPlace,
  last: GridPlace,
): GridPlace | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) };
    case 'PageUp':
      return { row: Math.max(0, row - 10), column };
    case 'PageDown':
      return { row: Math.min(last.row, row + 10), column };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? last.row : row, column: last.column };
    default:
      return undefined;
  }
}
