import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { SubmitBar } from './SubmitBar.tsx';

const usual = { width: window.innerWidth, height: window.innerHeight };

afterEach(() => page.viewport(usual.width, usual.height));

test.each([
  [900, 'sticky'],
  [256, 'static'],
])(
  'in a window %i pixels high the bar is %s, so that it never covers a low one',
  async (height, position) => {
    await page.viewport(320, height);
    await render(
      <ThemeRoot>
        <SubmitBar isSending={false} unavailable={undefined} onSubmit={vi.fn<() => void>()} />
      </ThemeRoot>,
    );
    const bar = page.getByRole('button', { name: 'Create token' }).element().parentElement;
    expect(bar === null ? '' : getComputedStyle(bar).position).toBe(position);
  },
);
