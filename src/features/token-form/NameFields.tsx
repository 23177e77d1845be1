import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { fieldIds } from './field-places.ts';
import { useTokenField } from './use-token-field.ts';

type NameFieldsProps = {
  /** Whether the page starts here, because nothing is filled in yet. */
  readonly isStart?: boolean;
  /** A hint about the typed name, shown below it. */
  readonly nameHint?: ReactNode;
};

/** The token's name and description. */
export function NameFields({ isStart = false, nameHint }: NameFieldsProps) {
  const name = useTokenField('name');
  const description = useTokenField('description');
  return (
    <>
      <div>
        <TextField
          id={fieldIds.name}
          label="Name"
          required
          value={name.value}
          onChange={(event) => name.change(event.target.value)}
          onBlur={name.onBlur}
          error={name.error !== undefined}
          helperText={name.error ?? 'Required. What will use it, e.g. “Deploy pipeline, web shop”.'}
          autoComplete="off"
          slotProps={{
            inputLabel: { required: false },
            htmlInput: isStart ? { 'data-page-start': true } : {},
          }}
        />
        {nameHint}
      </div>
      <TextField
        id={fieldIds.description}
        label="Description"
        multiline
        minRows={2}
        value={description.value}
        onChange={(event) => description.change(event.target.value)}
        onBlur={description.onBlur}
        error={description.error !== undefined}
        helperText={
          description.error ??
          'Optional. Who owns it and where the key is stored. Don’t paste the key itself.'
        }
        autoComplete="off"
      />
    </>
  );
}
