import { describe, expect, test } from 'vitest';
import { HeldKey } from './held-key.ts';

const key = 'api-11111111-2222-4333-8444-55555555a1b2';

describe('a held key', () => {
  test('gives the key until it is wiped, and nothing afterwards', () => {
    const held = new HeldKey(key);
    expect(held.read()).toBe(key);
    held.wipe();
    expect(held.read()).toBeUndefined();
    expect(held.lastFour).toBe('a1b2');
  });

  test('does not show the key when it is printed, cloned or serialised', () => {
    const held = new HeldKey(key);
    const shown = [JSON.stringify({ held }), JSON.stringify(Object.entries(held)), String(held)];
    expect(shown.join()).not.toContain('11111111');
    expect(JSON.stringify(held)).toBe('"key …a1b2"');
  });
});
