import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import type { GracePeriod } from '#domain/grace/ledger.ts';
import { paths } from '#domain/address/paths.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useAccount } from '#queries/session/account.ts';
import { forgetGracePeriod } from '#queries/kept/grace-ledger.ts';
import { useLostReset } from '#queries/cache/lost-reset.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { useNow } from '#ui/now.ts';
import { localZone } from '#ui/local-zone.ts';
import { UnbrokenEndings } from '#ui/UnbrokenEndings.tsx';
import { GraceSentence } from './GraceSentence.tsx';
import { keyWord } from '#features/token-parts/end-time/grace-words.ts';

type LostResetProps = {
  /** The token before the reset was sent. */
  readonly before: AccessToken;
  readonly gracePeriod: GracePeriod;
  /** Returns to the choices, for a deliberate new reset. */
  readonly onAgain: () => void;
  readonly onClose: () => void;
};

/**
 * Shown when the reset was sent and no answer came. Nothing is repeated: the token is read, and the known facts are shown. If the key did
 * change, the grace period protects the clients, and a second reset would end it. A clone is therefore the safer way to a visible key.
 */
export function LostReset({ before, gracePeriod, onAgain, onClose }: LostResetProps) {
  const now = useNow();
  const account = useAccount();
  const { finding, unseen, lookAgain } = useLostReset(before);
  const isOpen = gracePeriod.endsAt > now;
  const isCloneBetter = isOpen && finding !== 'unchanged';

  /** A reset that did not happen opened no grace period. */
  function settle() {
    if (finding === 'unchanged') forgetGracePeriod(account, gracePeriod);
  }
  return (
    <>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="warning" role="alert">
          <b>No response came to the reset, so no one has seen a new key.</b> We didn’t send it again.
        </Alert>
        <Typography component="div" role="status" sx={{ textWrap: 'pretty' }}>
          {finding === 'looking' && 'Checking the token…'}
          {finding === 'unknown' && 'The key may have changed: we couldn’t read the token to find out.'}
          {finding === 'unchanged' && (
            <UnbrokenEndings>
              {`We checked: the token still has its ${keyWord(before.lastFour)} and wasn’t modified, so the reset most likely didn’t happen. Changes can take a few seconds to show.`}
            </UnbrokenEndings>
          )}
          {finding === 'changed' && (
            <UnbrokenEndings>
              {`We checked: the token has a new ${keyWord(unseen ?? '')}, but no one received it.`}
            </UnbrokenEndings>
          )}
        </Typography>
        {finding !== 'unchanged' && (
          <Typography component="div" sx={{ textWrap: 'pretty' }}>
            {isOpen ? (
              <>
                Clients are safe for now.{' '}
                <GraceSentence
                  lastFour={before.lastFour}
                  endsAt={gracePeriod.endsAt}
                  zone={localZone}
                  now={now}
                />
                {finding === 'changed' ? '. ' : ', or indefinitely if the reset didn’t happen. '}
                Resetting again gives you a key you can see, but ends that old key immediately. To switch
                clients without interruption, clone the token instead.
              </>
            ) : (
              'If the reset happened, no client has a working key now. Reset again to get one.'
            )}
          </Typography>
        )}
        <Box>
          <BusyButton size="small" busy={finding === 'looking'} onClick={lookAgain}>
            Check again
          </BusyButton>
        </Box>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button
          onClick={() => {
            settle();
            onClose();
          }}
        >
          Close
        </Button>
        <BusyButton
          {...(isCloneBetter ? {} : { variant: 'contained' as const, color: 'primary' as const })}
          unavailable={finding === 'looking'}
          onClick={() => {
            settle();
            onAgain();
          }}
        >
          Reset again…
        </BusyButton>
        {isCloneBetter && (
          <Button component={Link} to={paths.cloneToken(before.id)} variant="contained" color="primary">
            Clone token
          </Button>
        )}
      </DialogActions>
    </>
  );
}
