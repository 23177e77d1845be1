// Every sender that is about one token, pressed as impatient people press: each sends once.
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listAnswer } from '#testing/list-answer.ts';
import { tokenId, tokenJson } from '#testing/token-page.tsx';
import {
  openSender,
  pressImpatiently,
  refusal,
  submitImpatiently,
  type Answering,
  type SenderPage,
} from '#testing/sender-page.tsx';
import { CreateTokenPage } from '#features/token-form/create/CreateTokenPage.tsx';
import { EditTokenPage } from '#features/token-form/edit/EditTokenPage.tsx';
import { ResetRoute } from '#features/grace/reset/ResetRoute.tsx';
import { TokenRoute } from '#features/token-page/TokenRoute.tsx';

const routes = [
  { path: '/tokens', element: <h1>The list</h1> },
  { path: '/tokens/new', Component: CreateTokenPage },
  { path: '/tokens/:id/edit', Component: EditTokenPage },
  {
    path: '/tokens/:id',
    Component: TokenRoute,
    children: [
      { index: true, element: null },
      { path: 'reset', Component: ResetRoute },
      { path: 'new-key', element: null },
    ],
  },
];

const tokenPath = `/tokens/${tokenId}`;
const create = 'POST /api/v2/tokens';
const reset = `POST /api/v2${tokenPath}/reset`;
const patch = `PATCH /api/v2${tokenPath}`;
const remove = `DELETE /api/v2${tokenPath}`;

const open = (at: string, part: Partial<SenderPage> = {}) => openSender({ routes, at, ...part });
const heading = page.getByRole('heading', { level: 1 });
const button = (name: string) => page.getByRole('button', { name });

afterEach(() => {
  vi.restoreAllMocks();
});

async function fillNewToken(answering?: Answering) {
  const opened = await open('/tokens/new', { answering });
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Deploy bot');
  return opened;
}

async function choose(item: string) {
  await button('More actions for Deploy bot').click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('create', async () => {
  const { sent } = await fillNewToken();
  await pressImpatiently(button('Create token'));
  await expect.element(heading).toHaveTextContent('Token created');
  expect(sent).toEqual([create]);
});

test('create by its shortcut', async () => {
  const { sent } = await fillNewToken();
  await userEvent.keyboard('{Control>}{Enter}{Enter}{/Control}');
  await expect.element(heading).toHaveTextContent('Token created');
  expect(sent).toEqual([create]);
});

test('create again after a refusal', async () => {
  const { sent } = await fillNewToken((call, calls) =>
    call === create && calls === 1 ? refusal(403) : undefined,
  );
  await pressImpatiently(button('Create token'));
  await expect.element(page.getByText('Refused with 403.', { exact: false })).toBeVisible();
  expect(sent).toEqual([create]);
  await button('Create token').click();
  await expect.element(heading).toHaveTextContent('Token created');
});

test('the expiry of a new token, and setting it again', async () => {
  const { sent } = await fillNewToken((call, calls) =>
    call === patch && calls === 1 ? refusal(503) : undefined,
  );
  await page.getByText('30 days').click();
  await pressImpatiently(button('Create token'));
  await pressImpatiently(button('Try again'));
  await expect
    .element(page.getByText('The token was created, but', { exact: false }))
    .not.toBeInTheDocument();
  expect(sent).toEqual([create, patch, patch]);
});

test('a fresh key for the token of a lost create', async () => {
  const { sent } = await fillNewToken(lostCreate());
  await button('Create token').click();
  await pressImpatiently(button('Reset for a new key'));
  await expect.element(heading).toHaveTextContent('New key');
  expect(sent).toEqual([create, reset]);
});

test('deleting the token of a lost create', async () => {
  const { sent } = await fillNewToken(lostCreate());
  await button('Create token').click();
  await button('Delete token').click();
  await pressImpatiently(page.getByRole('alertdialog').getByRole('button', { name: 'Delete token' }));
  await expect.element(heading).toHaveTextContent('Create a token');
  expect(sent).toEqual([create, remove]);
});

/** The create is carried out and not answered: the list holds its token from then on. */
function lostCreate(): Answering {
  let isMade = false;
  return (call) => {
    if (call === create) {
      isMade = true;
      throw new TypeError('Failed to fetch');
    }
    if (call !== 'GET /token-list') return undefined;
    const made = tokenJson({ creationDate: Date.now(), lastModified: Date.now(), role: 'reader' });
    return listAnswer({ items: isMade ? [made] : [], totalCount: isMade ? 1 : 0 });
  };
}

test.each(['another', tokenId])('reset in one step, with the session of token %s', async (ownTokenId) => {
  const { sent } = await open(`${tokenPath}/reset?start=quick`, { ownTokenId });
  await pressImpatiently(button('Reset key'));
  await expect.element(heading).toHaveTextContent('Key reset');
  expect(sent).toEqual([reset]);
});

test('reset with all choices, and again after a refusal', async () => {
  const { sent } = await open(`${tokenPath}/reset`, {
    answering: (call, calls) => (call === reset && calls === 1 ? refusal(403) : undefined),
  });
  await pressImpatiently(button('Reset key'));
  await expect.element(page.getByText('Refused with 403.', { exact: false })).toBeVisible();
  expect(sent).toEqual([reset]);
  await pressImpatiently(button('Reset key'));
  await expect.element(heading).toHaveTextContent('Key reset');
  expect(sent).toEqual([reset, reset]);
});

test('the test of a new key, which may be repeated', async () => {
  const { sent } = await open(`${tokenPath}/reset?start=quick`);
  await button('Reset key').click();
  await pressImpatiently(button('Test key'));
  await expect.element(page.getByText('Works', { exact: false }).first()).toBeVisible();
  expect(sent).toEqual([reset, 'POST /session/test-key']);
  await button('Test key').click();
  await expect.poll(() => sent).toHaveLength(3);
});

test('saving an edit', async () => {
  const { sent } = await open(`${tokenPath}/edit`);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Other bot');
  await pressImpatiently(button('Save changes'));
  await expect.element(page.getByRole('heading', { name: 'Edit' })).not.toBeInTheDocument();
  expect(sent).toEqual([patch]);
});

test('renaming, by Enter twice and by the button', async () => {
  const { sent } = await open(tokenPath);
  await button('Rename Deploy bot').click();
  await page.getByRole('textbox', { name: 'Token name' }).fill('Other bot');
  await submitImpatiently(page.getByRole('textbox', { name: 'Token name' }));
  await button('Rename Deploy bot').click();
  expect(sent).toEqual([patch]);
  await page.getByRole('textbox', { name: 'Token name' }).fill('Third bot');
  await pressImpatiently(button('Save'));
  await expect.element(button('Rename Deploy bot')).toBeVisible();
  expect(sent).toEqual([patch, patch]);
});

test('deleting, and again after a refusal', async () => {
  const { sent } = await open(tokenPath, {
    answering: (call, calls) => (call === remove && calls === 1 ? refusal(403) : undefined),
  });
  await choose('Delete…');
  await pressImpatiently(button('Delete token'));
  await expect.element(page.getByText('Refused with 403.', { exact: false })).toBeVisible();
  expect(sent).toEqual([remove]);
  await pressImpatiently(button('Delete token'));
  await expect.element(heading).toHaveTextContent('The list');
  expect(sent).toEqual([remove, remove]);
});

test('setting an expiry', async () => {
  const { sent } = await open(tokenPath);
  await choose('Set expiry…');
  await pressImpatiently(page.getByRole('dialog').getByRole('button', { name: 'Set expiry' }));
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(sent).toEqual([patch]);
});

test('a reset whose key is discarded, where no expiry can be set', async () => {
  const { sent } = await open(tokenPath, {
    answering: (call) => (call === patch ? refusal(400) : undefined),
  });
  await choose('Set expiry…');
  await pressImpatiently(page.getByRole('dialog').getByRole('button', { name: 'Set expiry' }));
  await page.getByRole('checkbox', { name: /no one will have the new key/ }).click();
  await pressImpatiently(button('Reset and discard'));
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(sent).toEqual([patch, reset]);
});

test('a replacement leads to its first step once', async () => {
  const { router } = await open(tokenPath);
  await choose('Replace with a clone…');
  await pressImpatiently(button('Create clone'));
  await expect.element(heading).toHaveTextContent('Create a token');
  await router.navigate(-1);
  await expect.element(heading).toHaveTextContent('Deploy bot');
});
