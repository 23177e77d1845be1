import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { useLeaveGuard } from '#ui/use-leave-guard.ts';

type LeaveDraftGuardProps = {
  /** What leaving would cost now; undefined when nothing. */
  readonly cost: { readonly title: string; readonly message: string } | undefined;
  /** Asked at the moment of leaving: whether what was to be settled here just was. */
  readonly isSettled?: () => boolean;
};

/** Asks before the form is left. */
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
