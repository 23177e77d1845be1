import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { useDeleteToken, useResetToken, type TokenWithKey } from '#queries/writes/token-writes.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { Mono } from '#ui/Mono.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { showToast } from '#ui/toast-queue.ts';

type FoundTokenProps = {
  readonly token: AccessToken;
  readonly onFreshKey: (fresh: TokenWithKey) => void;
  readonly onDeleted: () => void;
  readonly onKeep: () => void;
};

/** A token that exists although nobody has its key, and the three possible next steps. */
export function FoundToken({ token, onFreshKey, onDeleted, onKeep }: FoundTokenProps) {
  const [asking, setAsking] = useState(false);
  const reset = useResetToken(token.id);
  const remove = useDeleteToken();
  const title = tokenTitle(token);
  const isBusy = reset.isPending || remove.isPending;

  function freshKey() {
    // No grace period is needed: it protects clients that use the old key, and nobody has that key.
    reset.mutate({ graceEndsAt: undefined }, { onSuccess: onFreshKey });
  }

  function deleteIt() {
    remove.mutate(token.id, {
      onSuccess: (deletion) => {
        showToast(
          'allow',
          deletion === 'deleted' ? `${title} was deleted.` : `${title} was already deleted.`,
        );
        onDeleted();
      },
    });
  }

  return (
    <Box
      component="article"
      aria-label={title}
      sx={{ border: 1, borderColor: 'divider', borderRadius: '6px', p: 2, display: 'grid', gap: 1.5 }}
    >
      <div>
        <Typography variant="h3">{title}</Typography>
        <Typography variant="body2" component="p" sx={{ m: 0, color: 'text.secondary' }}>
          {token.kind === 'service' ? 'Service token' : 'Personal token'} <Mono>{token.id}</Mono>, key ending{' '}
          <Mono>{token.lastFour}</Mono>
          {token.createdAt !== undefined && (
            <>
              , created <RelativeTime at={token.createdAt} />
            </>
          )}
        </Typography>
      </div>
      {reset.error !== null && (
        <Alert severity="error" role="alert">
          Couldn’t reset the key: {reset.error.message} No one has this token’s key, so it’s safe to try
          again.
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <BusyButton
          variant="contained"
          color="primary"
          busy={reset.isPending}
          unavailable={isBusy}
          onClick={freshKey}
        >
          Reset for a new key
        </BusyButton>
        <BusyButton unavailable={isBusy} onClick={() => setAsking(true)}>
          Delete token
        </BusyButton>
        <BusyButton unavailable={isBusy} onClick={onKeep}>
          Keep token without its key
        </BusyButton>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        Resetting ends the lost key immediately, without a grace period: no one has it.
      </Typography>
      <ConfirmDialog
        open={asking}
        title={`Delete ${title}?`}
        message={
          <>
            Token <Mono>{token.id}</Mono>, key ending <Mono>{token.lastFour}</Mono>. Your input stays in the
            form.
          </>
        }
        confirmLabel="Delete token"
        tone="deny"
        busy={remove.isPending}
        error={remove.error?.message}
        onCancel={() => setAsking(false)}
        onConfirm={deleteIt}
      />
    </Box>
  );
}
