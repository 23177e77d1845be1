import TableCell from '@mui/material/TableCell';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

/** The head of the column of menus, named for those who hear it. */
export function MenuHeader({ columnIndex }: { readonly columnIndex: number }) {
  return (
    <TableCell
      component="th"
      scope="col"
      data-screen-only
      aria-colindex={columnIndex}
      sx={{ position: 'sticky', top: 0, zIndex: 2 }}
    >
      <VisuallyHidden>Actions</VisuallyHidden>
    </TableCell>
  );
}
