// What the form says when the account has hardly room for another service token.
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { consoleAnswer } from '#testing/console-answer.ts';
import { listAnswer } from '#testing/list-answer.ts';
import { openSender } from '#testing/sender-page.tsx';
import { tokenJson } from '#testing/token-page.tsx';
import { CreateTokenPage } from './CreateTokenPage.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

async function openForm(serviceTokens: number) {
  const items = Array.from({ length: serviceTokens }, (_, index) =>
    tokenJson({ _id: `5f${String(index).padStart(22, '0')}`, serviceToken: true }),
  );
  await openSender({
    routes: [{ path: '/tokens/new', Component: CreateTokenPage }],
    at: '/tokens/new',
    answering: (call) => {
      if (call === 'GET /token-list') return listAnswer({ items, totalCount: items.length });
      if (call !== 'POST /api/v2/tokens') return undefined;
      const message = 'The account has reached its limit of 200 service tokens.';
      return consoleAnswer({ code: 'forbidden', message }, { status: 403 });
    },
  });
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Deploy bot');
}

test('190 of 200 are said of a service token, and of no personal one', async () => {
  await openForm(190);
  const said = page.getByText('190 of 200 service tokens.');
  await page.getByRole('radio', { name: /Service token/ }).click();
  await expect.element(said).toBeVisible();
  await page.getByRole('radio', { name: /Personal token/ }).click();
  await expect.element(said).not.toBeInTheDocument();
});

test('a refusal for the limit says what to do, with the way to the service tokens that nobody uses', async () => {
  await openForm(200);
  await page.getByRole('radio', { name: /Service token/ }).click();
  await expect.element(page.getByText('so it will probably refuse another one')).toBeVisible();
  await page.getByRole('button', { name: 'Create token' }).click();
  const refusal = page.getByRole('alert').filter({ hasText: 'reached its limit of service tokens' });
  await expect
    .element(refusal)
    .toHaveTextContent('Nothing was created. LaunchDarkly says: The account has reached its limit');
  await expect.element(refusal).toHaveFocus();
  await expect
    .element(refusal.getByRole('link', { name: /service tokens unused for 90 days/ }))
    .toHaveAttribute('href', expect.stringContaining('kind=service'));
});
