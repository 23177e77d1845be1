import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';

type RowLabelProps = { readonly label: string; readonly to?: string | undefined };

/** The name of a row, which may lead to a page about it. */
export function RowLabel({ label, to }: RowLabelProps) {
  return to === undefined ? (
    label
  ) : (
    <Link
      component={RouterLink}
      to={to}
      color="inherit"
      sx={{ display: 'inline-block', lineHeight: '1.5rem' }}
    >
      {label}
    </Link>
  );
}
