import { expect, test } from 'vitest';
import { ApiError } from '#queries/requests/failure.ts';
import { errorDetails } from './error-details.ts';

const error = (part: Readonly<{ status: number; code: string; id?: string }>) =>
  new ApiError({ ...part, message: 'No.', source: 'api', at: Date.UTC(2026, 10, 29, 18, 53, 6) });

test.each([
  [error({ status: 500, code: 'http_500' }), 'GET /api/v2/tokens: 500, 2026-11-29T18:53:06Z'],
  [
    error({ status: 503, code: 'service_unavailable', id: 'r-1' }),
    'GET /api/v2/tokens: 503 service_unavailable, 2026-11-29T18:53:06Z, reference r-1',
  ],
  [error({ status: 0, code: 'network' }), 'GET /api/v2/tokens: network, 2026-11-29T18:53:06Z'],
])('support gets the request, the answer, the time and the reference', (failure, text) => {
  expect(errorDetails(failure, 'GET /api/v2/tokens')).toBe(text);
});
