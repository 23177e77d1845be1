import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { unsharedResets } from '#domain/grace/shared-ledger.ts';
import type { GraceLedger } from '#domain/grace/ledger.ts';
import { useShared } from '#queries/kept/shared-records.ts';
import { useClaimGracePeriods } from '#queries/writes/claim-grace-periods.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { showToast } from '#ui/toast-queue.ts';

/** What is missing from the shared records, and the way to add what only this browser recorded. */
export function SharedNote({ ledger }: { readonly ledger: GraceLedger }) {
  const { kind, records } = useShared();
  const claim = useClaimGracePeriods();
  if (kind === 'away')
    return (
      <Alert severity="warning" sx={{ mb: 2 }}>
        Shared records can’t be reached right now.{' '}
        {records === undefined
          ? 'Only resets from this browser are shown.'
          : 'Resets by others may be missing.'}
      </Alert>
    );
  if (kind !== 'on' || records === undefined) return null;
  // A reset whose answer was lost may not have happened.
  const own = unsharedResets(ledger).filter(({ newKey }) => newKey !== 'unknown');
  const canShare = records.sees === 'everyone' && own.length > 0;
  if (!canShare && records.shown === records.total) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
      {records.shown < records.total && (
        <Alert severity="info">
          Only the newest {records.shown} of {records.total} shared records are shown.
        </Alert>
      )}
      {canShare && (
        <Alert
          severity="info"
          action={
            <BusyButton
              size="small"
              busy={claim.isPending}
              onClick={() =>
                claim.mutate(own, {
                  onSuccess: () => showToast('allow', 'Shared, marked as claimed.'),
                  onError: ({ message }) => showToast('deny', `Not shared. ${message}`),
                })
              }
            >
              Share
            </BusyButton>
          }
        >
          {own.length === 1 ? 'One reset is' : `${own.length} resets are`} recorded in this browser only.
          Others see {own.length === 1 ? 'it' : 'them'} once shared, marked as claimed.
        </Alert>
      )}
    </Box>
  );
}
