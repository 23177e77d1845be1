import { expect, test } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import { refusalText } from './refusal-text.ts';

test('at the rate limit, what to do is said once and the reference comes last', () => {
  const message = 'You’ve exceeded the API rate limit. Try again later.';
  const error = new ApiError({ status: 429, code: 'rate_limited', message, source: 'api', id: 'abc-1' });
  expect(refusalText(error, 'The key wasn’t reset')).toBe(
    'The key wasn’t reset: the rate limit is reached. Nothing was changed. Try again in a few seconds. (reference abc-1)',
  );
});
