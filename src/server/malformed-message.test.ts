import { expect, it } from 'vitest';
import { malformedStatus } from './malformed-message.ts';

const headers = (count: number) => Array.from({ length: count }, (_, at) => [`x-${at}`, 'v']).flat();

it('takes what browsers and proxies send', () => {
  expect(malformedStatus(['Host', 'a', ...headers(199)])).toBeUndefined();
});

it('refuses a second host, however it is written, and does not take a value for a name', () => {
  expect(malformedStatus(['Host', 'a', 'hOST', 'a'])).toBe(400);
  expect(malformedStatus(['Host', 'host', 'x', 'host'])).toBeUndefined();
});

it('refuses more headers than anybody needs', () => {
  expect(malformedStatus(headers(201))).toBe(431);
});
