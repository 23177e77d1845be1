import Alert from '@mui/material/Alert';
import { FormProvider, useForm } from 'react-hook-form';
import type { FreshToken } from '#domain/edit/edit.ts';
import { editFormResolver, type EditFormValues, editFormValuesOf } from './edit-form.ts';
import { BrokenCasesDialog } from '#features/policy/access/BrokenCasesDialog.tsx';
import { EditForm } from './EditForm.tsx';
import { useKeepEdit, useKeptEdit } from './kept-edit.ts';
import { MergeView } from './MergeView.tsx';
import { OwnTokenDialog } from './OwnTokenDialog.tsx';
import { useEditFlow } from './use-edit-flow.ts';
import { useState } from 'react';
import { useLocation, type Blocker } from 'react-router-dom';
import { suggestionIn } from '#features/token-parts/access-links.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';

type EditSessionProps = {
  /** The read that the form starts from. */
  readonly first: FreshToken;
  /** The newest read; differs from the first one if somebody else changed the token since. */
  readonly newest: FreshToken;
  readonly isOwn: boolean;
};

/** One edit of one token, from a fresh read until it is saved or discarded. */
export function EditSession({ first: opened, newest, isOwn }: EditSessionProps) {
  const kept = useKeptEdit(opened.token.id);
  const first = kept?.start ?? opened;
  const { kind } = first.token;
  const { state } = useLocation();
  // Only once: the form is not filled in again while it is edited.
  const [suggestion] = useState(() => suggestionIn(state, first.token.access));
  const form = useForm<EditFormValues>({
    defaultValues: editFormValuesOf(first.token, kind),
    ...valuesOver(kept?.values ?? suggested()),
    // The form is validated against the token it started from, which changes when a merge returns here.
    resolver: (...args) => editFormResolver(flow.start.token, kind)(...args),
  });
  const flow = useEditFlow({ first, isOwn, form });
  const { start, stage } = flow;
  useKeepEdit(start, form);

  function suggested(): EditFormValues | undefined {
    if (suggestion?.kind !== 'draft') return undefined;
    const { access } = suggestion;
    return { ...editFormValuesOf(first.token, kind), access: { ...access, roleIds: [...access.roleIds] } };
  }

  return (
    <FormProvider {...form}>
      {kept !== undefined && (
        <Alert severity="info" sx={{ mb: 2 }}>
          Your changes from before the session ended are back. They aren’t saved yet.
        </Alert>
      )}
      {stage.kind === 'merge' ? (
        <MergeView
          key={stage.round}
          token={stage.now.token}
          merge={stage.merge}
          isSaving={flow.isSaving}
          failure={flow.failure}
          onSave={(wanted, effect) => flow.submit(stage.now.token, wanted, effect)}
          onEdit={(wanted) => flow.editOn(stage.now, wanted)}
          onDiscard={flow.discard}
        />
      ) : (
        <EditForm
          start={start.token}
          newest={newest.token}
          suggestion={kept === undefined ? suggestion?.kind : undefined}
          failure={flow.failure}
          isSaving={flow.isSaving}
          onSave={(wanted, effect) => flow.submit(start.token, wanted, effect)}
          onCompare={(wanted) => flow.openMerge(start.token, wanted, newest)}
          onLeaveOut={() => {
            form.setValue('apiVersion', start.token.apiVersion, { shouldDirty: true });
            flow.clearFailure();
          }}
          onCancel={flow.leave}
        />
      )}
      <BrokenCasesDialog
        cases={flow.asked?.kind === 'cases' ? flow.asked.broken : undefined}
        confirmLabel="Save anyway"
        onConfirm={flow.confirm}
        onCancel={flow.dropQuestion}
      />
      <OwnTokenDialog
        risks={flow.asked?.kind === 'own-token' ? flow.asked.risks : undefined}
        onConfirm={flow.confirm}
        onCancel={flow.dropQuestion}
      />
      <LeaveDialog blocker={flow.blocker} />
    </FormProvider>
  );
}

/** What a form holds from the start besides what the token has. */
function valuesOver(values: EditFormValues | undefined) {
  return values === undefined ? {} : { values, resetOptions: { keepDefaultValues: true } };
}

/** Asks for confirmation before an edit is discarded. */
function LeaveDialog({ blocker }: { readonly blocker: Blocker }) {
  return (
    <ConfirmDialog
      open={blocker.state === 'blocked'}
      title="Leave without saving?"
      message="Your changes aren’t saved and will be lost."
      confirmLabel="Discard changes"
      tone="deny"
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    />
  );
}
