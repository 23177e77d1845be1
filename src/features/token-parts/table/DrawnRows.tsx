import type { ReactNode } from 'react';
import type { RowRange } from './use-rows-in-sight.ts';

type DrawnRowsProps<Row> = {
  readonly rows: readonly Row[];
  /** The range of rows that are drawn. */
  readonly range: RowRange;
  /** In px. */
  readonly rowHeight: number;
  readonly children: (row: Row, index: number) => ReactNode;
};

/** The drawn rows of a long table, with empty space for the others. */
export function DrawnRows<Row>({ rows, range: { first, end }, rowHeight, children }: DrawnRowsProps<Row>) {
  return (
    <>
      <Spacer height={first * rowHeight} />
      {rows.slice(first, end).map((row, index) => children(row, first + index))}
      <Spacer height={(rows.length - end) * rowHeight} />
    </>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return height <= 0 ? null : <tr aria-hidden data-screen-only style={{ height }} />;
}
