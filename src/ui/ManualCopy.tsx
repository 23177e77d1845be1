import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ClipboardEvent } from 'react';
import { copyShortcut } from './copy-text.ts';
import { useForgetField } from './forget-field.ts';
import { CloseIcon } from './icons.ts';
import { monoFamily } from './typography.ts';

type ManualCopyProps = {
  readonly text: string;
  readonly label: string;
  readonly onCopied: () => void;
  readonly onClose: () => void;
};

type Field = HTMLInputElement | HTMLTextAreaElement;

function selectAll(input: Field | null) {
  input?.focus();
  input?.select();
}

/** The text to copy by hand, already selected. Detects when the whole text has been copied. */
export function ManualCopy({ text, label, onCopied, onClose }: ManualCopyProps) {
  const hintId = useId();
  useForgetField();

  function noticeCopy({ currentTarget: input }: ClipboardEvent<Field>) {
    const copied = input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0);
    // The clipboard is filled only after this event, so success is reported then.
    if (copied === text) setTimeout(onCopied);
  }

  return (
    <Box component="span" sx={{ display: 'inline-grid', gap: 0.5, maxWidth: '100%' }}>
      <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <OutlinedInput
          size="small"
          readOnly
          // A single-line field drops line breaks, and the copied text would differ.
          multiline={text.includes('\n')}
          maxRows={12}
          value={text}
          inputRef={selectAll}
          sx={{ fontFamily: monoFamily, flex: 1 }}
          slotProps={{
            input: {
              'aria-label': `Text to copy: ${label}`,
              'aria-describedby': hintId,
              autoComplete: 'off',
              spellCheck: false,
              onFocus: (event) => event.currentTarget.select(),
              onCopy: noticeCopy,
            },
          }}
        />
        <IconButton aria-label={`Close text to copy: ${label}`} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </Box>
      <Typography id={hintId} variant="caption" component="span" sx={{ color: 'text.secondary' }}>
        Your browser blocked copying. The text is selected: press {copyShortcut()}.
      </Typography>
    </Box>
  );
}
