// A create of which no answer came: what is said of it, and what can be done.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { listAnswer } from '#testing/list-answer.ts';
import { openSender, refusal, type Answering } from '#testing/sender-page.tsx';
import { tokenId, tokenJson } from '#testing/token-page.tsx';
import { toastQueue } from '#ui/toast-queue.ts';
import { CreateTokenPage } from './CreateTokenPage.tsx';

const create = 'POST /api/v2/tokens';
const name = page.getByRole('textbox', { name: 'Name', exact: true });
const heading = page.getByRole('heading', { level: 1 });
/** What the create has made. */
const made = tokenJson({ name: 'Deploys', role: 'reader' });

let isMade = false;

beforeEach(() => {
  isMade = false;
});

afterEach(() => {
  vi.restoreAllMocks();
  toastQueue.set([]);
});

const listOf = (...items: readonly object[]) => listAnswer({ items, totalCount: items.length });

/** Makes the token, and breaks off. */
function drop(): Promise<Response> {
  isMade = true;
  return Promise.reject(new TypeError('Failed to fetch'));
}

/** Sends the form to an account that answers so, and else holds what was made. */
async function send(answering: Answering) {
  const opened = await openSender({
    routes: [
      { path: '/tokens/new', Component: CreateTokenPage },
      { path: `/tokens/${tokenId}`, element: <h1>The token</h1> },
    ],
    at: '/tokens/new',
    answering: (call, calls) =>
      answering(call, calls) ?? (call === 'GET /token-list' ? listOf(...(isMade ? [made] : [])) : undefined),
  });
  await name.fill('Deploys');
  await page.getByRole('button', { name: 'Create token' }).click();
  return opened;
}

const dropping: Answering = (call) => (call === create ? drop() : undefined);

test('the token is found, and one reset gives it a new key, without a grace period', async () => {
  const { sent } = await send(dropping);
  const card = page.getByRole('article', { name: 'Deploys' });
  await expect
    .element(page.getByRole('heading', { name: 'Token created, but the key was lost' }))
    .toBeVisible();
  await expect.element(card).toHaveTextContent('without a grace period: no one has it');
  await card.getByRole('button', { name: 'Reset for a new key' }).click();
  await expect.element(heading).toHaveTextContent('New key:');
  expect(sent).toEqual([create, `POST /api/v2/tokens/${tokenId}/reset`]);
});

test('the token can be kept as it is', async () => {
  const { sent } = await send(dropping);
  await page.getByRole('button', { name: 'Keep token without its key' }).click();
  await expect.element(heading).toHaveTextContent('The token');
  expect(sent).toEqual([create]);
});

test('or deleted, and the form is as it was', async () => {
  const { sent } = await send(dropping);
  await page.getByRole('button', { name: 'Delete token' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete token' }).click();
  await expect.element(name).toHaveValue('Deploys');
  expect(sent).toEqual([create, `DELETE /api/v2/tokens/${tokenId}`]);
});

test('nothing found is said, and only the person sends the create again', async () => {
  const { sent } = await send((call, calls) => (call === create && calls === 1 ? refusal(500) : undefined));
  const notFound = page.getByRole('heading', { name: 'Token not found' });
  await expect.element(notFound).toBeVisible();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect.element(notFound).toBeVisible();
  expect(sent).toEqual([create]);
  await page.getByRole('button', { name: 'Back to form to try again' }).click();
  await page.getByRole('button', { name: 'Create token' }).click();
  await expect.element(heading).toHaveTextContent('Token created:');
  expect(sent).toEqual([create, create]);
});

test('a list that cannot be read leaves it open, and says so', async () => {
  let failures = 0;
  await send((call, calls) => {
    if (call === 'GET /token-list' && isMade && (failures += 1) === 1) return refusal(500);
    return dropping(call, calls);
  });
  await expect
    .element(page.getByRole('heading', { name: 'We don’t know whether the token exists' }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect.element(page.getByRole('article', { name: 'Deploys' })).toBeVisible();
});
