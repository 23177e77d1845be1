import Skeleton from '@mui/material/Skeleton';

type SkeletonRowsProps = {
  readonly rows: number;
  /** How much of each column the text will fill, in per cent: the shape of what is to come. */
  readonly columns: readonly number[];
};

// Texts differ in length; a fixed beat of widths does so without looking random anew at each render.
const beat = [1, 0.8, 0.92, 0.7, 0.86];

/** Rows of a table body while the first are on their way. Hidden from screen readers: the summary below the heading says it. */
export function SkeletonRows({ rows, columns }: SkeletonRowsProps) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={row} aria-hidden>
      {columns.map((width, column) => (
        // oxlint-disable-next-line react/no-array-index-key -- columns are told apart by place only
        <td key={column}>
          <Skeleton
            variant="rounded"
            height={12}
            width={`${width * (beat[(row + column) % beat.length] ?? 1)}%`}
          />
        </td>
      ))}
    </tr>
  ));
}
