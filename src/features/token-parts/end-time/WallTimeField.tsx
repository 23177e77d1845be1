// Loaded only when somebody chooses a date and time: the picker is larger than everything around it.
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DesktopDateTimePicker } from '@mui/x-date-pickers/DesktopDateTimePicker';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import type { WallTime } from '#domain/time/zoned-time.ts';
import { calendarPaper } from '#ui/picker-look.ts';
import { localLanguage } from '#ui/local-language.ts';
import { localClock } from '#ui/time-text.ts';
import { beginWeeksAsIn, fromPicker, toPicker } from './picker-value.ts';
import { TypedWallTime } from './TypedWallTime.tsx';
import { TimeTypingContext, type TimeTyping } from './typed-time.ts';

export type WallTimeFieldProps = {
  readonly label: string;
  readonly wall: WallTime | undefined;
  /** Called with a time chosen in the calendar. */
  readonly onPick: (wall: WallTime | undefined) => void;
  readonly typing: TimeTyping;
  readonly onCalendar?: ((isOpen: boolean) => void) | undefined;
};

beginWeeksAsIn(localLanguage);

const slots = { field: TypedWallTime };

const slotProps = {
  desktopPaper: { sx: calendarPaper },
  // Where neither side of the field has room, the calendar covers the field rather than leave the window.
  popper: { modifiers: [{ name: 'preventOverflow', options: { altAxis: true, tether: false, padding: 8 } }] },
};

/** Date and time as a clock shows them, typed or chosen from a calendar. The caller converts them to an instant in a zone. */
export function WallTimeField({ label, wall, onPick, typing, onCalendar }: WallTimeFieldProps) {
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs}>
      <TimeTypingContext value={typing}>
        <DesktopDateTimePicker
          label={label}
          timezone="UTC"
          ampm={localClock() === '12h'}
          value={toPicker(wall)}
          onChange={(next) => onPick(fromPicker(next))}
          onOpen={() => onCalendar?.(true)}
          onClose={() => onCalendar?.(false)}
          slots={slots}
          slotProps={slotProps}
        />
      </TimeTypingContext>
    </LocalizationProvider>
  );
}
