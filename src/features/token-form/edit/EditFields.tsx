import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { AccessToken } from '#domain/token/token.ts';
import { lowWindow } from '#ui/low-window.ts';
import { AccessField } from '../AccessField.tsx';
import { ExpiryField } from '../ExpiryField.tsx';
import { FormSection } from '#features/token-parts/FormSection.tsx';
import { NameFields } from '../NameFields.tsx';
import { AccessKeeper } from './AccessKeeper.tsx';
import { changesId } from './ChangesPane.tsx';
import { ApiVersionField } from './ApiVersionField.tsx';
import { ServiceAccess } from './ServiceAccess.tsx';
import { useDeferredValue } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { accessDraftOf, isSameChoice } from '#domain/edit/draft.ts';
import { DraftCheck } from '#features/token-parts/access-check/DraftCheck.tsx';
import { accessOfDraft } from '../draft-access.ts';
import type { EditFormValues } from './edit-form.ts';

type EditFieldsProps = {
  /** The token at the start of the edit. */
  readonly start: AccessToken;
  /** What became of a change to the access that was to be filled in. */
  readonly suggestion: 'draft' | 'outdated' | undefined;
};

/** Every part of a token that can be changed (contract section 5). */
export function EditFields({ start, suggestion }: EditFieldsProps) {
  return (
    <div>
      <FormSection title="Name and description">
        <NameFields />
      </FormSection>
      <FormSection title="Expiry" hint="When the token itself ends, not an old key after a reset.">
        <ExpiryField note="After that, requests are rejected." />
      </FormSection>
      <FormSection title="API version" hint="Used when a request doesn’t specify a version.">
        <ApiVersionField current={start.apiVersion} />
      </FormSection>
      {start.kind === 'service' ? (
        <ServiceAccess token={start} />
      ) : (
        <>
          <AccessField note={suggestion && <Alert severity="info">{suggestionWords[suggestion]}</Alert>} />
          <AccessKeeper start={start.access} />
          <EditCheck start={start} />
        </>
      )}
      <ToChanges />
    </div>
  );
}

/** Where the changes stand below the form, a way to them and to their button stays in sight. */
function ToChanges() {
  return (
    <Box
      sx={{
        display: { lg: 'none' },
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        [lowWindow]: { position: 'static' },
        py: 1,
        bgcolor: 'background.default',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Button onClick={() => document.getElementById(changesId)?.focus()}>Review and save</Button>
    </Box>
  );
}

const suggestionWords = {
  draft: 'The suggested change is filled in. It isn’t saved yet.',
  outdated:
    'The token’s access has changed since the suggestion, so it wasn’t filled in. Below is the access it has now.',
} as const;

/** The access that the edit would give, live. */
function EditCheck({ start }: { readonly start: AccessToken }) {
  const { control } = useFormContext<EditFormValues>();
  const draft = useDeferredValue(useWatch({ control, compute: ({ access }: EditFormValues) => access }));
  const access = isSameChoice(draft, accessDraftOf(start.access)) ? start.access : accessOfDraft(draft);
  return <DraftCheck kind={start.kind} access={access} member={start.member} casesOf={start.id} />;
}
