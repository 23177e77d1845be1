import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import type { Instance } from '#domain/account/session.ts';
import type { KeyFormValues } from './key-form.ts';

type InstanceFieldProps = {
  readonly control: Control<KeyFormValues>;
  readonly instances: readonly Instance[];
};

/** The LaunchDarkly instance of the key. The host is shown, since people know their instance by it. */
export function InstanceField({ control, instances }: InstanceFieldProps) {
  const { field, fieldState } = useController({ control, name: 'instance' });
  return (
    <TextField
      select
      label="Instance"
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.invalid}
      helperText={fieldState.error?.message}
    >
      {instances.map(({ id, name, host }) => (
        <MenuItem key={id} value={id}>
          <Box component="span" sx={{ flex: 1 }}>
            {name}
          </Box>{' '}
          <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
            {host}
          </Box>
        </MenuItem>
      ))}
    </TextField>
  );
}
