// Wall times as the picker stores them: as if they were in UTC, where no hour is skipped or repeated.
import dayjs, { type Dayjs } from 'dayjs';
import updateLocale from 'dayjs/plugin/updateLocale';
import utc from 'dayjs/plugin/utc';
import type { WallTime } from '#domain/time/zoned-time.ts';
import { firstDayOfWeek } from '#ui/week-start.ts';

dayjs.extend(utc);
dayjs.extend(updateLocale);

/** The calendar is in English, so its weeks begin on Sunday for all readers unless set otherwise. */
export function beginWeeksAsIn(language: string): void {
  dayjs.updateLocale('en', { weekStart: firstDayOfWeek(language) });
}

export function toPicker(wall: WallTime | undefined): Dayjs | null {
  if (wall === undefined) return null;
  return dayjs.utc(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute));
}

export function fromPicker(value: Dayjs | null): WallTime | undefined {
  if (value === null || !value.isValid()) return undefined;
  return {
    year: value.year(),
    month: value.month() + 1,
    day: value.date(),
    hour: value.hour(),
    minute: value.minute(),
  };
}
