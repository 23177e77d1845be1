import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { usePickerContext } from '@mui/x-date-pickers/hooks';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { writeWallTime } from '#domain/time/wall-time-text.ts';
import { CalendarIcon } from '#ui/icons.ts';
import { fromPicker, toPicker } from './picker-value.ts';
import { useTypedTime } from './typed-time.ts';

/**
 * The picker's field as a single text field. The picker's own field writes through innerHTML, which the page's Trusted Types policy
 * forbids: typing in it would throw.
 */
export function TypedWallTime() {
  const { rootRef, triggerRef, label, value, open, setOpen, setValue } = usePickerContext<Dayjs | null>();
  const [text, setText] = useState(() => textOf(value));
  const { read, wall, isWrong, note } = useTypedTime(text);
  // A value that differs from the typed text was chosen in the calendar.
  if (value !== null && toPicker(wall)?.valueOf() !== value.valueOf()) {
    setText(textOf(value));
  }
  return (
    <TextField
      ref={rootRef}
      label={label}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        setValue(toPicker(read(event.target.value)), { source: 'field' });
      }}
      error={isWrong}
      helperText={note}
      autoComplete="off"
      slotProps={{
        htmlInput: { spellCheck: false },
        input: {
          ref: triggerRef,
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                aria-label="Open calendar"
                aria-haspopup="dialog"
                aria-expanded={open}
                edge="end"
                onClick={() => setOpen(true)}
              >
                <CalendarIcon />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

function textOf(value: Dayjs | null): string {
  const wall = fromPicker(value);
  return wall === undefined ? '' : writeWallTime(wall);
}
