import { useState, type ReactNode } from 'react';
import { keysToHandOver, readBulkRun } from '#queries/bulk/bulk-run.ts';
import { isApiError } from '#queries/requests/failure.ts';
import { useSignOut } from '#queries/sign-in/sign-in.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { showToast } from '#ui/toast-queue.ts';

/**
 * Signs out, and asks for confirmation first if that would end a run in progress or lose new keys. `question` is the dialog to render;
 * `onDone` runs once the session is being left, or is kept.
 */
export function useSignOutByHand(onDone: () => void): {
  readonly signOut: () => void;
  readonly question: ReactNode;
} {
  const { mutateAsync } = useSignOut();
  const [loss, setLoss] = useState<string>();

  function leave() {
    onDone();
    // Shown even though the menu, including its item, is closed by then.
    mutateAsync().catch((error: unknown) => {
      if (!isApiError(error)) throw error;
      showToast('deny', `Couldn’t sign out: ${error.message}`);
    });
  }

  return {
    signOut: () => {
      const found = lossOnLeaving();
      if (found === undefined) leave();
      else setLoss(found);
    },
    question: (
      <ConfirmDialog
        open={loss !== undefined}
        title="Sign out during a bulk run?"
        message={loss}
        confirmLabel="Sign out"
        tone="deny"
        onCancel={() => {
          setLoss(undefined);
          onDone();
        }}
        onConfirm={leave}
      />
    ),
  };
}

function lossOnLeaving(): string | undefined {
  const state = readBulkRun();
  const names = keysToHandOver(state).map(({ token, held }) => `${token.name} (…${held.lastFour})`);
  const sentences: string[] = [];
  if (state !== undefined && state.run.status.kind !== 'ended') {
    sentences.push('The run stops, and a key that’s on its way is lost.');
  }
  if (names.length > 0) {
    sentences.push(
      `You’ll lose new keys you haven’t saved, and will have to reset these tokens again: ${names.join(', ')}.`,
    );
  }
  return sentences.length === 0 ? undefined : sentences.join(' ');
}
