import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRequest, patchRequest, requestAsCurl } from './request-preview.ts';

const origin = 'https://app.launchdarkly.com';

/** The arguments that curl would get, with a key in the variable. */
function curlArguments(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const env = { ...process.env, LAUNCHDARKLY_ACCESS_TOKEN: 'api-key' };
  const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8', env });
  expect(stderr).toBe('');
  return stdout.split('\0').slice(0, -1);
}

test('curl gets the method, the headers with the key out of the variable, and the very body', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (name, description) => {
      const post = { name, description, role: 'reader', serviceToken: true, defaultApiVersion: 20240415 };
      const words = curlArguments(requestAsCurl(createRequest(post), origin));
      expect(words.slice(0, -1)).toEqual([
        '--fail-with-body',
        '--request',
        'POST',
        'https://app.launchdarkly.com/api/v2/tokens',
        '--header',
        'Authorization: api-key',
        '--header',
        'LD-API-Version: 20240415',
        '--header',
        'Content-Type: application/json',
        '--data',
      ]);
      expect(JSON.parse(words.at(-1) ?? '')).toEqual(post);
    }),
    { numRuns: 40 },
  );
});

test('an id is escaped in the path', () => {
  expect(patchRequest('a/b?c', []).path).toBe('/api/v2/tokens/a%2Fb%3Fc');
});

test('a request without a body sends none', () => {
  const words = curlArguments(requestAsCurl({ method: 'DELETE', path: '/api/v2/tokens/1' }, origin));
  expect(words).not.toContain('--data');
});
