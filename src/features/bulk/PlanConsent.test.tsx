import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { announcement } from '#ui/announcements.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { PlanConsent } from './PlanConsent.tsx';

test('Enter with a wrong number says why nothing happens, and with the right one confirms', async () => {
  const onConfirm = vi.fn<() => void>();
  await render(
    <ThemeRoot>
      <PlanConsent
        open
        title="Delete 2 tokens?"
        verb="Delete 2 tokens"
        tokens={[tokenWith({ id: 'a' }), tokenWith({ id: 'b' })]}
        onConfirm={onConfirm}
        onCancel={vi.fn<() => void>()}
      />
    </ThemeRoot>,
  );
  const field = page.getByRole('textbox', { name: 'Type 2 to confirm' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('3{Enter}');
  expect(announcement.get()).toBe('“3” isn’t the number of tokens. Type 2.');
  expect(onConfirm).not.toHaveBeenCalled();
  await userEvent.keyboard('{Backspace}2{Enter}');
  expect(onConfirm).toHaveBeenCalledOnce();
});
