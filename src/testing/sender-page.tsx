// A page that sends, with a gateway that answers at once and counts what it was sent; and presses as impatient people make them.
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router-dom';
import { vi } from 'vitest';
import type { Locator } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { Toasts } from '#ui/Toasts.tsx';
import { consoleAnswer } from './console-answer.ts';
import { listAnswer } from './list-answer.ts';
import { sessionAnswer, sessionJson } from './session-answer.ts';
import { tokenId, tokenJson } from './token-page.tsx';

const freshKey = 'api-01234567-89ab-4def-8123-456789abcdef';

/** Answers a call such as `POST /api/v2/tokens`; undefined for the usual answer. `calls` is how often it was sent, this one included. */
export type Answering = (call: string, calls: number) => Response | Promise<Response> | undefined;

export type SenderPage = {
  readonly routes: RouteObject[];
  readonly at: string | { readonly pathname: string; readonly search?: string; readonly state: unknown };
  readonly answering?: Answering | undefined;
  /** The token whose key the session uses; another than the one of the page unless told. */
  readonly ownTokenId?: string;
};

/** Opens the page and gives what it sends from then on, reads left out. */
export async function openSender({ routes, at, answering, ownTokenId = 'another' }: SenderPage) {
  const sent: string[] = [];
  const session = senderSession(ownTokenId);
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const call = `${request.method} ${new URL(request.url).pathname}`;
    if (request.method !== 'GET') sent.push(call);
    const calls = sent.filter((other) => other === call).length;
    return answering?.(call, calls) ?? (call === 'GET /session' ? consoleAnswer(session) : usualAnswer(call));
  });
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  await render(
    <Stage>
      <RouterProvider router={router} />
    </Stage>,
  );
  return { sent, router };
}

function Stage({ children }: { readonly children: ReactNode }) {
  return (
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>{children}</QueryClientProvider>
      <Toasts />
    </ThemeRoot>
  );
}

function usualAnswer(call: string): Response {
  switch (call) {
    case 'GET /token-list':
      return listAnswer({ items: [tokenJson()], totalCount: 1 });
    case `GET /api/v2/tokens/${tokenId}`:
    case `PATCH /api/v2/tokens/${tokenId}`:
      return consoleAnswer(tokenJson());
    case 'GET /api/v2/auditlog':
    case 'GET /api/v2/roles':
      return consoleAnswer({ items: [] });
    case 'POST /api/v2/tokens':
    case `POST /api/v2/tokens/${tokenId}/reset`:
      return consoleAnswer(tokenJson({ token: freshKey }), { status: 201 });
    case `DELETE /api/v2/tokens/${tokenId}`:
      return consoleAnswer({});
    case 'POST /session/test-key':
      return consoleAnswer({ status: 200 });
    default:
      return refusal(404);
  }
}

/** Each session is of an account of its own: what a test leaves in the browser is none of the next one's business. */
export function senderSession(tokenId: string) {
  return sessionAnswer(sessionJson({ tokenId, memberId: 'm1', accountId: crypto.randomUUID() }));
}

export function refusal(status: number): Response {
  return consoleAnswer({ code: `code_${status}`, message: `Refused with ${status}.` }, { status });
}

/** Two presses in one task, and a third 90 ms later on a page that had no time to draw since. */
export async function pressImpatiently(button: Locator): Promise<void> {
  const element = await shown(button);
  element.click();
  element.click();
  await busyFor(90);
  element.click();
}

/** The same by Enter in a field: what the browser does then is to submit its form. */
export async function submitImpatiently(field: Locator): Promise<void> {
  const form = (await shown(field)).closest('form');
  if (form === null) throw new Error('the field is in no form');
  form.requestSubmit();
  form.requestSubmit();
  await busyFor(90);
  form.requestSubmit();
}

/** The page has no time to draw, as during long work, while what waits in promises goes on. */
export async function busyFor(ms: number): Promise<void> {
  // More turns than an answer takes to reach whoever waits for it; no task and no drawing comes between.
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** The button once it can be pressed, and two frames later: what is pressed before that counts as pressed before it was on screen. */
async function shown(button: Locator): Promise<HTMLElement> {
  const found = await vi.waitFor(() => pressable(button.element()), { timeout: 30_000 });
  await nextFrame();
  await nextFrame();
  return found;
}

function pressable(element: Element): HTMLElement {
  if (!(element instanceof HTMLElement)) throw new Error('no element that can be pressed');
  if (element.matches(':disabled, [aria-disabled="true"]'))
    throw new Error('the button cannot be pressed yet');
  return element;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
