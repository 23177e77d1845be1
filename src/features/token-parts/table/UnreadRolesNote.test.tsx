import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { useTokenAccesses } from '#queries/cache/token-accesses.ts';
import { consoleAnswer } from '#testing/console-answer.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { UnreadRolesNote } from './UnreadRolesNote.tsx';

afterEach(() => vi.restoreAllMocks());

const member = { id: 'm1', firstName: 'Ana', lastName: 'Silva', email: 'ana@example.com', role: 'writer' };
const tokens = [tokenWith({ kind: 'personal', member })];

function Page() {
  const { unread, unreadMembers, readAgain } = useTokenAccesses(tokens, 'effective');
  return <UnreadRolesNote unread={unread} unreadMembers={unreadMembers} onRetry={readAgain} />;
}

async function open(pages: readonly (readonly object[])[], totalCount: number) {
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const { pathname, searchParams } = new URL(new Request(input, init).url);
    if (!pathname.endsWith('/members')) return consoleAnswer({ items: [], totalCount: 0 });
    const items = pages[Number(searchParams.get('offset')) / 100] ?? [];
    return consoleAnswer({ items, totalCount });
  });
  return render(
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>
        <Page />
      </QueryClientProvider>
    </ThemeRoot>,
  );
}

const whole = (id: number) => ({ _id: `m${id}`, email: 'ana@example.com', role: 'writer' });

test('members that cannot be read are counted', async () => {
  const page = await open([[whole(1), { _id: 7 }], []], 2);
  await expect
    .element(page.getByText('1 member couldn’t be read. What their personal tokens can do is unknown.'))
    .toBeVisible();
});

test('a list of members that ends before its time counts those that are missing', async () => {
  const first = Array.from({ length: 100 }, (_, id) => whole(id));
  const page = await open([first, []], 130);
  await expect.element(page.getByText(/^30 members couldn’t be read/)).toBeVisible();
});
