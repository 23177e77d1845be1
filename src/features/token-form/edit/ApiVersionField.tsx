import Typography from '@mui/material/Typography';
import { useController, useFormContext } from 'react-hook-form';
import { apiVersionState, currentApiVersion } from '#domain/token/api-version.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Mono } from '#ui/Mono.tsx';
import { useNow } from '#ui/now.ts';
import { apiVersionNote } from '#features/token-parts/detail-words.ts';
import { fieldIds } from '../field-places.ts';
import type { EditFormValues } from './edit-form.ts';

/** The API version: unchanged, or the current one. All other versions are old, so none is offered. */
export function ApiVersionField({ current }: { readonly current: number | undefined }) {
  const { control, clearErrors } = useFormContext<EditFormValues>();
  const { field, fieldState } = useController({ control, name: 'apiVersion' });
  const state = apiVersionState(current);
  const now = useNow();
  if (state.kind === 'current') {
    return (
      <Typography id={fieldIds.apiVersion} tabIndex={-1}>
        <Mono>{currentApiVersion}</Mono>, the current version
      </Typography>
    );
  }
  return (
    <ChoiceCards
      id={fieldIds.apiVersion}
      label="API version"
      value={field.value === currentApiVersion ? 'new' : 'same'}
      error={fieldState.error?.message}
      cards={[
        {
          value: 'same',
          title: current === undefined ? 'Unchanged' : `${current}`,
          text: apiVersionNote(state, now) ?? 'No version is reported for this token.',
        },
        {
          value: 'new',
          title: `${currentApiVersion}`,
          text: 'Current version. Requests that don’t specify a version will get different responses, so check the clients first.',
        },
      ]}
      onChange={(choice: 'same' | 'new') => {
        clearErrors('apiVersion');
        field.onChange(choice === 'new' ? currentApiVersion : current);
      }}
    />
  );
}
