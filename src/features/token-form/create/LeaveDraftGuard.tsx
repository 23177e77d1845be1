import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { useLeaveGuard } from '#ui/use-leave-guard.ts';

type LeaveDraftGuardProps = {
  /** What leaving would lose now; undefined when nothing. */
  readonly cost: { readonly title: string; readonly message: string } | undefined;
  /** Checked at the moment of leaving: whether the work on this page was finished just now. */
  readonly isSettled?: () => boolean;
};

/** Asks for confirmation before the form is left. */
export function LeaveDraftGuard({ cost, isSettled = () => false }: LeaveDraftGuardProps) {
  const blocker = useLeaveGuard(() => cost !== undefined && !isSettled());
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      title={cost?.title ?? ''}
      message={cost?.message}
      confirmLabel="Leave"
      onCancel={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
