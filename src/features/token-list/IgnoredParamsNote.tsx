import Alert from '@mui/material/Alert';
import { Mono } from '#ui/Mono.tsx';

/** Says which parts of the address meant nothing, so that nobody takes the list for what the address asked. */
export function IgnoredParamsNote({
  ignored,
  onClose,
}: {
  readonly ignored: readonly string[];
  readonly onClose: () => void;
}) {
  if (ignored.length === 0) return null;
  return (
    <Alert severity="info" onClose={onClose} sx={{ mb: 1.5 }}>
      The address asked for something this list does not know, which was left out:{' '}
      <Mono>{ignored.join(' ')}</Mono>
    </Alert>
  );
}
