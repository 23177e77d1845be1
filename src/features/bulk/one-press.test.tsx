// Starting a bulk run and testing one of its keys, pressed as impatient people press: each is sent once.
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { bulkRun } from '#queries/bulk/bulk-run.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { openSender, pressImpatiently, senderSession, type Answering } from '#testing/sender-page.tsx';
import { tokenId } from '#testing/token-page.tsx';
import { BulkPage } from './BulkPage.tsx';
import { PlanPage } from './PlanPage.tsx';

const reset = `POST /api/v2/tokens/${tokenId}/reset`;
const remove = `DELETE /api/v2/tokens/${tokenId}`;
const finished = page.getByRole('heading', { level: 1, name: /(?:keys? reset|tokens? deleted)$/ });

function openPlan(action: string, answering?: Answering) {
  return openSender({
    routes: [
      { path: '/bulk/plan', Component: PlanPage },
      { path: '/bulk', Component: BulkPage },
    ],
    answering,
    at: { pathname: '/bulk/plan', search: `?action=${action}`, state: { tokenIds: [tokenId] } },
  });
}

afterEach(() => {
  bulkRun.close();
  vi.restoreAllMocks();
});

test('the start of a run, and the test of a key that it brought', async () => {
  const { sent } = await openPlan('reset');
  await pressImpatiently(page.getByRole('button', { name: /^Reset \d+ keys?$/ }));
  await expect.element(finished).toBeVisible();
  expect(sent).toEqual([reset]);
  await pressImpatiently(page.getByRole('button', { name: 'Test the new key of Deploy bot' }));
  await expect.element(page.getByText('Key works', { exact: true }).first()).toBeVisible();
  expect(sent).toEqual([reset, 'POST /session/test-key']);
});

test('a run cannot be started before its account is known', async () => {
  const answers: ((response: Response) => void)[] = [];
  const session = new Promise<Response>((resolve) => answers.push(resolve));
  const { sent } = await openPlan('reset', (call) => (call === 'GET /session' ? session : undefined));
  const start = page.getByRole('button', { name: /^Reset \d+ keys?$/ });
  await expect.element(start).toHaveAttribute('aria-disabled', 'true');
  for (const answer of answers) answer(consoleAnswer(senderSession('another')));
  await start.click();
  await expect.element(finished).toBeVisible();
  expect(sent).toEqual([reset]);
});

test('the start of a run that breaks clients', async () => {
  const { sent } = await openPlan('delete');
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('textbox', { name: /to confirm/ }).fill('1');
  await pressImpatiently(page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }));
  await expect.element(finished).toBeVisible();
  expect(sent).toEqual([remove]);
});

test('a double click on Pause pauses, and does not go on again at once', async () => {
  await openPlan('reset', (call) => (call === reset ? new Promise(() => undefined) : undefined));
  await page.getByRole('button', { name: /^Reset \d+ keys?$/ }).click();
  await page.getByRole('button', { name: 'Pause' }).dblClick();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Resetting keys, paused');
  await page.getByRole('button', { name: 'Resume' }).dblClick();
  await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});
