import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { BusyButton } from '#ui/BusyButton.tsx';
import { AllowIcon } from '#ui/icons.ts';
import { InstantText } from '#ui/InstantText.tsx';
import type { CreateFlow } from './use-create-flow.ts';

type ExpiryStepProps = {
  /** Epoch ms. */
  readonly expiresAt: number;
  readonly expiry: CreateFlow['expiry'];
  readonly onRetry: () => void;
};

/** The second step of a create: in progress, done or failed. After a failure the token and its key still exist. */
export function ExpiryStep({ expiresAt, expiry, onRetry }: ExpiryStepProps) {
  if (expiry.error !== null) {
    return (
      <Alert
        severity="error"
        role="alert"
        action={
          <BusyButton size="small" busy={expiry.isPending} onClick={onRetry}>
            Try again
          </BusyButton>
        }
      >
        The token was created, but its expiry wasn’t set: {expiry.error.message} Until then, it never expires.
        It was meant to expire <InstantText at={expiresAt} />.
      </Alert>
    );
  }
  return (
    <Typography role="status" sx={{ display: 'flex', gap: 0.75 }}>
      {expiry.isSuccess ? (
        <>
          <AllowIcon aria-hidden sx={{ fontSize: 18, mt: '1px', color: 'allow.main' }} />
          <span>
            Expires <InstantText at={expiresAt} />.
          </span>
        </>
      ) : (
        'Setting expiry…'
      )}
    </Typography>
  );
}
