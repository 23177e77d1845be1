import type { RunKey } from '#queries/bulk/bulk-run.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { NameList } from './NameList.tsx';
import { keyNames } from './run-words.ts';

type LeaveKeysDialogProps = {
  readonly open: boolean;
  readonly keys: readonly RunKey[];
  readonly onStay: () => void;
  readonly onLeave: () => void;
};

/** Asks for confirmation before leaving the page of a run whose keys are stored nowhere else. */
export function LeaveKeysDialog({ open, keys, onStay, onLeave }: LeaveKeysDialogProps) {
  const count = keys.length === 1 ? '1 key' : `${keys.length} keys`;
  return (
    <ConfirmDialog
      open={open}
      title={`Leave with ${count} not handed over?`}
      message="They stay in this tab until you close it or sign out. To return, use “to hand over” in the navigation."
      confirmLabel="Leave for now"
      onCancel={onStay}
      onConfirm={onLeave}
    >
      <NameList names={keyNames(keys)} />
    </ConfirmDialog>
  );
}
