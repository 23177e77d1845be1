import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { lazyPart } from './lazy-part.tsx';
import { ThemeRoot } from './ThemeRoot.tsx';
import { Toasts } from './Toasts.tsx';

function Menu({ label }: { readonly label: string }) {
  return <p>{label}</p>;
}

test('a part asks for its code once, however often it is hinted at and drawn', async () => {
  let loads = 0;
  const menu = lazyPart<{ label: string }>(async () => {
    loads += 1;
    return Menu;
  });
  await render(
    <>
      <button {...menu.preloadProps}>Open</button>
      <menu.Part label="first" />
      <menu.Part label="second" />
    </>,
  );
  await page.getByRole('button', { name: 'Open' }).hover();
  await expect.element(page.getByText('first')).toBeVisible();
  await expect.element(page.getByText('second')).toBeVisible();
  expect(loads).toBe(1);
});

test('a part that was preloaded is there with its first drawing', async () => {
  const menu = lazyPart<{ label: string }>(async () => Menu);
  menu.preloadProps.onFocus();
  await Promise.resolve();
  const { container } = await render(<menu.Part label="menu" />);
  expect(container.textContent).toBe('menu');
});

test('a part has something in its place while its code is on its way', async () => {
  const arrivals = new EventTarget();
  const menu = lazyPart<{ label: string }>(
    () => new Promise((resolve) => arrivals.addEventListener('code', () => resolve(Menu))),
    { Waiting: ({ label }) => <p>waiting for {label}</p> },
  );
  await render(<menu.Part label="menu" />);
  await expect.element(page.getByText('waiting for menu')).toBeVisible();
  arrivals.dispatchEvent(new Event('code'));
  await expect.element(page.getByText('menu', { exact: true })).toBeVisible();
});

test('what stands in for code that does not come stays while it is drawn, and the code is there the next time', async () => {
  let isOffline = true;
  const menu = lazyPart<{ label: string }>(
    async () => {
      if (isOffline) throw new TypeError('Failed to fetch dynamically imported module');
      return Menu;
    },
    { Missing: ({ label }) => <input aria-label={`plain ${label}`} /> },
  );
  const drawn = (key: string) => (
    <ThemeRoot>
      <button {...menu.preloadProps}>Open</button>
      <menu.Part key={key} label="menu" />
      <Toasts />
    </ThemeRoot>
  );
  const screen = await render(drawn('once'));
  const field = page.getByRole('textbox', { name: 'plain menu' });
  await field.fill('typed');
  await expect.element(page.getByText(/Couldn’t load this part/)).not.toBeInTheDocument();
  isOffline = false;
  await page.getByRole('button', { name: 'Open' }).hover();
  await screen.rerender(drawn('once'));
  await expect.element(field).toHaveValue('typed');
  await screen.rerender(drawn('again'));
  await expect.element(page.getByText('menu', { exact: true })).toBeVisible();
  await expect.element(field).not.toBeInTheDocument();
});

test('code that does not come is said, harms nothing around it, and is waited for again', async () => {
  const arrivals = new EventTarget();
  const menu = lazyPart<{ label: string }>(
    () =>
      new Promise((resolve, reject) => {
        arrivals.addEventListener('code', () => resolve(Menu));
        arrivals.addEventListener('failure', () => reject(new TypeError('Failed to fetch')));
      }),
    { Waiting: ({ label }) => <p>waiting for {label}</p> },
  );
  const screen = await render(
    <ThemeRoot>
      <p>key in hand</p>
      <menu.Part key="once" label="menu" />
      <Toasts />
    </ThemeRoot>,
  );
  await expect.element(page.getByText('waiting for menu')).toBeVisible();
  arrivals.dispatchEvent(new Event('failure'));
  await expect.element(page.getByText(/Couldn’t load this part/)).toBeVisible();
  await expect.element(page.getByText('waiting for menu')).not.toBeInTheDocument();
  await expect.element(page.getByText('key in hand')).toBeVisible();
  await screen.rerender(
    <ThemeRoot>
      <menu.Part key="again" label="menu" />
    </ThemeRoot>,
  );
  await expect.element(page.getByText('waiting for menu')).toBeVisible();
  arrivals.dispatchEvent(new Event('code'));
  await expect.element(page.getByText('menu', { exact: true })).toBeVisible();
});
