import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { PrintNote } from './PrintNote.tsx';

afterEach(() => window.dispatchEvent(new Event('afterprint')));

test('paper says which rows of a very long list are on it; the screen does not', async () => {
  const { container } = await render(<PrintNote count={10_000} />);
  expect(container.textContent).toBe('');
  window.dispatchEvent(new Event('beforeprint'));
  // At once: the browser does not wait.
  expect(container.textContent).toBe(
    'Printed: rows 1 to 2,000 of 10,000. Filter the list to print the rest.',
  );
  window.dispatchEvent(new Event('afterprint'));
  expect(container.textContent).toBe('');
});

test('a list that is printed whole needs no note', async () => {
  const { container } = await render(<PrintNote count={119} />);
  window.dispatchEvent(new Event('beforeprint'));
  expect(container.textContent).toBe('');
});
