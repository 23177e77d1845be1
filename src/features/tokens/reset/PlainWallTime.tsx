import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { readWallTime, writeWallTime } from '#domain/wall-time-text.ts';
import type { WallTimeFieldProps } from './WallTimeField.tsx';

/** Date and time by typing alone, where the calendar cannot be fetched. */
export function PlainWallTime({ label, wall, onChange, error }: WallTimeFieldProps) {
  const [text, setText] = useState(() => (wall === undefined ? '' : writeWallTime(wall)));
  const isRead = readWallTime(text) !== undefined;
  const hint = isRead ? '' : ' Such as 24 Nov 2026 17:00, or 2026-11-24 17:00.';
  return (
    <TextField
      label={label}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onChange(readWallTime(event.target.value));
      }}
      error={error !== undefined || !isRead}
      helperText={error ?? `The calendar could not be loaded, so this is a plain field.${hint}`}
      autoComplete="off"
      slotProps={{ htmlInput: { spellCheck: false } }}
    />
  );
}
