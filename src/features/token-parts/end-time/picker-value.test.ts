import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { expect, test } from 'vitest';
import { beginWeeksAsIn, toPicker } from './picker-value.ts';

test.each([
  ['en-GB', 'Mon 23'],
  ['en-US', 'Sun 22'],
])('weeks of the calendar begin as in %s', (language, first) => {
  beginWeeksAsIn(language);
  const adapter = new AdapterDayjs();
  const saturday = toPicker({ year: 2026, month: 11, day: 28, hour: 9, minute: 0 });
  expect(saturday && adapter.startOfWeek(saturday).format('ddd D')).toBe(first);
});
