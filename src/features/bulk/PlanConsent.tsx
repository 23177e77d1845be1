import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { NameList } from './NameList.tsx';

type PlanConsentProps = {
  readonly open: boolean;
  readonly title: string;
  readonly verb: string;
  readonly tokens: readonly AccessToken[];
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Asks for consent before clients break. The number of tokens must be typed, because a wrong selection shows in its number. */
export function PlanConsent({ open, title, verb, tokens, onConfirm, onCancel }: PlanConsentProps) {
  const [typed, setTyped] = useState('');
  const isRight = typed.trim() === `${tokens.length}`;
  const missing = isRight ? undefined : missingText(typed.trim(), tokens.length);
  // "1" on the way to "14" is no mistake yet.
  const isWrong = !isRight && !`${tokens.length}`.startsWith(typed.trim());
  return (
    <ConfirmDialog
      open={open}
      title={title}
      message={`Clients using ${tokens.length === 1 ? 'this key' : 'these keys'} fail immediately. This can’t be undone.`}
      confirmLabel={verb}
      tone="deny"
      missing={missing}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <NameList names={tokens.map(tokenTitle)} />
      <Box sx={{ mt: 2 }}>
        <TextField
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog waits for what is typed here
          autoFocus
          label={`Type ${tokens.length} to confirm`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          error={isWrong}
          helperText={isWrong ? missing : undefined}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          sx={{ '& .MuiInputBase-root': { width: 120 } }}
        />
      </Box>
    </ConfirmDialog>
  );
}

function missingText(typed: string, count: number): string {
  return typed === ''
    ? 'Type the number of tokens.'
    : `“${typed}” isn’t the number of tokens. Type ${count}.`;
}
