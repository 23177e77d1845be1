// What the form of a new token says before anything is sent.
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listAnswer } from '#testing/list-answer.ts';
import { openSender } from '#testing/sender-page.tsx';
import { tokenId, tokenJson } from '#testing/token-page.tsx';
import { CreateTokenPage } from './CreateTokenPage.tsx';

const name = page.getByRole('textbox', { name: 'Name', exact: true });
const create = page.getByRole('button', { name: 'Create token' });
const problems = page.getByRole('group', { name: 'Problems to fix' });

afterEach(() => {
  vi.restoreAllMocks();
});

function openForm() {
  return openSender({
    routes: [{ path: '/tokens/new', Component: CreateTokenPage }],
    at: '/tokens/new',
    answering: (call) =>
      call === 'GET /token-list'
        ? listAnswer({ items: [tokenJson({ name: 'Twin of two' })], totalCount: 1 })
        : undefined,
  });
}

test.each([
  ['denies only', { effect: 'deny', resources: ['proj/*'], actions: ['*'] }, /Warning.*allows nothing/i],
  [
    'fills both lists',
    { effect: 'allow', resources: ['proj/*'], notResources: ['proj/web'], actions: ['viewProject'] },
    /Error/,
  ],
  [
    'allows by exception',
    { effect: 'allow', resources: ['proj/*'], notActions: ['deleteProject'] },
    /Security/,
  ],
])('a pasted policy that %s has its finding before the token exists', async (_, statement, finding) => {
  await openForm();
  await page.getByRole('button', { name: 'Paste JSON' }).click();
  await page.getByRole('textbox', { name: 'JSON' }).fill(JSON.stringify([statement]));
  await page.getByRole('button', { name: 'Use this JSON' }).click();
  const preview = page.getByRole('region', { name: 'Token preview' });
  await expect.element(preview.getByRole('list', { name: 'Findings' })).toHaveTextContent(finding);
});

test('Enter in a field creates nothing; what is missing is named, and leads to its field', async () => {
  const { sent } = await openForm();
  await userEvent.type(name, '{Enter}');
  await expect.element(problems).not.toBeInTheDocument();
  await create.click();
  await expect.element(problems).toHaveFocus();
  await problems.getByRole('link', { name: 'Name' }).click();
  await expect.element(name).toHaveFocus();
  await expect.element(name).toHaveAccessibleDescription('Enter a name.');
  await name.fill('x');
  await expect.element(problems).not.toBeInTheDocument();
  expect(sent).toEqual([]);
});

test('a name that is taken is a hint, not a hurdle', async () => {
  const { sent } = await openForm();
  await name.fill('twin of two');
  await expect
    .element(page.getByRole('link', { name: 'key ending a1b2' }))
    .toHaveAttribute('href', `/tokens/${tokenId}`);
  await create.click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Token created:');
  expect(sent).toEqual(['POST /api/v2/tokens']);
});

test('an expiry that is no whole time is a problem', async () => {
  const { sent } = await openForm();
  await name.fill('Half a date');
  await page.getByRole('radio', { name: 'Custom', exact: true }).click();
  await page.getByRole('textbox', { name: /^Expires at/ }).fill('when it is done');
  await create.click();
  await expect.element(problems).toHaveTextContent('Enter a complete date and time.');
  expect(sent).toEqual([]);
});
