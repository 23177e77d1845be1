import Alert from '@mui/material/Alert';
import type { GracePromise } from '#domain/grace/promise.ts';
import { countdownText } from '#domain/time/zoned-text.ts';
import { keyWord } from '#features/token-parts/end-time/grace-words.ts';

type PromiseNoteProps = { readonly promise: GracePromise; readonly lastFour: string };

/** Says when the old key ends earlier than promised; renders nothing otherwise. */
export function PromiseNote({ promise, lastFour }: PromiseNoteProps) {
  if (promise.kind === 'kept') return null;
  const key = keyWord(lastFour);
  if (promise.kind === 'over') {
    return (
      <Alert severity="error" role="alert">
        <b>The old {key} may already have stopped working:</b> its end had passed when LaunchDarkly responded.
        Clients still using it get 401 errors until they have the new key.
      </Alert>
    );
  }
  return (
    <Alert severity="error" role="alert">
      <b>
        The old {key} works for {countdownText(promise.leftMs)}, {promise.kind} than you chose:
      </b>{' '}
      this computer’s clock changed before the reset was sent.
    </Alert>
  );
}
