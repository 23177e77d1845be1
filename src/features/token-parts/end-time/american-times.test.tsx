// In American English clocks have 12 hours, months come first, and weeks begin on Sunday.
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { PlannedTime } from '#domain/time/planned-time.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { exactTimeText, hourText } from '#ui/time-text.ts';
import { PlannedTimeField } from './PlannedTimeField.tsx';

vi.mock('#ui/local-zone.ts', () => ({ localZone: 'Europe/Berlin', isZoneKnown: true }));
vi.mock('#ui/local-language.ts', () => ({ localLanguage: 'en-US' }));

/** A Saturday, 10:00 in Berlin. */
const now = Date.UTC(2026, 10, 28, 9);
const wall = { year: 2026, month: 12, day: 1, hour: 9, minute: 0 };

test('times on screen have AM and PM', () => {
  expect(exactTimeText(now)).toBe('Sat 28 Nov 2026, 10:00\u00A0AM CET (9:00\u00A0AM UTC)');
  expect(hourText(new Date(2026, 10, 28, 17, 38).getTime())).toBe('5:38\u00A0PM');
});

function Stage() {
  const [plan, setPlan] = useState<PlannedTime>({ wall, zone: 'Europe/Berlin', which: 'later' });
  return (
    <ThemeRoot>
      <PlannedTimeField label="Ends at" plan={plan} problem={undefined} now={now} onChange={setPlan} />
    </ThemeRoot>
  );
}

test('so has the field for a time, its calendar and its examples, and weeks begin on Sunday', async () => {
  await render(<Stage />);
  const field = page.getByRole('textbox', { name: /^Ends at/ });
  await expect.element(field).toHaveValue('1 Dec 2026 9:00 AM');
  await expect.element(page.getByText('Tue 1 Dec, 9:00 AM CET (8:00 AM UTC), in 2 d 23 h.')).toBeVisible();
  await field.fill('12/1/2026 soon');
  await expect.element(page.getByText('tomorrow 9am, fri 5pm, +36h or 30 Nov 2026 5:00 PM.')).toBeVisible();
  await field.fill('12/1/2026 9am');
  await expect.element(page.getByText('Read as month/day.')).toBeVisible();
  await page.getByRole('button', { name: 'Open calendar' }).click();
  await expect.element(page.getByRole('columnheader').first()).toHaveAccessibleName('Sunday');
  await expect.element(page.getByRole('option', { name: 'AM', exact: true })).toBeVisible();
});
