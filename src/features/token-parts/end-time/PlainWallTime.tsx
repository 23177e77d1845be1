import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { writeWallTime } from '#domain/time/wall-time-text.ts';
import { TypedTimeContext, useTypedTime } from './typed-time.ts';
import type { WallTimeFieldProps } from './WallTimeField.tsx';

/** Date and time as text only, if the calendar cannot be fetched. */
export function PlainWallTime({ typed, ...props }: WallTimeFieldProps) {
  return (
    <TypedTimeContext value={typed}>
      <PlainField {...props} />
    </TypedTimeContext>
  );
}

function PlainField({ label, wall, onChange }: Omit<WallTimeFieldProps, 'typed'>) {
  const [text, setText] = useState(() => (wall === undefined ? '' : writeWallTime(wall)));
  const { read, isWrong, note } = useTypedTime(text);
  return (
    <TextField
      label={label}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onChange(read(event.target.value));
      }}
      error={isWrong}
      helperText={`Couldn’t load the calendar. Type the date and time. ${note ?? ''}`}
      autoComplete="off"
      slotProps={{ htmlInput: { spellCheck: false } }}
    />
  );
}
