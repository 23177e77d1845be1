import { expect, test } from 'vitest';
import { nothingSelected, toggleRow } from '#domain/bulk/selection.ts';
import { createQueryClient } from '#queries/cache/query-client.ts';
import { forgetAccount } from '#queries/session/session-loss.ts';
import { changeSelection } from './selection-store.ts';

test('what was selected goes with the account', async () => {
  const seen = [nothingSelected];
  changeSelection((selection) => toggleRow(selection, 't1'));
  await forgetAccount(createQueryClient());
  changeSelection((selection) => {
    seen.push(selection);
    return selection;
  });
  expect(seen).toEqual([nothingSelected, nothingSelected]);
});
