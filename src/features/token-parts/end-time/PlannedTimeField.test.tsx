import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { instantOf, type PlannedTime } from '#domain/time/planned-time.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { PlannedTimeField } from './PlannedTimeField.tsx';

vi.mock('#ui/local-zone.ts', () => ({ localZone: 'Europe/Berlin', isZoneKnown: true }));

/** A Saturday, 10:00 in Berlin. */
const now = Date.UTC(2026, 10, 28, 9);
const field = page.getByRole('textbox', { name: /^Ends at/ });
const planned = vi.fn<(at: number | undefined) => void>();

beforeEach(() => planned.mockClear());

function Stage({ start = now + 24 * 3_600_000 }: { readonly start?: number }) {
  const [clock, setClock] = useState(start);
  const [plan, setPlan] = useState<PlannedTime>({
    wall: { year: 2026, month: 12, day: 1, hour: 9, minute: 0 },
    zone: 'Europe/Berlin',
    which: 'later',
  });
  return (
    <ThemeRoot>
      <PlannedTimeField
        label="Ends at"
        plan={plan}
        problem={undefined}
        now={clock - 24 * 3_600_000}
        onChange={(next) => {
          setPlan(next);
          planned(instantOf(next));
        }}
      />
      <button onClick={() => setClock((before) => before + 60_000)}>A minute later</button>
    </ThemeRoot>
  );
}

test.each([
  ['tomorrow 9:00', 'Sun 29 Nov, 09:00 CET (08:00 UTC), in 23 h.'],
  ['', 'For example, tomorrow 9:00, fri 17:00, +36h or 30 Nov 2026 17:00.'],
  ['+36h', 'Sun 29 Nov, 22:00 CET (21:00 UTC), in 36 h.'],
  ['2030-12-24T17:00:00Z', 'Tue 24 Dec 2030, 18:00 CET (17:00 UTC), in 4 years.'],
  [
    '1/12 9am',
    'Can’t be read as a date and time. For example, tomorrow 9:00, fri 17:00, +36h or 30 Nov 2026 17:00.',
  ],
  ['1/12/2026 9am', 'Tue 1 Dec, 09:00 CET (08:00 UTC), in 2 d 23 h. Read as day/month.'],
  ['mon', 'Mon 30 Nov, 09:00 CET (08:00 UTC), in 47 h. Add a time if you mean another one.'],
])('under %j stands %j', async (text, note) => {
  await render(<Stage />);
  await field.fill(text);
  await expect.element(field).toHaveAccessibleDescription(note);
});

test('what cannot be read is no time, and is marked', async () => {
  await render(<Stage />);
  await field.fill('soon');
  await expect.element(field).toBeInvalid();
  expect(planned).toHaveBeenLastCalledWith(undefined);
  await field.fill('in 2 days');
  await expect.element(field).not.toBeInvalid();
  expect(planned).toHaveBeenLastCalledWith(now + 48 * 3_600_000);
});

test('a distance is counted from when it was typed, and its text stays', async () => {
  await render(<Stage />);
  await field.fill('+36h');
  await page.getByRole('button', { name: 'A minute later' }).click();
  await expect.element(page.getByText(/22:00 CET \(21:00 UTC\), in 35 h 59 min/)).toBeVisible();
  await expect.element(field).toHaveValue('+36h');
});

test('a text that was typed for other clocks is written anew', async () => {
  await render(<Stage />);
  await field.fill('2026-12-24T17:00:00Z');
  await page.getByRole('radio', { name: 'UTC' }).click();
  await expect.element(field).toHaveValue('24 Dec 2026 18:00');
  await expect.element(page.getByText(/^Thu 24 Dec, 18:00 UTC, in/)).toBeVisible();
});

test('a text that names one of two occurrences of an hour decides it', async () => {
  await render(<Stage start={Date.UTC(2026, 9, 25)} />);
  await field.fill('25 Oct 2026 02:30 CEST');
  await expect.element(page.getByRole('radio', { name: /02:30 CEST/ })).toBeChecked();
  expect(planned).toHaveBeenLastCalledWith(Date.UTC(2026, 9, 25, 0, 30));
  await field.fill('25 Oct 2026 02:30 CET');
  await expect.element(page.getByRole('radio', { name: /02:30 CET/ })).toBeChecked();
});

test('a day from the calendar replaces what was typed', async () => {
  await render(<Stage />);
  await field.fill('fri 17:00');
  await page.getByRole('button', { name: 'Open calendar' }).click();
  await page.getByRole('gridcell', { name: '10', exact: true }).click();
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveValue('10 Dec 2026 17:00');
  await expect.element(page.getByText(/^Thu 10 Dec, 17:00 CET/)).toBeVisible();
});
