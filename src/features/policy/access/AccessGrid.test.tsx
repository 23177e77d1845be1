import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { accessOverview } from '#domain/policy/access/access-overview.ts';
import { accessMatrix } from '#domain/policy/reason/access-matrix.ts';
import { accessOfBaseRole } from '#domain/policy/reason/access-set.ts';
import { ThemeRoot } from '#ui/ThemeRoot.tsx';
import { AccessGrid } from './AccessGrid.tsx';

const groups = accessOverview(accessMatrix(accessOfBaseRole('reader')));

test('only the open cell says whether it is selected', async () => {
  const [row] = groups[0]?.rows ?? [];
  const open = row?.cells.find((cell) => cell !== undefined);
  await render(
    <ThemeRoot>
      <AccessGrid groups={groups} open={open} onOpen={() => undefined} />
    </ThemeRoot>,
  );
  expect(page.getByRole('gridcell', { selected: true }).elements()).toHaveLength(1);
  expect(document.querySelectorAll('[aria-selected="false"]')).toHaveLength(0);
});
