import ListItemIcon from '@mui/material/ListItemIcon';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { keysToHandOver, readBulkRun } from '#queries/bulk/bulk-run.ts';
import { isApiError } from '#queries/requests/failure.ts';
import { useSignOut } from '#queries/sign-in/sign-in.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { SignOutIcon } from '#ui/icons.ts';
import { showToast } from '#ui/toast-queue.ts';

/** Signs out. Asks for confirmation first if that would end a run in progress or lose new keys. */
export function SignOutItem({ onClose }: { readonly onClose: () => void }) {
  const signOut = useSignOut();
  const [loss, setLoss] = useState<string>();

  function leave() {
    onClose();
    // Shown even though the menu, including this item, is closed by then.
    signOut.mutateAsync().catch((error: unknown) => {
      if (!isApiError(error)) throw error;
      showToast('deny', `Couldn’t sign out: ${error.message}`);
    });
  }

  return (
    <>
      <MenuItem
        onClick={() => {
          const found = lossOnLeaving();
          if (found === undefined) leave();
          else setLoss(found);
        }}
      >
        <ListItemIcon>
          <SignOutIcon sx={{ fontSize: 18 }} />
        </ListItemIcon>
        Sign out
      </MenuItem>
      <ConfirmDialog
        open={loss !== undefined}
        title="Sign out during a bulk run?"
        message={loss}
        confirmLabel="Sign out"
        tone="deny"
        onCancel={() => {
          setLoss(undefined);
          onClose();
        }}
        onConfirm={leave}
      />
    </>
  );
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
