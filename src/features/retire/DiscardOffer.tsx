import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { AccessToken } from '#domain/token/token.ts';
import { zonedTimeText } from '#domain/time/zoned-text.ts';
import type { ApiError } from '#queries/requests/failure.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { useNow } from '#ui/now.ts';
import { localZone } from '#ui/local-zone.ts';
import { keyWord } from '#features/token-parts/end-time/grace-words.ts';

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
          The server refused to set an expiry: {error.message}
        </Alert>
        <Typography component="div" sx={{ textWrap: 'pretty' }}>
          There is another way to the same end: <b>reset the key and discard the new one unseen</b>. The{' '}
          {keyWord(token.lastFour)} that clients use works until <b>{zonedTimeText(at, localZone, now)}</b>,
          then no key of this token works anywhere. Its name, access and history stay; another reset brings it
          back.
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
          Unlike an expiry it cannot be moved or called off once sent, and no other browser can see it: it is
          recorded in this one.
        </Typography>
        <FormControlLabel
          control={
            <Checkbox checked={understood} onChange={(event) => setUnderstood(event.target.checked)} />
          }
          label="Nobody will have the new key, and this cannot be called off"
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
