type SkeletonRowsProps = {
  readonly rows: number;
  /** The width of the text in each column, in per cent. The placeholder then has the shape of the content. */
  readonly columns: readonly number[];
};

// Texts differ in length; a fixed sequence of widths imitates that without changing at each render.
const beat = [1, 0.8, 0.92, 0.7, 0.86];

/** Placeholder rows while the first rows load, in the look of the page's outline (src/boot/boot.css). Hidden from screen readers: the summary below the heading announces the loading. */
export function SkeletonRows({ rows, columns }: SkeletonRowsProps) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={row} aria-hidden>
      {columns.map((width, column) => (
        // oxlint-disable-next-line react/no-array-index-key -- columns are told apart by place only
        <td key={column}>
          <Bar width={`${width * (beat[(row + column) % beat.length] ?? 1)}%`} />
        </td>
      ))}
    </tr>
  ));
}

function Bar({ width }: { readonly width: string }) {
  return <i className="boot-bar" style={{ width, height: 12 }} />;
}
