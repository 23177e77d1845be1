// Loaded only when somebody wants an instant of their own: the picker is heavier than everything around it.
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DateTimePicker } from '@mui/x-date-pickers/DateTimePicker';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { useState } from 'react';
import type { WallTime } from '#domain/zoned-time.ts';

dayjs.extend(utc);

type WallTimeFieldProps = {
  readonly label: string;
  readonly wall: WallTime | undefined;
  readonly onChange: (wall: WallTime | undefined) => void;
  readonly error: string | undefined;
  readonly onCalendar: (isOpen: boolean) => void;
};

/**
 * Date and time as a clock shows them, by typing or from a calendar. The picker works in UTC, where no hour is skipped or repeated;
 * what its figures mean in a zone is decided outside.
 */
export function WallTimeField({ label, wall, onChange, error, onCalendar }: WallTimeFieldProps) {
  const [shown, setShown] = useState<Dayjs | null>(() => toPicker(wall));
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs}>
      <DateTimePicker
        label={label}
        timezone="UTC"
        ampm={false}
        format="DD MMM YYYY HH:mm"
        value={shown}
        onChange={(next) => {
          setShown(next);
          onChange(fromPicker(next));
        }}
        onOpen={() => onCalendar(true)}
        onClose={() => onCalendar(false)}
        slotProps={{
          textField: {
            size: 'small',
            fullWidth: true,
            sx: noNotch,
            ...(error === undefined ? {} : { error: true, helperText: error }),
          },
        }}
      />
    </LocalizationProvider>
  );
}

/** Labels stand above their fields here, so the outline has no gap for one. */
const noNotch = {
  '& .MuiPickersOutlinedInput-notchedOutline': { top: 0 },
  '& .MuiPickersOutlinedInput-notchedOutline legend': { display: 'none' },
};

function toPicker(wall: WallTime | undefined): Dayjs | null {
  if (wall === undefined) return null;
  return dayjs.utc(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute));
}

function fromPicker(value: Dayjs | null): WallTime | undefined {
  if (value === null || !value.isValid()) return undefined;
  return {
    year: value.year(),
    month: value.month() + 1,
    day: value.date(),
    hour: value.hour(),
    minute: value.minute(),
  };
}
