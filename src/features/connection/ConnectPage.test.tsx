import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { consoleAnswer } from '#testing/console-answer.ts';
import { renderRoutes } from '#testing/render-routes.tsx';
import { ConnectPage } from './ConnectPage.tsx';

const state = {
  session: null,
  instances: [
    { id: 'com', name: 'LaunchDarkly', host: 'app.launchdarkly.com', origin: 'https://app.launchdarkly.com' },
    {
      id: 'eu',
      name: 'LaunchDarkly EU',
      host: 'app.eu.launchdarkly.com',
      origin: 'https://app.eu.launchdarkly.com',
    },
  ],
  sandbox: {
    personas: [
      {
        id: 'admin',
        account: 'Harbourline',
        name: 'Ada Okafor',
        title: 'Admin',
        description: 'Sees and changes every access token.',
      },
      {
        id: 'reader',
        account: 'Harbourline',
        name: 'Remy Laurent',
        title: 'Reader',
        description: 'Looks, and changes nothing.',
      },
      { id: 'owner', account: 'Fernhill Games', name: 'Ada Noor', title: 'Owner', description: 'Owns it.' },
    ],
  },
};
const session = {
  id: 'session-1',
  instance: state.instances[0],
  identity: { serviceToken: false },
  lastFour: 'cdef',
  signedInAt: Date.UTC(2026, 10, 24),
  expiresAt: Date.UTC(2026, 10, 25),
};
const key = 'api-01234567-89ab-cdef-0123-456789abcdef';

type Answer = { readonly status: number; readonly body: unknown };

/** Answers as the gateway would, and keeps what sign-ins sent. */
function gatewayThatAnswers(signIn: Answer) {
  const sent: unknown[] = [];
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== 'POST') return consoleAnswer(state);
    sent.push(await request.json());
    return consoleAnswer(signIn.body, { status: signIn.status, headers: { 'X-Error-Source': 'gateway' } });
  });
  return sent;
}

async function openConnectPage(address = '/connect') {
  const { router } = await renderRoutes(
    [
      { path: '/connect', Component: ConnectPage },
      { path: '*', element: <p>Signed in</p> },
    ],
    address,
  );
  return () => `${router.state.location.pathname}${router.state.location.search}`;
}

const keyField = page.getByLabelText('Key', { exact: true });
const connect = page.getByRole('button', { name: 'Connect' });
const signedIn = page.getByText('Signed in');

afterEach(() => vi.restoreAllMocks());

test('something in front of the console is told as that, and not as a server that is silent', async () => {
  vi.spyOn(window, 'fetch').mockImplementation(
    async () => new Response('<h1>Blocked</h1>', { status: 403, headers: { 'Content-Type': 'text/html' } }),
  );
  await openConnectPage();
  await expect
    .element(page.getByRole('heading', { name: 'Something in front of the console responded' }))
    .toBeVisible();
  expect(page.getByText('didn’t respond').elements()).toEqual([]);
});

test('a pasted key is sent without the white space around it', async () => {
  const sent = gatewayThatAnswers({ status: 200, body: { session } });
  await openConnectPage();
  await keyField.fill(`  ${key} `);
  await connect.click();
  await expect.element(signedIn).toBeVisible();
  expect(sent).toEqual([{ instance: 'com', key }]);
});

test('the personas of each account stand under its name', async () => {
  gatewayThatAnswers({ status: 200, body: { session } });
  await openConnectPage();
  const first = page.getByRole('group', { name: 'Harbourline' });
  const second = page.getByRole('group', { name: 'Fernhill Games' });
  await expect.element(second.getByRole('button', { name: /^Owner/ })).toBeVisible();
  expect(first.getByRole('button').elements()).toHaveLength(2);
  expect(second.getByRole('button').elements()).toHaveLength(1);
});

test('the words of a persona and of an instance do not run together', async () => {
  gatewayThatAnswers({ status: 200, body: { session } });
  await openConnectPage();
  const names = ['Admin Ada Okafor Sees and changes every access token.', 'Owner Ada Noor Owns it.'];
  for (const name of names)
    await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible();
  await expect
    .element(page.getByRole('combobox', { name: 'Instance' }))
    .toHaveTextContent('LaunchDarkly app.launchdarkly.com');
});

test('one click opens the sandbox as the persona, and leads back to where one was', async () => {
  const sent = gatewayThatAnswers({ status: 200, body: { session } });
  const address = await openConnectPage('/connect?next=%2Ftokens%2F6a1b%3Ffrom%3Dlist');
  await page.getByRole('button', { name: /^Admin/ }).click();
  await expect.element(signedIn).toBeVisible();
  expect(sent).toEqual([{ instance: 'sandbox', persona: 'admin' }]);
  expect(address()).toBe('/tokens/6a1b?from=list');
});

test('a refused key is told at the field, which keeps it and takes the focus', async () => {
  gatewayThatAnswers({
    status: 401,
    body: { code: 'key_refused', message: 'app.launchdarkly.com refused this key.' },
  });
  await openConnectPage();
  await keyField.fill(key);
  await connect.click();
  await expect.element(keyField).toHaveAccessibleDescription('app.launchdarkly.com refused this key.');
  await expect.element(keyField).toHaveFocus();
  await expect.element(keyField).toHaveValue(key);
});

test('an instance out of reach is told at the head of the form', async () => {
  gatewayThatAnswers({
    status: 504,
    body: { code: 'upstream_timeout', message: 'app.launchdarkly.com did not answer in time.' },
  });
  await openConnectPage();
  await keyField.fill(key);
  await connect.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('did not answer in time');
});

test('another kind of key is named and never sent', async () => {
  const sent = gatewayThatAnswers({ status: 200, body: { session } });
  await openConnectPage();
  await keyField.fill('sdk-01234567-89ab-cdef-0123-456789abcdef');
  await connect.click();
  await expect.element(keyField).toHaveAccessibleDescription(/^That’s an SDK key/);
  expect(sent).toEqual([]);
});

test('the key is hidden until asked for, and offered to password managers', async () => {
  gatewayThatAnswers({ status: 200, body: { session } });
  await openConnectPage();
  await expect.element(keyField).toHaveAttribute('type', 'password');
  await expect.element(keyField).toHaveAttribute('autocomplete', 'current-password');
  await page.getByRole('button', { name: 'Show key' }).click();
  await expect.element(keyField).toHaveAttribute('type', 'text');
});

test('Enter in the field connects', async () => {
  gatewayThatAnswers({ status: 200, body: { session } });
  await openConnectPage();
  await keyField.fill(key);
  await userEvent.keyboard('{Enter}');
  await expect.element(signedIn).toBeVisible();
});
