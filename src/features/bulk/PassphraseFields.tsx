import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { minPassphrase } from '#domain/key/file.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { useForgetField } from '#ui/forget-field.ts';
import { HideIcon, RevealIcon } from '#ui/icons.ts';
import { monoFamily } from '#ui/typography.ts';

type PassphraseFieldsProps = {
  readonly passphrase: string;
  readonly repeated: string;
  readonly onPassphrase: (text: string) => void;
  readonly onRepeated: (text: string) => void;
  readonly onSuggest: () => void;
};

/** A passphrase typed twice, or a suggested one. A suggested one is shown, since it must be stored somewhere. */
export function PassphraseFields(props: PassphraseFieldsProps) {
  const { passphrase, repeated, onPassphrase, onRepeated, onSuggest } = props;
  const [isShown, setIsShown] = useState(false);
  useForgetField();
  const look = {
    type: isShown ? 'text' : 'password',
    autoComplete: 'new-password',
    slotProps: { htmlInput: { spellCheck: false, style: { fontFamily: monoFamily } } },
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <TextField
        {...look}
        label="Passphrase"
        value={passphrase}
        onChange={(event) => onPassphrase(event.target.value)}
        helperText={`At least ${minPassphrase} characters`}
      />
      <TextField
        {...look}
        label="Confirm passphrase"
        value={repeated}
        onChange={(event) => onRepeated(event.target.value)}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          size="small"
          onClick={() => {
            onSuggest();
            setIsShown(true);
          }}
        >
          Suggest a passphrase
        </Button>
        <Button
          size="small"
          aria-pressed={isShown}
          startIcon={isShown ? <HideIcon /> : <RevealIcon />}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Reveal'}
        </Button>
        {passphrase !== '' && <CopyButton text={passphrase} label="passphrase" />}
      </Box>
    </Box>
  );
}
