import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { BlockLink } from './BlockLink.tsx';
import { DetailBlock } from './DetailBlock.tsx';

test('a link to a block takes the keyboard there', async () => {
  await render(
    <MemoryRouter>
      <nav>
        <BlockLink id="json">Go to JSON</BlockLink>
      </nav>
      <button type="button">Before</button>
      <DetailBlock id="json">
        <button type="button">Show JSON</button>
      </DetailBlock>
    </MemoryRouter>,
  );
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('link', { name: 'Raw JSON' })).toHaveFocus();
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: 'Show JSON' })).toHaveFocus();
});
