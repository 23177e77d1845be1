import { expect, test } from 'vitest';
import { listPlace, readListPlace } from './list-place.ts';

test('a token opened from the list knows the way back, search and all', () => {
  expect(readListPlace(listPlace({ pathname: '/tokens', search: '?q=ci&kind=service' }))).toBe(
    '/tokens?q=ci&kind=service',
  );
  expect(readListPlace(listPlace({ pathname: '/tokens', search: '' }))).toBe('/tokens');
});

test.each([
  [null],
  [undefined],
  ['/tokens'],
  [{}],
  [{ list: 7 }],
  [{ list: '/tokens/x' }],
  [{ list: 'https://example.com/tokens' }],
])('the state %j leads nowhere', (state) => {
  expect(readListPlace(state)).toBeUndefined();
});
