// Loaded only when somebody chooses a date and time: the picker is larger than everything around it.
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DateTimePicker } from '@mui/x-date-pickers/DateTimePicker';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import type { WallTime } from '#domain/time/zoned-time.ts';
import { beginWeeksAsIn, fromPicker, toPicker } from './picker-value.ts';
import { TypedWallTime } from './TypedWallTime.tsx';
import { TypedTimeContext, type TypedTime } from './typed-time.ts';

export type WallTimeFieldProps = {
  readonly label: string;
  readonly wall: WallTime | undefined;
  readonly onChange: (wall: WallTime | undefined) => void;
  /** The error, the IANA zone of the time, and the present instant (epoch ms). */
  readonly typed: TypedTime;
  readonly onCalendar?: ((isOpen: boolean) => void) | undefined;
};

beginWeeksAsIn(navigator.language);

const slots = { field: TypedWallTime };

/** Date and time as a clock shows them, typed or chosen from a calendar. The caller converts them to an instant in a zone. */
export function WallTimeField({ label, wall, onChange, typed, onCalendar }: WallTimeFieldProps) {
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs}>
      <TypedTimeContext value={typed}>
        <DateTimePicker
          label={label}
          timezone="UTC"
          ampm={false}
          value={toPicker(wall)}
          onChange={(next) => onChange(fromPicker(next))}
          onOpen={() => onCalendar?.(true)}
          onClose={() => onCalendar?.(false)}
          slots={slots}
        />
      </TypedTimeContext>
    </LocalizationProvider>
  );
}
