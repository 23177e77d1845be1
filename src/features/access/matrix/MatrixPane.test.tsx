import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createAccessKey, createGather } from '#domain/account-access/distinct-access.ts';
import { reviewTokenAccess } from '#domain/token/access-review.ts';
import { acrossOf } from '#testing/across.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { announcement } from '#ui/announcements.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { AcrossContext } from '../across-context.ts';
import { MatrixPane } from './MatrixPane.tsx';

const tokens = ['deploys', 'reports'].map((name) =>
  tokenWith({ id: name, name, kind: 'service', access: { kind: 'base', role: 'reader' } }),
);
const gather = createGather((one) => reviewTokenAccess(one, undefined, () => undefined), createAccessKey());
const across = acrossOf(tokens, gather(tokens));

const said = () => announcement.get().trim();

async function open() {
  await page.viewport(1280, 800);
  await render(
    <ThemeRoot>
      <MemoryRouter>
        <AcrossContext value={across}>
          <MatrixPane />
        </AcrossContext>
      </MemoryRouter>
    </ThemeRoot>,
  );
}

test('the focus follows into a group of resource types, and back to its head', async () => {
  await open();
  const head = page.getByRole('button', { name: 'Feature flags' });
  await head.click();
  const back = page.getByRole('button', { name: 'All groups' });
  await expect.element(back).toHaveFocus();
  await back.click();
  await expect.element(head).toHaveFocus();
});

test('what is shown is announced: at the end of loading, after a search, and for a group', async () => {
  await open();
  await expect.poll(said).toBe('2 tokens shown, 9 groups of resource types');
  await page.getByRole('searchbox').fill('zzzz');
  await expect.poll(said).toBe('No tokens match');
  await page.getByRole('searchbox').fill('deploys');
  await page.getByRole('button', { name: 'Feature flags' }).click();
  await expect.poll(said).toBe('1 token shown, 2 resource types in Feature flags');
});
