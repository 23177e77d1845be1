import { describe, expect, test } from 'vitest';
import { whyKeyIsSafe } from './key-safety.ts';
import { judgeKeyTest } from './key-verdict.ts';

describe('what a test proves', () => {
  test.each([
    [200, true],
    [403, true],
    [401, false],
    [429, false],
    [500, false],
  ])('status %i means that the key lives: %s', (status, lives) => {
    expect(judgeKeyTest(status).lives).toBe(lives);
  });

  test('only a 401 is called a refusal', () => {
    expect(judgeKeyTest(401).word).toBe('Key refused');
    expect(judgeKeyTest(503).word).toBe('Inconclusive');
  });
});

describe('when a key may be let go', () => {
  test('not before anything was done with it', () => {
    expect(whyKeyIsSafe(new Set())).toBeUndefined();
  });

  test.each(['copied', 'downloaded', 'stored'] as const)('after it was %s', (action) => {
    expect(whyKeyIsSafe(new Set([action]))).toBeDefined();
  });
});
