import TextField from '@mui/material/TextField';
import { TimeTypingContext, useTimeTyping } from './typed-time.ts';
import type { WallTimeFieldProps } from './WallTimeField.tsx';

/** Date and time as text only, if the calendar cannot be fetched. */
export function PlainWallTime({ typing, ...props }: WallTimeFieldProps) {
  return (
    <TimeTypingContext value={typing}>
      <PlainField {...props} />
    </TimeTypingContext>
  );
}

function PlainField({ label, wall }: Omit<WallTimeFieldProps, 'typing'>) {
  const { text, type, isWrong, note } = useTimeTyping(wall);
  return (
    <TextField
      label={label}
      value={text}
      onChange={(event) => type(event.target.value)}
      error={isWrong}
      helperText={`Couldn’t load the calendar. Type the date and time. ${note}`}
      autoComplete="off"
      slotProps={{ htmlInput: { spellCheck: false } }}
    />
  );
}
