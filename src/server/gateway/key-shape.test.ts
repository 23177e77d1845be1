import { describe, expect, it } from 'vitest';
import { readKey } from './key-shape.ts';

const key = 'api-11111111-2222-4333-8444-555555555555';

describe('a pasted key', () => {
  it.each([key, ` ${key}\n`, `"${key}"`, `'${key}'`, ` "${key}" `, `\`${key}\``])(
    'is read from %j',
    (text) => {
      expect(readKey(text)).toEqual({ kind: 'key', key });
    },
  );

  it.each([
    ['sdk-11111111-2222-4333-8444-555555555555', 'server-side SDK key'],
    ['"mob-11111111-2222-4333-8444-555555555555"', 'mobile key'],
    ['rel-11111111-2222-4333-8444-555555555555', 'Relay Proxy key'],
  ])('of another kind is named: %s', (text, name) => {
    expect(readKey(text)).toMatchObject({ code: 'key_kind', message: expect.stringContaining(name) });
  });

  it.each([
    ['', 'Enter an access token key'],
    ['""', 'Enter an access token key'],
    ['hello', 'begins with "api-"'],
    [`Bearer ${key}`, 'begins with "api-"'],
    [key.slice(0, -1), 'has 40 characters. This one has 39'],
    [`${key}\r\nX-Injected: 1`, 'has 40 characters'],
    [`api-${key}`, 'has 40 characters. This one has 44'],
    [key.replace('5', 'z'), 'followed by a UUID'],
  ])('that cannot be one is refused before it is sent: %j', (text, reason) => {
    expect(readKey(text)).toMatchObject({ code: 'key_malformed', message: expect.stringContaining(reason) });
  });

  it('is never repeated in what is said about it', () => {
    expect(JSON.stringify(readKey('sdk-11111111-2222'))).not.toContain('1111');
    expect(JSON.stringify(readKey('api-12345678-secret'))).not.toContain('secret');
  });
});
