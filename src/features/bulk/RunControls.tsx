import Button from '@mui/material/Button';
import { useState, type MouseEvent } from 'react';
import { countRows } from '#domain/bulk/count.ts';
import type { BulkRun } from '#domain/bulk/run.ts';
import { bulkRun } from '#queries/bulk/bulk-run.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { CloseIcon, PauseIcon, ResumeIcon } from '#ui/icons.ts';

/** Pause, resume, cancel. The words make clear that requests already sent cannot be cancelled. */
export function RunControls({ run }: { readonly run: BulkRun }) {
  const [isAsking, setIsAsking] = useState(false);
  const { waiting } = countRows(run);
  const { status } = run;
  if (status.kind === 'ended') return null;
  return (
    <>
      {status.kind === 'running' ? (
        <Button startIcon={<PauseIcon />} onClick={unlessDoubled(bulkRun.pause)}>
          Pause
        </Button>
      ) : (
        <Button
          variant="contained"
          color="primary"
          startIcon={<ResumeIcon />}
          onClick={unlessDoubled(bulkRun.resume)}
        >
          Resume
        </Button>
      )}
      <Button startIcon={<CloseIcon />} onClick={() => setIsAsking(true)}>
        Cancel the rest
      </Button>
      <ConfirmDialog
        open={isAsking}
        title="Cancel the rest of this run?"
        message={`Completed changes stay. ${waiting === 1 ? '1 token' : `${waiting} tokens`} won’t be changed.`}
        confirmLabel="Cancel the rest"
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false);
          bulkRun.cancel();
        }}
      />
    </>
  );
}

/** The second click of a double click would hit the other button, which has replaced the first. It is ignored. */
function unlessDoubled(step: () => void) {
  return ({ detail }: MouseEvent) => {
    if (detail < 2) step();
  };
}
