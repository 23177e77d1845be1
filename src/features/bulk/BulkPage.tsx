import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { keysToHandOver, readBulkRun, useBulkRun } from '#queries/bulk/bulk-run.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { KeyIcon } from '#ui/icons.ts';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { useLeaveGuard } from '#ui/use-leave-guard.ts';
import { LeaveKeysDialog } from './LeaveKeysDialog.tsx';
import { Run } from './Run.tsx';

/** The run of this tab: in progress, or finished with keys to hand over. */
export function BulkPage() {
  useDocumentTitle('Bulk run');
  const state = useBulkRun();
  // During a run the rest of the console may be used; afterwards the keys must be handed over first.
  const blocker = useLeaveGuard(
    () => readBulkRun()?.run.status.kind === 'ended' && keysToHandOver(readBulkRun()).length > 0,
  );

  if (state === undefined) {
    return (
      <EmptyState
        level={1}
        icon={KeyIcon}
        title="No run in progress"
        text="Select tokens in the list, then choose an action. Runs belong to their tab: one that ended with a reload can’t be resumed."
        actions={
          <Button component={Link} to={paths.tokens()}>
            Go to access tokens
          </Button>
        }
      />
    );
  }
  return (
    <>
      <Run state={state} />
      <LeaveKeysDialog
        open={blocker.state === 'blocked'}
        keys={keysToHandOver(state)}
        onStay={() => blocker.reset?.()}
        onLeave={() => blocker.proceed?.()}
      />
    </>
  );
}
