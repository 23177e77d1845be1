import Box from '@mui/material/Box';
import { useDeferredValue } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { readEditDraft } from '#domain/edit-draft.ts';
import type { FreshToken } from '#domain/token-edit.ts';
import { describeTokenChanges } from '#domain/token-changes.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import { useNow } from '#ui/now.ts';
import { focusField } from '../form/field-places.ts';
import { ChangedElsewhere } from './ChangedElsewhere.tsx';
import { ChangesPane } from './ChangesPane.tsx';
import { editFormResolver, type EditFormValues, editFormValuesOf } from './edit-form.ts';
import { EditFields } from './EditFields.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { MergeView } from './MergeView.tsx';
import { OwnTokenDialog } from './OwnTokenDialog.tsx';
import { useAccessComparison } from './use-access-comparison.ts';
import { useEditFlow } from './use-edit-flow.ts';

type EditSessionProps = {
  /** The read that the form starts from. */
  readonly first: FreshToken;
  /** The newest read; differs from the first when somebody changed the token meanwhile. */
  readonly newest: FreshToken;
  readonly isOwn: boolean;
};

/** One edit of one token, from a fresh read until it is saved or dropped. */
export function EditSession({ first, newest, isOwn }: EditSessionProps) {
  const { kind } = first.token;
  const form = useForm<EditFormValues>({
    defaultValues: editFormValuesOf(first.token, kind),
    // The form judges itself against the token it started from; that one moves on when a merge leads back here.
    resolver: (...args) => editFormResolver(start.token, kind)(...args),
  });
  const flow = useEditFlow({ first, isOwn, form });
  const { start, stage } = flow;
  const announce = useAnnounce();
  const now = useNow();
  const values = useDeferredValue(useWatch({ control: form.control, compute: (all: EditFormValues) => all }));
  const reading = readEditDraft(values, start.token, kind, now);
  const wanted = reading.kind === 'wanted' ? reading.wanted : undefined;
  const comparison = useAccessComparison(
    [start.token.access, wanted?.access, stage.kind === 'merge' ? stage.now.token.access : undefined].filter(
      (access) => access !== undefined,
    ),
  );

  function submit(sent: EditFormValues) {
    const last = readEditDraft(sent, start.token, kind, now);
    if (last.kind === 'problems') return;
    const words = { instant: String, roleName: comparison.roleName };
    if (describeTokenChanges(start.token, last.wanted, words).length === 0)
      announce('Nothing has changed yet.');
    else flow.submit(start.token, last.wanted, comparison);
  }

  function focusFirst() {
    const now = readEditDraft(form.getValues(), start.token, kind, Date.now());
    if (now.kind === 'problems' && now.problems[0] !== undefined) focusField(now.problems[0].field);
  }

  return (
    <FormProvider {...form}>
      {stage.kind === 'merge' ? (
        <MergeView
          key={stage.round}
          merge={stage.merge}
          status={stage.status}
          roleName={comparison.roleName}
          isSaving={flow.isSaving}
          failure={flow.failure}
          onSave={(chosen) => flow.submit(stage.now.token, chosen, comparison)}
          onEdit={(chosen) => flow.editOn(stage.now, chosen)}
          onDiscard={flow.discard}
        />
      ) : (
        <Box
          component="form"
          noValidate
          aria-label="Edit the token"
          // Enter in a field must not save anything: only the button and its shortcut do.
          onSubmit={(event) => event.preventDefault()}
        >
          <ChangedElsewhere
            start={start.token}
            newest={newest.token}
            onReview={() => flow.openMerge(start.token, wanted ?? start.token, newest)}
          />
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
              columnGap: 5,
              rowGap: 3,
              alignItems: 'start',
            }}
          >
            <EditFields start={start.token} wantedAccess={wanted?.access} roleName={comparison.roleName} />
            <Box
              component="section"
              aria-label="What changes"
              sx={{
                position: { lg: 'sticky' },
                top: 24,
                maxHeight: { lg: 'calc(100dvh - 48px)' },
                overflowY: { lg: 'auto' },
                p: 2.5,
                border: 1,
                borderColor: 'divider',
                borderRadius: '8px',
              }}
            >
              <ChangesPane
                start={start.token}
                reading={reading}
                comparison={comparison}
                failure={flow.failure}
                isSaving={flow.isSaving}
                onSave={() => {
                  if (!flow.isSaving) void form.handleSubmit(submit, focusFirst)();
                }}
                onLeaveOut={() => {
                  form.setValue('apiVersion', start.token.apiVersion, { shouldDirty: true });
                  flow.clearFailure();
                }}
                onCancel={flow.leave}
              />
            </Box>
          </Box>
        </Box>
      )}
      <OwnTokenDialog risks={flow.asked?.risks} onConfirm={flow.confirm} onCancel={flow.dropQuestion} />
      <LeaveDialog blocker={flow.blocker} />
    </FormProvider>
  );
}
