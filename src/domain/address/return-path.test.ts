import { describe, expect, test } from 'vitest';
import { connectPathFrom, readReturnPath, withReturnPath } from './return-path.ts';

const read = (next: string) => readReturnPath(new URLSearchParams({ next }));

describe('the way back after signing in', () => {
  test('leads to where one was, with search and hash', () => {
    expect(read('/tokens/6a1b?from=list#statement-3')).toBe('/tokens/6a1b?from=list#statement-3');
  });

  test('survives the trip through the address of the connect page', () => {
    const address = connectPathFrom('/tokens?q=deploy+bot&kind=service');
    expect(address.startsWith('/connect?next=')).toBe(true);
    expect(readReturnPath(new URL(address, 'http://x').searchParams)).toBe(
      '/tokens?q=deploy+bot&kind=service',
    );
  });

  test('survives beside other parameters, as in the address of a bulk plan', () => {
    const address = withReturnPath('/bulk/plan?action=expire', '/review?rule=idle-power&due=week');
    const { searchParams } = new URL(address, 'http://x');
    expect(searchParams.get('action')).toBe('expire');
    expect(readReturnPath(searchParams)).toBe('/review?rule=idle-power&due=week');
    expect(withReturnPath('/bulk/plan?action=expire', '//evil.example')).toBe('/bulk/plan?action=expire');
  });

  test('is left out of the address when there is nowhere particular to return to', () => {
    expect(connectPathFrom('/')).toBe('/connect');
    expect(connectPathFrom('/connect')).toBe('/connect');
  });

  test.each([
    'https://evil.example/tokens',
    '//evil.example',
    '//evil.example/grace',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    'tokens',
    '',
    '/connect?next=/connect',
  ])('never leaves the console nor circles: %j', (next) => {
    expect(read(next)).toBe('/tokens');
  });
});
