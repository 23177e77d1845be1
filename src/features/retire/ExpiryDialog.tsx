import Alert from '@mui/material/Alert';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useRef } from 'react';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { useSession } from '#queries/session/session.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import type { ChoiceCard } from '#ui/ChoiceCards.tsx';
import { localZone } from '#ui/local-zone.ts';
import { useNow } from '#ui/now.ts';
import { showToast } from '#ui/toast-queue.ts';
import { tokenLine } from '#features/token-parts/end-time/grace-words.ts';
import { ChooseEnd } from '#features/token-parts/end-time/ChooseEnd.tsx';
import {
  expiryCards,
  useExpiryChoice,
  type ExpiryCardId,
} from '#features/token-parts/end-time/end-choice.ts';
import { EndText } from '#features/token-parts/end-time/EndText.tsx';
import { refusalText } from '#features/token-parts/refusal-text.ts';
import { DiscardOffer } from './DiscardOffer.tsx';
import { useSetExpiry } from './use-set-expiry.ts';
import { UnbrokenEndings } from '#ui/UnbrokenEndings.tsx';

type ExpiryDialogProps = {
  readonly token: AccessToken;
  readonly onClose: () => void;
  /** Called once the expiry is set; otherwise the dialog only closes. */
  readonly onDone?: () => void;
};

/** Gives a token an expiry that clients can prepare for. */
export function ExpiryDialog({ token, onClose, onDone = onClose }: ExpiryDialogProps) {
  const titleId = useId();
  const now = useNow();
  const form = useExpiryChoice(now);
  const isCalendarOpen = useRef(false);
  const isOwn = useSession().data?.session?.identity.tokenId === token.id;
  const { isReady, attempt, setExpiry, resetAndDiscard } = useSetExpiry(token, (how) => {
    showToast('allow', doneText(token, how === 'expiry' ? form.card : 'custom'));
    onDone();
  });
  const isSending = attempt.kind === 'sending';
  const close = () => {
    if (!isSending && !isCalendarOpen.current) onClose();
  };

  return (
    <Dialog open maxWidth="sm" aria-labelledby={titleId} onClose={close}>
      <DialogTitle id={titleId}>
        Set expiry for <UnbrokenEndings>{tokenLine(token)}</UnbrokenEndings>
      </DialogTitle>
      {attempt.kind === 'refused' && form.at !== undefined ? (
        <DiscardOffer
          token={token}
          error={attempt.error}
          at={form.at}
          onDiscard={(at) => void resetAndDiscard(at)}
          onClose={onClose}
        />
      ) : (
        <>
          <DialogContent sx={{ display: 'grid', gap: 2 }}>
            <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
              After this, requests with this token are rejected. It stays in the list, and you can change the
              expiry until then.
              {token.expiresAt !== undefined && token.expiresAt > now && (
                <>
                  {' '}
                  It now expires <EndText at={token.expiresAt} zone={localZone} now={now} />.
                </>
              )}
            </Typography>
            <ChooseEnd
              label="Token works until"
              cards={cardsAt(now, token)}
              end={form}
              fieldLabel="Token expires"
              now={now}
              onCalendar={(isOpen) => {
                isCalendarOpen.current = isOpen;
              }}
            />
            <Typography component="p" role="status" sx={{ minHeight: 20 }}>
              {form.card === 'never' && 'Works until it’s deleted.'}
              {/* The field for a time says itself what it understood. */}
              {form.card !== 'custom' && form.at !== undefined && (
                <>
                  Works until <EndText at={form.at} zone={form.zone} now={now} />
                </>
              )}
            </Typography>
            {isOwn && form.card !== 'never' && (
              <Alert severity="warning">This session uses this token and ends with it.</Alert>
            )}
            {(attempt.kind === 'failed' || attempt.kind === 'refused') && (
              <Alert severity="error" role="alert">
                {refusalText(attempt.error, 'The expiry wasn’t set')}
              </Alert>
            )}
          </DialogContent>
          <DialogActions>
            <BusyButton unavailable={isSending} onClick={onClose}>
              Cancel
            </BusyButton>
            <BusyButton
              type="submit"
              variant="contained"
              color="primary"
              unavailable={!isReady || !form.isReady}
              busy={isSending}
              onClick={() => void setExpiry(form.endAt(serverNow()))}
            >
              {form.card === 'never' ? 'Remove expiry' : 'Set expiry'}
            </BusyButton>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

function cardsAt(now: number, token: AccessToken): readonly ChoiceCard<ExpiryCardId>[] {
  return [
    ...expiryCards(now, { title: 'Until…', text: 'Choose a date and time' }),
    ...(token.expiresAt === undefined
      ? []
      : [{ value: 'never' as const, title: 'Never', text: 'Removes the expiry' }]),
  ];
}

function doneText(token: AccessToken, card: ExpiryCardId): string {
  return card === 'never'
    ? `“${tokenTitle(token)}” no longer expires.`
    : `Expiry set for “${tokenTitle(token)}”.`;
}
