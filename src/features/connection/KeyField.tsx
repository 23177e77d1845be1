import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useController, useWatch } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useForgetField } from '#ui/forget-field.ts';
import { HideIcon, RevealIcon } from '#ui/icons.ts';
import { monoFamily } from '#ui/typography.ts';
import type { KeyFormValues } from './key-form.ts';
import { cleanKey } from './key-text.ts';

/** The key field: friendly to paste and password managers (WCAG 3.3.8), hidden by default. */
export function KeyField({ control }: { readonly control: Control<KeyFormValues> }) {
  const { field, fieldState } = useController({ control, name: 'key' });
  const instance = useWatch({ control, name: 'instance' });
  const [revealed, setRevealed] = useState(false);
  useForgetField();
  return (
    <>
      {/* Password managers store an entry under a user name. The instance serves as one, so that several keys can be told apart. */}
      <Box
        component="input"
        type="text"
        name="username"
        autoComplete="username"
        value={instance}
        readOnly
        tabIndex={-1}
        aria-hidden
        sx={{ display: 'none' }}
      />
      <TextField
        label="Key"
        name="password"
        type={revealed ? 'text' : 'password'}
        value={field.value}
        onChange={(event) => field.onChange(cleanKey(event.target.value))}
        onBlur={field.onBlur}
        inputRef={field.ref}
        error={fieldState.invalid}
        helperText={
          fieldState.error?.message ??
          'Starts with api-. LaunchDarkly shows it once, when a token is created or reset.'
        }
        autoComplete="current-password"
        slotProps={{
          htmlInput: {
            spellCheck: false,
            autoCapitalize: 'none',
            autoCorrect: 'off',
            style: { fontFamily: monoFamily },
          },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton
                  aria-label="Show key"
                  aria-pressed={revealed}
                  edge="end"
                  onClick={() => setRevealed(!revealed)}
                >
                  {revealed ? <HideIcon /> : <RevealIcon />}
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
    </>
  );
}
