import { expect, test } from 'vitest';
import { calmToken, reviewNow } from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { factsOf } from './token-facts.ts';

test('what people wrote is kept without keys and e-mail addresses', () => {
  const key = 'api-12345678-1234-1234-1234-123456789abc';
  const token = tokenWith({
    ...calmToken,
    name: 'bot of ana@example.com',
    description: `${key}, ask bo.lee@mail.example.co.uk`,
    createdAt: reviewNow,
  });
  const { name, description } = factsOf({
    reviewed: { token, reach: 'reads', findings: [] },
    routes: [],
    roles: 'Reader',
    words: '',
    accessHash: '',
    isAccessKnown: true,
    member: undefined,
  });
  expect(name).toBe('bot of [address]');
  expect(description).not.toContain(key);
  expect(description).toContain('ask [address]');
});
