import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TokenAccess } from '#domain/token/token.ts';
import { day } from '#domain/time/duration.ts';
import { reviewNow as now } from '#testing/review-facts.ts';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { statement } from '#testing/statements.ts';
import { grantedWords } from './granted-words.ts';
import { handOverPlan } from './hand-over-plan.ts';
import { handOverText } from './hand-over-text.ts';
import { keyHoldings } from './key-holding.ts';
import { personTokens, stopSentence } from './person-tokens.ts';

const days = fc.constantFrom(1, 6, 89, 90, 400);
const anyToken = fc
  .record({
    kind: fc.constantFrom('personal' as const, 'service' as const),
    memberId: fc.constantFrom('ana', 'bo'),
    lastUsedAt: fc.option(
      days.map((ago) => now - ago * day),
      { nil: undefined },
    ),
    expiresAt: fc.constantFrom(undefined, now - day, now + day),
  })
  .map((parts) => tokenWith(parts));
const anyTokens = fc
  .array(anyToken, { maxLength: 12 })
  .map((tokens) => tokens.map((token, index) => ({ ...token, id: `t${index}` })));

test('each token of a person is in one step at most, and every personal one in exactly one', () => {
  fc.assert(
    fc.property(anyTokens, (tokens) => {
      const own = personTokens('ana', tokens);
      const facts = { tokens, entries: [], ledger: [], ownMemberId: undefined, now };
      const planned = handOverPlan(own, keyHoldings('ana', facts), now).flatMap(({ tokenIds }) => tokenIds);
      expect(new Set(planned).size).toBe(planned.length);
      expect(planned).toEqual(expect.arrayContaining(own.stops.map(({ id }) => id)));
      expect(tokens.filter(({ memberId }) => memberId === 'bo').some(({ id }) => planned.includes(id))).toBe(
        false,
      );
    }),
  );
});

test('what stops is said with what is in use, and an expired token is not', () => {
  const used = tokenWith({ id: 'a', lastUsedAt: now - 7 * day });
  const unused = tokenWith({ id: 'b', lastUsedAt: now - 7 * day - 1 });
  const expired = tokenWith({ id: 'c', lastUsedAt: now - day, expiresAt: now });
  expect(stopSentence([used, unused, expired], now)).toBe('1 of 3 was used this week: something will stop.');
  expect(stopSentence([unused, expired], now)).toBe('None of 2 was used this week.');
  expect(stopSentence([used], now)).toBe('It was used this week: something will stop.');
});

const accessOf = () => 'Writer';

test('the text for the successor names what is known and not known, and holds no key and no address unless asked', () => {
  const key = 'api-12345678-1234-1234-1234-123456789012';
  const stops = [tokenWith({ name: `CI *bold* ${key}`, lastUsedAt: now - 12 * day })];
  const held = [
    {
      token: tokenWith({ name: 'deploy', kind: 'service' }),
      how: 'reset',
      at: now - day,
      key: { kind: 'current' },
      certainty: 'possible',
    },
  ] as const;
  const facts = { name: 'Ana\n# Lima', stops, survives: [], held, gaps: ['The log'], now };
  const text = handOverText({ ...facts, email: '', accessOf });
  expect(text).toContain('# Access tokens of Ana \\# Lima\n');
  expect(text).toContain(
    '- CI \\*bold\\* api-…, key ending in a1b2: Writer. Last used 12 days ago. Never expires.',
  );
  expect(text).toContain('They reset it, unless it was reset since.');
  expect(text).toContain('## Keep working, and need someone to answer for them\n\nNone.');
  expect(text).not.toContain(key);
  expect(text).not.toContain('@');
  expect(handOverText({ ...facts, email: 'ana@example.com', accessOf })).toContain('`ana@example.com`');
});

function words(access: TokenAccess): string {
  return grantedWords({ access }, (id) => (id === 'r1' ? 'Ops' : undefined));
}

test('what a token was granted is its role, or the beginning of its policy in words', () => {
  expect(words({ kind: 'base', role: 'writer' })).toBe('Writer');
  expect(words({ kind: 'custom', roleIds: ['r1', 'r2'] })).toBe('Ops, r2');
  const policy = [
    statement('allow', 'proj/web:env/test:flag/*', 'updateOn'),
    statement('deny', 'proj/web:env/test:flag/a', 'updateOn'),
  ];
  expect(words({ kind: 'inline', policy })).toMatch(/^Inline role: Can turn .*, and 1 more$/);
  expect(words({ kind: 'inline', policy: [] })).toMatch(/^Inline: /);
});
