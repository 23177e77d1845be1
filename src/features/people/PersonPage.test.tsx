import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { day } from '#domain/time/duration.ts';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { listAnswer } from '#testing/list-answer.ts';
import { sessionAnswer, sessionJson } from '#testing/session-answer.ts';
import { announcement } from '#ui/announcements.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { PersonPage } from './PersonPage.tsx';

const now = Date.now();
const ana = { _id: 'ana', email: 'ana@example.com', firstName: 'Ana', lastName: 'Lima', role: 'writer' };
const base = {
  creationDate: now - 300 * day,
  lastModified: now - 300 * day,
  lastUsed: now - day,
  memberId: 'ana',
  _member: ana,
  defaultApiVersion: 20240415,
};
const tokens = [
  { ...base, _id: 'laptop', name: 'laptop', role: 'writer', serviceToken: false },
  { ...base, _id: 'deploys', name: 'deploys', role: 'reader', serviceToken: true, token: 'd3d3' },
  { ...base, _id: 'theirs', name: 'theirs', role: 'reader', serviceToken: true, memberId: 'bo' },
];

const entry = (id: string, action: string, daysAgo: number) => ({
  _id: `${id} ${action} ${daysAgo}`,
  date: now - daysAgo * day,
  accesses: [{ action, resource: `service-token/${id}` }],
  member: ana,
});

type Answers = {
  readonly member?: () => Response;
  /** The log about service tokens from `before` on (epoch ms). */
  readonly log?: (before: number) => Response;
  readonly total?: number;
};

async function open({ member, log, total = tokens.length }: Answers = {}) {
  const session = sessionAnswer(sessionJson({ serviceToken: true, accountId: crypto.randomUUID() }));
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const { pathname, searchParams } = new URL(new Request(input, init).url);
    if (pathname === '/session') return consoleAnswer(session);
    if (pathname === '/token-list') return listAnswer({ items: tokens, totalCount: total });
    if (pathname === '/api/v2/members/ana')
      return member?.() ?? consoleAnswer({ ...ana, _lastSeen: now - day });
    if (pathname === '/api/v2/members')
      return consoleAnswer({ items: [{ ...ana, _lastSeen: now }], totalCount: 1 });
    if (
      pathname === '/api/v2/auditlog' &&
      searchParams.get('spec') === 'service-token/*' &&
      log !== undefined
    )
      return log(Number(searchParams.get('before') ?? Infinity));
    return consoleAnswer({ items: [], totalCount: 0 });
  });
  const router = createMemoryRouter(
    [
      { path: '/people/:memberId', Component: PersonPage },
      { path: '/bulk/plan', Component: Plan },
    ],
    { initialEntries: ['/people/ana'] },
  );
  await render(
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeRoot>,
  );
}

function Plan() {
  const { search, state } = useLocation();
  return <p>{`${search} ${JSON.stringify(state)}`}</p>;
}

afterEach(() => vi.restoreAllMocks());

const held = () => page.getByRole('list', { name: 'Tokens whose key they may still hold' });
const steps = () => page.getByRole('list', { name: 'Hand-over' });

test('the keys of a person come from the log, and lead to a plan that resets them', async () => {
  const items = [entry('theirs', 'resetAccessToken', 10), entry('deploys', 'createAccessToken', 300)];
  await open({ log: (before) => consoleAnswer({ items: items.filter(({ date }) => date < before) }) });
  await expect.element(page.getByText('1 personal token. It was used this week')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Owners' })).toHaveAttribute('href', '/review/owners');
  await expect.element(held().getByRole('listitem').nth(1)).toHaveTextContent(/^theirs.*Reset by them/);
  await expect.element(held().getByRole('listitem').first()).toHaveTextContent(/^deploys.*Created by them/);
  await expect.poll(() => announcement.get()).toMatch(/^They may still hold working keys of 2 tokens/);
  await steps().getByRole('link', { name: 'Reset keys…' }).click();
  await expect
    .element(page.getByText('?action=reset&next=%2Fpeople%2Fana {"tokenIds":["deploys","theirs"]}'))
    .toBeVisible();
});

test('without the log, that is said, and the keys of tokens they created are listed all the same', async () => {
  await open({ log: () => consoleAnswer({ code: 'forbidden', message: 'Not allowed.' }, { status: 403 }) });
  await expect.element(page.getByText(/^Your key can’t read the audit log/)).toBeVisible();
  await expect.element(held().getByRole('listitem')).toHaveTextContent(/^deploys/);
});

/** A log without end. */
function endless(before: number): Response {
  const newest = Math.min(before, now);
  const items = Array.from({ length: 20 }, (_, index) => ({
    ...entry('deploys', 'updateAccessTokenName', 0),
    _id: `${newest - index * 1000}`,
    date: newest - 1000 - index * 1000,
  }));
  return consoleAnswer({ items });
}

test('a log that is longer than what is read says so, and reads on', async () => {
  await open({ log: endless });
  await expect
    .element(page.getByText(/^The audit log is read back to .*What happened before is unknown\.$/))
    .toBeVisible();
  await page.getByRole('button', { name: 'Read further back' }).click();
  await expect.element(page.getByText(/^Reading the audit log, back to/)).toBeVisible();
});

test('a member who left is named by what they did', async () => {
  const items = [{ ...entry('theirs', 'resetAccessToken', 10), member: { ...ana, firstName: 'Anna' } }];
  await open({
    member: () => consoleAnswer({ code: 'not_found', message: 'Not found.' }, { status: 404 }),
    log: (before) => consoleAnswer({ items: items.filter(({ date }) => date < before) }),
  });
  await expect.element(page.getByText('Not among the members')).toBeVisible();
  await expect.element(steps().getByText('Removed from LaunchDarkly')).toBeVisible();
});

test('while the list is incomplete, a step without tokens is not done', async () => {
  await open({ total: 9 });
  await expect.element(steps().getByText('No unused personal token, as far as is known')).toBeVisible();
});

test('another base role shows what each personal token loses', async () => {
  await open();
  await page.getByRole('radio', { name: 'Reader' }).click({ force: true });
  await expect.element(page.getByText('1 loses access.')).toBeVisible();
  await expect
    .element(page.getByRole('list', { name: 'Changes as Reader' }))
    .toHaveTextContent(/Loses \d+ actions/);
});

test('the hand-over text is saved as a Markdown file with the same words', async () => {
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) blobs.push(blob);
    return '#';
  });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    names.push(this.download);
  });
  await open();
  await page.getByRole('button', { name: 'Save as Markdown' }).click();
  expect(names).toEqual([expect.stringMatching(/^hand-over-.*ana-lima\.md$/)]);
  expect(await blobs[0]?.text()).toContain('# Access tokens of Ana Lima');
});
