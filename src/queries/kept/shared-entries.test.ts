import { expect, test } from 'vitest';
import { queryKeys } from '#queries/requests/query-keys.ts';
import { lastOf } from './shared-entries.ts';

test('what one session read is kept for its next revision, and shown to no other session', () => {
  const query = { queryKey: queryKeys.shared('one', 1, 'view') };
  expect(lastOf('one')('views', query)).toBe('views');
  expect(lastOf('other')('views', query)).toBeUndefined();
  expect(lastOf(undefined)('views', query)).toBeUndefined();
  expect(lastOf('one')('views', undefined)).toBeUndefined();
});
