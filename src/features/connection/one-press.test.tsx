// Signing in and out, pressed as impatient people press: each is sent once.
import MenuList from '@mui/material/MenuList';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  openSender,
  pressImpatiently,
  refusal,
  senderSession,
  submitImpatiently,
  type Answering,
} from '#testing/sender-page.tsx';
import { consoleAnswer } from '#testing/console-answer.ts';
import { useLockSession } from '#queries/sign-in/session-lock.ts';
import { ConnectPage } from './ConnectPage.tsx';
import { SignOutItem } from './SignOutItem.tsx';

const session = senderSession('own');
const persona = { id: 'admin', name: 'Ada Okafor', title: 'Admin', description: 'Sees everything.' };
const signIn = 'POST /session';
const signOut = 'DELETE /session';

/** Nobody is signed in yet; the first `refusals` of what is sent are refused. */
function gateway({ refusals = 0 } = {}): Answering {
  return (call, calls) => {
    if (call === 'GET /session')
      return consoleAnswer({
        session: null,
        instances: [session.session.instance],
        sandbox: { personas: [persona] },
      });
    if (call !== signIn) return undefined;
    return calls <= refusals ? refusal(504) : consoleAnswer({ session: session.session });
  };
}

const open = (answering: Answering) =>
  openSender({
    routes: [
      { path: '/connect', Component: ConnectPage },
      { path: '/tokens', element: <h1>Signed in</h1> },
      { path: '/menu', Component: MenuStage },
      { path: '/lock', Component: LockStage },
    ],
    at: '/connect',
    answering,
  });

/** A menu that is gone once one of its items is chosen. */
function MenuStage() {
  const [isOpen, setIsOpen] = useState(true);
  return isOpen ? (
    <MenuList>
      <SignOutItem onClose={() => setIsOpen(false)} />
    </MenuList>
  ) : null;
}

function LockStage() {
  const lock = useLockSession();
  return <button onClick={lock}>Lock now</button>;
}

const keyField = page.getByLabelText('Key', { exact: true });
const connect = page.getByRole('button', { name: 'Connect' });
const signedIn = page.getByRole('heading', { name: 'Signed in' });

afterEach(() => {
  vi.restoreAllMocks();
});

async function fillKey(answering: Answering) {
  const opened = await open(answering);
  await keyField.fill('api-01234567-89ab-cdef-0123-456789abcdef');
  return opened;
}

test('signing in with a key, also after the instance did not answer', async () => {
  const { sent } = await fillKey(gateway({ refusals: 1 }));
  await pressImpatiently(connect);
  await expect.element(page.getByRole('alert')).toHaveTextContent('Refused with 504.');
  expect(sent).toEqual([signIn]);
  await pressImpatiently(connect);
  await expect.element(signedIn).toBeVisible();
  expect(sent).toEqual([signIn, signIn]);
});

test('Enter twice in the key field signs in once', async () => {
  const { sent } = await fillKey(gateway());
  await submitImpatiently(keyField);
  await expect.element(signedIn).toBeVisible();
  expect(sent).toEqual([signIn]);
});

test('a persona, also after a failure', async () => {
  const { sent } = await open(gateway({ refusals: 1 }));
  await pressImpatiently(page.getByRole('button', { name: /^Admin/ }));
  await expect.element(page.getByRole('alert')).toHaveTextContent('Refused with 504.');
  expect(sent).toEqual([signIn]);
  await pressImpatiently(page.getByRole('button', { name: /^Admin/ }));
  await expect.element(signedIn).toBeVisible();
  expect(sent).toEqual([signIn, signIn]);
});

test('signing out, and a failure is told although the menu is gone', async () => {
  const { sent, router } = await open((call) => (call === signOut ? refusal(503) : gateway()(call, 1)));
  await router.navigate('/menu');
  await pressImpatiently(page.getByRole('menuitem', { name: 'Sign out' }));
  await expect.element(page.getByText('Couldn’t sign out: Refused with 503.')).toBeVisible();
  expect(sent).toEqual([signOut]);
});

test('locking the session', async () => {
  const { sent, router } = await open(gateway());
  await router.navigate('/lock');
  await pressImpatiently(page.getByRole('button', { name: 'Lock now' }));
  await expect.poll(() => sent).toEqual([signOut]);
  await page.getByRole('button', { name: 'Lock now' }).click();
  expect(sent).toEqual([signOut]);
});
