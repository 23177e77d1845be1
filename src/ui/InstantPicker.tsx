// Loaded only when somebody wants a date of their own: the picker is heavier than the rest of the form.
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DateTimePicker } from '@mui/x-date-pickers/DateTimePicker';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { InstantFieldProps } from './InstantField.tsx';
import { clockHasHalves, zoneText } from './zone-text.ts';

// A month in letters cannot be read the other way round.
const format = clockHasHalves() ? 'DD MMM YYYY hh:mm A' : 'DD MMM YYYY HH:mm';

/** A date and a time of the browser's own zone, by typing or from a calendar. */
export function InstantPicker({ id, label, value, onChange, error }: InstantFieldProps) {
  const [shown, setShown] = useState<Dayjs | null>(() => read(value));
  // Half a date is NaN outside and must stay as typed in here; any other difference came from outside.
  if (!Number.isNaN(value) && shown?.valueOf() !== value) setShown(read(value));
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs}>
      <DateTimePicker
        label={`${label}, in ${zoneText()}`}
        value={shown}
        disablePast
        ampm={clockHasHalves()}
        format={format}
        onChange={(next) => {
          setShown(next);
          onChange(next?.isValid() === true ? next.valueOf() : Number.NaN);
        }}
        slotProps={{
          textField: {
            id,
            size: 'small',
            fullWidth: true,
            // The label stands above, so the edge has no gap for it.
            sx: { '& fieldset': { top: 0, borderColor: 'control' }, '& legend': { display: 'none' } },
            ...(error === undefined ? {} : { error: true, helperText: error }),
          },
        }}
      />
    </LocalizationProvider>
  );
}

function read(value: number): Dayjs | null {
  return Number.isNaN(value) ? null : dayjs(value);
}
