import Alert from '@mui/material/Alert';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ThemeRoot } from './ThemeRoot.tsx';

test('a notice interrupts only where it asks for it', async () => {
  await render(
    <ThemeRoot>
      <Alert severity="warning">Expires tomorrow.</Alert>
      <Alert severity="error" role="alert">
        Not saved.
      </Alert>
    </ThemeRoot>,
  );
  await expect.element(page.getByText('Expires tomorrow.')).toBeVisible();
  expect(
    page
      .getByRole('alert')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['Not saved.']);
});
