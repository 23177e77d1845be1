import type { SharedAuthor } from '#domain/account/shared-entry.ts';
import { useUndoShared } from '#queries/writes/share.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { exactTimeText } from '#ui/time-text.ts';
import { showToast } from '#ui/toast-queue.ts';
import { AuthorName } from './AuthorName.tsx';

type UndoAuthorDialogProps = {
  readonly author: SharedAuthor;
  /** Epoch ms. */
  readonly since: number;
  /** How many changes are known since then, where it is known. */
  readonly count?: number;
  readonly onClose: () => void;
};

/** Asks before everything is taken back that one author shared since an instant. */
export function UndoAuthorDialog({ author, since, count, onClose }: UndoAuthorDialogProps) {
  const undo = useUndoShared();
  return (
    <ConfirmDialog
      open
      title="Undo an author’s changes?"
      message={
        <>
          Everything that <AuthorName author={author} /> shared since {exactTimeText(since)} goes back to what
          it was before: notes, ignored findings, questions and views. What others changed afterwards stays.
          The history keeps all of it.
          {count !== undefined &&
            ` ${count === 1 ? '1 change is' : `${count} changes are`} listed since then.`}
        </>
      }
      confirmLabel="Undo changes"
      tone="deny"
      busy={undo.isPending}
      error={undo.error?.message}
      onConfirm={() =>
        undo.mutate(
          { author, since },
          {
            onSuccess: (undone) => {
              showToast('allow', undone === 1 ? '1 entry was restored.' : `${undone} entries were restored.`);
              onClose();
            },
          },
        )
      }
      onCancel={onClose}
    />
  );
}
