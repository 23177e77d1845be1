import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { sessionJson } from '#testing/session-answer.ts';
import { localZone } from '#ui/local-zone.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { planTimeText } from '#ui/time-text.ts';
import { SessionMenu } from './SessionMenu.tsx';

test('the end of the session is written like every other time', async () => {
  const expiresAt = Date.UTC(2031, 10, 29, 5, 32);
  const page = await render(
    <ThemeRoot>
      <QueryClientProvider client={createQueryClient()}>
        <MemoryRouter>
          <SessionMenu
            session={{ ...sessionJson(), expiresAt }}
            anchor={document.body}
            side="below"
            onShortcuts={() => undefined}
            onClose={() => undefined}
          />
        </MemoryRouter>
      </QueryClientProvider>
    </ThemeRoot>,
  );
  const text = planTimeText(expiresAt, localZone, Date.UTC(2026, 0));
  await expect.element(page.getByText(`Signed in until ${text}`)).toBeVisible();
  expect(text).toMatch(/^\w{3} \d{1,2} Nov 2031, \d\d:32 /u);
});
