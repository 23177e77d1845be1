/** The room of rows that are not drawn because they are out of sight. */
export function SpacerRow({ height }: { readonly height: number }) {
  return height <= 0 ? null : <tr aria-hidden data-screen-only style={{ height }} />;
}
