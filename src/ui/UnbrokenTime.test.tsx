import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { UnbrokenTime } from './UnbrokenTime.tsx';

test('lines end between the day, the time and the brackets only, and the text stays the same', async () => {
  const text = 'Tue 24 Nov, 17:00 CET (Wed 25 Nov, 01:00 UTC)';
  const { container } = await render(<UnbrokenTime>{text}</UnbrokenTime>);
  expect(container.textContent).toBe(text);
  expect([...container.querySelectorAll('span')].map((part) => part.textContent)).toEqual([
    'Tue 24 Nov,',
    '17:00 CET',
    '(Wed 25 Nov,',
    '01:00 UTC)',
  ]);
});
