import Button from '@mui/material/Button';
import { afterEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { lightPalette } from './palette.ts';
import { RefreshIcon } from './icons.ts';
import { ThemeRoot } from './ThemeRoot.tsx';

async function askFor(contrast: 'more' | '') {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-contrast', value: contrast }],
  });
}

afterEach(() => askFor(''));

test('who prefers more contrast gets borders as strong as text', async () => {
  await askFor('more');
  await render(
    <ThemeRoot>
      {/* The pointer of an earlier test may still be here, and a button below it has another border. */}
      <Button startIcon={<RefreshIcon />} sx={{ pointerEvents: 'none' }}>
        Refresh
      </Button>
    </ThemeRoot>,
  );
  const button = page.getByRole('button', { name: 'Refresh', exact: true });
  const border = () => getComputedStyle(button.element()).borderColor;
  await expect.poll(border).toBe(rgb(lightPalette.text.secondary));
  await askFor('');
  await expect.poll(border).toBe(rgb(lightPalette.divider));
});

function rgb(hex: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
}
