// Deletes a token pessimistically: nothing disappears from the screen before the server confirms the deletion.
import { useState } from 'react';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { useAccount } from '#queries/session/account.ts';
import { recordDeletion } from '#queries/kept/deletion-journal.ts';
import { isAnswerLost, isApiError } from '#queries/requests/failure.ts';
import { useOnePress } from '#queries/writes/one-press.ts';
import { useSession } from '#queries/session/session.ts';
import { useSignOut } from '#queries/sign-in/sign-in.ts';
import { useDeleteToken } from '#queries/writes/token-writes.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { showToast } from '#ui/toast-queue.ts';
import { refusalText } from '#features/token-parts/refusal-text.ts';
import { announceDeletion } from './last-deletion.ts';

export function useDelete(token: AccessToken, onGone: () => void) {
  const { mutateAsync, isPending } = useDeleteToken();
  const signOut = useSignOut();
  const account = useAccount();
  const isOwn = useSession().data?.session?.identity.tokenId === token.id;
  const [error, setError] = useState<string>();

  const remove = useOnePress(async (): Promise<void> => {
    setError(undefined);
    try {
      const deletion = await mutateAsync(token.id);
      recordDeletion(account, { token, deletedAt: serverNow() });
      const title = tokenTitle(token);
      announceDeletion({ tokenId: token.id, title, wasGone: deletion === 'already-gone' });
      // If the session continues, the list reports the deletion.
      if (isOwn)
        showToast(
          'allow',
          `“${title}” was deleted. This session used it, so you’re signed out. Connect with another key.`,
        );
      onGone();
      // The key of this session no longer works. Saying so now is better than an error on the next click.
      if (isOwn) signOut.mutate();
    } catch (failure) {
      if (!isApiError(failure)) throw failure;
      setError(
        isAnswerLost(failure)
          ? 'We couldn’t confirm the deletion. It’s safe to try again.'
          : refusalText(failure, 'The token wasn’t deleted'),
      );
    }
  });

  return { remove, isPending, error };
}
