import Typography from '@mui/material/Typography';
import { usePrintedRows } from './printing.ts';

/** Says on paper that the list is longer than its printed part. */
export function PrintNote({ count }: { readonly count: number }) {
  const printed = usePrintedRows(count);
  return printed === undefined || printed === count ? null : (
    <Typography sx={{ pb: 1 }}>
      Printed: rows 1 to {printed.toLocaleString('en')} of {count.toLocaleString('en')}. Filter the list to
      print the rest.
    </Typography>
  );
}
