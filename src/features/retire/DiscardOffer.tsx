import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { AccessToken } from '#domain/token/token.ts';
import type { ApiError } from '#queries/requests/failure.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { useNow } from '#ui/now.ts';
import { localZone } from '#ui/local-zone.ts';
import { planTimeText } from '#ui/time-text.ts';
import { keyWord } from '#features/token-parts/end-time/grace-words.ts';
import { UnbrokenEndings } from '#ui/UnbrokenEndings.tsx';

type DiscardOfferProps = {
  readonly token: AccessToken;
  readonly error: ApiError;
  /** Epoch ms. */
  readonly at: number;
  readonly onDiscard: (at: number) => void;
  readonly onClose: () => void;
};

/** Offered when the server sets no expiry. A reset also gives the present key an end, if its new key is discarded. */
export function DiscardOffer({ token, error, at, onDiscard, onClose }: DiscardOfferProps) {
  const [understood, setUnderstood] = useState(false);
  const now = useNow();
  return (
    <>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="error" role="alert">
          LaunchDarkly refused to set an expiry: {error.message}
        </Alert>
        <Typography component="div" sx={{ textWrap: 'pretty' }}>
          There’s another way to get the same result: <b>reset the key and discard the new one unseen</b>. The{' '}
          <UnbrokenEndings>{keyWord(token.lastFour)}</UnbrokenEndings> that clients use works until{' '}
          <b>{planTimeText(at, localZone, now)}</b>. After that, no key of this token works. Its name, access
          and history stay, and another reset brings it back.
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
          Unlike an expiry, this can’t be changed once sent, and LaunchDarkly keeps no record of it.
        </Typography>
        <FormControlLabel
          control={
            <Checkbox checked={understood} onChange={(event) => setUnderstood(event.target.checked)} />
          }
          label="I understand: no one will have the new key, and this can’t be undone"
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <BusyButton variant="contained" color="error" unavailable={!understood} onClick={() => onDiscard(at)}>
          Reset and discard
        </BusyButton>
      </DialogActions>
    </>
  );
}
