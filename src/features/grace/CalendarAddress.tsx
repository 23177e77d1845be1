import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useShared } from '#queries/kept/shared-records.ts';
import {
  useCalendarCreation,
  useCreateCalendarAddress,
  useWithdrawCalendarAddress,
} from '#queries/writes/calendar-address.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { CodeText } from '#ui/CodeText.tsx';
import { ReminderIcon } from '#ui/icons.ts';
import { InstantText } from '#ui/InstantText.tsx';
import { showToast } from '#ui/toast-queue.ts';

/** Opens the account's calendar address; nothing for keys that can't create it, and without shared records. */
export function CalendarAddress() {
  const { kind, records } = useShared();
  const [isOpen, setIsOpen] = useState(false);
  if (kind !== 'on' || records?.sees !== 'everyone') return null;
  return (
    <>
      <Button size="small" startIcon={<ReminderIcon />} onClick={() => setIsOpen(true)}>
        Calendar address
      </Button>
      {isOpen && <CalendarAddressDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** Creates, replaces and withdraws the address that calendar apps subscribe to. It is shown only when it has just been created. */
function CalendarAddressDialog({ onClose }: { readonly onClose: () => void }) {
  const titleId = useId();
  const { data: createdAt, error: unread } = useCalendarCreation();
  const create = useCreateCalendarAddress();
  const withdraw = useWithdrawCalendarAddress();
  const [address, setAddress] = useState<string>();
  const problem = create.error ?? withdraw.error ?? unread;
  const isBusy = create.isPending || withdraw.isPending;

  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId} onClose={isBusy ? undefined : onClose}>
      <DialogTitle id={titleId}>Calendar address</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2" sx={{ textWrap: 'pretty' }}>
          Calendar apps that subscribe to this address show when old keys and tokens end, as recorded for this
          account. Anyone who has it can read that without signing in. It holds no key, and personal tokens
          appear by their ID only.
        </Typography>
        {address !== undefined && (
          <>
            <CodeText text={address} label="calendar address" />
            <Typography variant="body2">Copy it now. It isn’t shown again.</Typography>
          </>
        )}
        {address === undefined && typeof createdAt === 'number' && (
          <Typography variant="body2">
            Created <InstantText at={createdAt} />. It isn’t shown again.
          </Typography>
        )}
        {address === undefined && createdAt === null && (
          <Typography variant="body2">This account has no calendar address.</Typography>
        )}
        {typeof createdAt === 'number' && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Replacing or withdrawing it ends it immediately, for everyone who subscribed.
          </Typography>
        )}
        {problem !== null && (
          <Alert severity="error" role="alert">
            {problem.message}
          </Alert>
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <BusyButton unavailable={isBusy} onClick={onClose}>
          Close
        </BusyButton>
        {typeof createdAt === 'number' && (
          <BusyButton
            color="error"
            busy={withdraw.isPending}
            unavailable={create.isPending}
            onClick={() =>
              withdraw.mutate(undefined, {
                onSuccess: () => {
                  setAddress(undefined);
                  showToast('allow', 'Calendar address withdrawn.');
                },
              })
            }
          >
            Withdraw address
          </BusyButton>
        )}
        {createdAt !== undefined && (
          <BusyButton
            variant="contained"
            color="primary"
            busy={create.isPending}
            unavailable={withdraw.isPending}
            onClick={() => create.mutate(undefined, { onSuccess: setAddress })}
          >
            {createdAt === null ? 'Create address' : 'Replace address'}
          </BusyButton>
        )}
      </DialogActions>
    </Dialog>
  );
}
