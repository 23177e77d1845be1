import TextField from '@mui/material/TextField';
import type { AccessToken } from '#domain/token/token.ts';
import { monoFamily } from '#ui/typography.ts';
import { proofOf } from './end-time/grace-words.ts';

type ProofFieldProps = {
  readonly token: AccessToken;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether the field takes the focus when the dialog opens. */
  readonly takesFocus?: boolean;
};

/** Asks for the last four characters, so that a destructive step is not taken on the wrong token. */
export function ProofField({ token, value, onChange, takesFocus = false }: ProofFieldProps) {
  const { text, what } = proofOf(token);
  return (
    <TextField
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog waits for what is typed here
      autoFocus={takesFocus}
      label={`Type ${text}, ${what}, to confirm`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoComplete="off"
      sx={{ '& .MuiInputBase-root': { width: 120 } }}
      slotProps={{
        htmlInput: { spellCheck: false, maxLength: 8, style: { fontFamily: monoFamily } },
      }}
    />
  );
}
