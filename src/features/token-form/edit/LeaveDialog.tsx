import type { Blocker } from 'react-router-dom';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';

/** Asks before an edit is dropped. */
export function LeaveDialog({ blocker }: { readonly blocker: Blocker }) {
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      title="Leave without saving?"
      message="What you changed here is not saved yet and would be lost."
      confirmLabel="Discard changes"
      tone="deny"
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    />
  );
}
