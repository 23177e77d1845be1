import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';

type LoseKeyDialogProps = {
  readonly open: boolean;
  /** The token whose key it is. */
  readonly title: string;
  readonly onStay: () => void;
  readonly onLose: () => void;
};

/** Names what is lost before it is. */
export function LoseKeyDialog({ open, title, onStay, onLose }: LoseKeyDialogProps) {
  return (
    <ConfirmDialog
      open={open}
      title={`Leave without the key of ${title}?`}
      message="It was neither copied nor downloaded. Once closed it is gone: the only way to a working key is to reset the token."
      confirmLabel="Close without the key"
      tone="deny"
      onCancel={onStay}
      onConfirm={onLose}
    />
  );
}
