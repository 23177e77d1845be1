import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { isSameDraft, type TokenDraft } from '#domain/draft/draft.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { doubtForNew, lacksForNew } from '#features/token-parts/permission-words.ts';
import { useOwnToken } from '#queries/cache/own-token.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { lowWindow } from '#ui/low-window.ts';
import { AccessField } from '../AccessField.tsx';
import { ApiVersionNote } from '../ApiVersionNote.tsx';
import { ExpiryField } from '../ExpiryField.tsx';
import { FormSection } from '#features/token-parts/FormSection.tsx';
import { KindField } from '../KindField.tsx';
import { NameFields } from '../NameFields.tsx';
import { formValuesOf, type TokenFormValues } from '../token-form.ts';
import { useFormDraft } from '../use-token-field.ts';
import { UnstoredKeys } from '#features/hand-over/UnstoredKeys.tsx';
import { BeginningNote } from './BeginningNote.tsx';
import { CreateCheck } from './CreateCheck.tsx';
import { DraftOffer } from './DraftOffer.tsx';
import { DraftPane } from './DraftPane.tsx';
import { FormProblems } from './FormProblems.tsx';
import { LeaveDraftGuard } from './LeaveDraftGuard.tsx';
import { SameNameNote } from './SameNameNote.tsx';
import type { Refusal } from './refusal.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { ServiceTokenMeter } from './ServiceTokenMeter.tsx';
import { StartMenu, type Beginning } from './StartMenu.tsx';
import { SubmitBar } from './SubmitBar.tsx';
import type { useKeptDraft } from './use-kept-draft.ts';

type CreateFormProps = {
  readonly start: TokenDraft;
  readonly beginning: Beginning | undefined;
  readonly notice: ReactNode;
  readonly kept: ReturnType<typeof useKeptDraft>;
  readonly refusal: Exclude<Refusal, { kind: 'field' }> | undefined;
  readonly attempt: number;
  readonly isSending: boolean;
  readonly onSubmit: () => void;
};

type Began = { readonly beginning: Beginning; readonly before: TokenFormValues | undefined };

/** The form of a new token, with a preview of the token beside it. */
export function CreateForm({
  start,
  beginning,
  notice,
  kept,
  refusal,
  attempt,
  isSending,
  onSubmit,
}: CreateFormProps) {
  const form = useFormContext<TokenFormValues>();
  const ownToken = useOwnToken().data?.token;
  const kind = useWatch({ control: form.control, name: 'kind' });
  const permissions = useKeyPermissions();
  const lacks = lacksForNew(kind, permissions);
  const doubt = doubtForNew(kind, permissions);
  // What stands above the form is read first.
  const hasMessage = [beginning, notice, lacks, doubt, kept.left].some((one) => one !== undefined);
  const [began, setBegan] = useState<Began | undefined>(
    beginning === undefined ? undefined : { beginning, before: undefined },
  );

  function fill(draft: TokenDraft) {
    form.reset(formValuesOf(draft), { keepDefaultValues: true });
  }

  return (
    <>
      <PageHeader
        title="Create a token"
        actions={
          <StartMenu
            onBegin={(next) => {
              setBegan({ beginning: next, before: form.getValues() });
              fill(next.draft);
            }}
          />
        }
      />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 384px' },
          gridTemplateAreas: { xs: '"form" "pane" "bar"', lg: '"form pane" "bar pane"' },
          gridTemplateRows: { lg: 'auto 1fr' },
          columnGap: 4,
          rowGap: 2,
          alignItems: 'start',
        }}
      >
        {/* Enter in a field must not create anything: only the button and its shortcut do. */}
        <Box
          component="form"
          noValidate
          aria-label="Create a token"
          onSubmit={(event) => event.preventDefault()}
          sx={{ gridArea: 'form', minWidth: 0 }}
        >
          <Box sx={{ display: 'grid', gap: 1.5, '&:not(:empty)': { mb: 3 } }}>
            {lacks !== undefined && <Alert severity="warning">{lacks}</Alert>}
            {doubt !== undefined && <Alert severity="info">{doubt}</Alert>}
            {refusal !== undefined && <RefusalNotice refusal={refusal} />}
            <FormProblems attempt={attempt} />
            {notice}
            <UnstoredKeys />
            {began !== undefined && (
              <BeginningNote
                {...began.beginning}
                onUndo={
                  began.before === undefined
                    ? undefined
                    : () => {
                        if (began.before !== undefined) fill(began.before);
                        setBegan(undefined);
                      }
                }
              />
            )}
          </Box>
          {kept.left !== undefined && (
            <DraftOffer
              saved={kept.left}
              onDiscard={kept.forget}
              onRestore={() => {
                if (kept.left !== undefined) fill(kept.left.draft);
                setBegan(undefined);
                kept.closeOffer();
              }}
            />
          )}
          <FormSection title="Purpose">
            <NameFields isStart={!hasMessage} nameHint={<SameNameNote />} />
          </FormSection>
          <FormSection title="Kind" hint="Can’t be changed later.">
            <KindField ownToken={ownToken} />
            <ServiceTokenMeter />
          </FormSection>
          <AccessField />
          <CreateCheck ownToken={ownToken} />
          <FormSection title="Expiry">
            <ExpiryField note="Set by a second request right after the token is created." />
          </FormSection>
          <FormSection title="API version">
            <ApiVersionNote />
          </FormSection>
        </Box>
        <Box sx={{ gridArea: 'pane', minWidth: 0, alignSelf: 'stretch' }}>
          <DraftPane />
        </Box>
        <Box
          sx={{
            gridArea: 'bar',
            position: 'sticky',
            [lowWindow]: { position: 'static' },
            bottom: 0,
            zIndex: 2,
            minWidth: 0,
            alignSelf: 'start',
          }}
        >
          <SubmitBar isSending={isSending} unavailable={lacks} onSubmit={onSubmit} />
        </Box>
      </Box>
      <LeaveWork start={start} isSending={isSending} />
    </>
  );
}

/** What leaving would lose changes with each key press, so this small part is rendered alone. */
function LeaveWork({ start, isSending }: { readonly start: TokenDraft; readonly isSending: boolean }) {
  const draft = useFormDraft();
  if (isSending) {
    const message =
      'The request has been sent, and the key is shown only once. If you leave now, you’ll never see it.';
    return <LeaveDraftGuard cost={{ title: 'Leave while the token is being created?', message }} />;
  }
  const message =
    'The token doesn’t exist yet. Your input is kept in this browser as a draft for when you come back.';
  return (
    <LeaveDraftGuard
      cost={isSameDraft(draft, start) ? undefined : { title: 'Leave without creating the token?', message }}
    />
  );
}
