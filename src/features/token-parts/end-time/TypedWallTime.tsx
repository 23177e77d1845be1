import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { usePickerContext } from '@mui/x-date-pickers/hooks';
import type { Dayjs } from 'dayjs';
import { CalendarIcon } from '#ui/icons.ts';
import { fromPicker } from './picker-value.ts';
import { useTimeTyping } from './typed-time.ts';

/**
 * The picker's field as a single text field. The picker's own field writes through innerHTML, which the page's Trusted Types policy
 * forbids: typing in it would throw.
 */
export function TypedWallTime() {
  const { rootRef, triggerRef, label, value, open, setOpen } = usePickerContext<Dayjs | null>();
  const { text, type, isWrong, note } = useTimeTyping(fromPicker(value));
  return (
    <TextField
      ref={rootRef}
      label={label}
      value={text}
      onChange={(event) => type(event.target.value)}
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
