import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { WallTime } from '#domain/time/zoned-time.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { WallTimeField } from './WallTimeField.tsx';

const now = Date.UTC(2026, 10, 28, 9);
const field = page.getByRole('textbox', { name: 'Ends at' });

function Stage() {
  const [wall, setWall] = useState<WallTime | undefined>({
    year: 2026,
    month: 12,
    day: 1,
    hour: 9,
    minute: 0,
  });
  return (
    <ThemeRoot>
      <WallTimeField
        label="Ends at"
        wall={wall}
        onChange={setWall}
        typed={{ error: undefined, zone: 'Europe/Berlin', now }}
      />
    </ThemeRoot>
  );
}

test('a time pasted as ISO 8601 is taken, and how it was understood is shown', async () => {
  await render(<Stage />);
  await field.fill('2030-12-24T17:00:00Z');
  await expect.element(page.getByText('Read as 24 Dec 2030 18:00.')).toBeVisible();
  await expect.element(field).not.toBeInvalid();
});

test('the examples for a time that cannot be read lie ahead', async () => {
  await render(<Stage />);
  await field.fill('24 Decxyz 2030 17:00');
  await expect.element(field).toBeInvalid();
  await expect.element(page.getByText('For example, 29 Nov 2026 17:00, or 2026-11-29 17:00.')).toBeVisible();
});
