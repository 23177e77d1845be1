import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeyFormatId, keyFileName, keyFormats, secretName } from './formats.ts';

const keyText = 'api-3f1c2d4e-5a6b-4c7d-8e9f-0123456789ab';
const subject = { id: '65f0c1d2e3f4a5b6c7d8e9f0', name: 'CI "prod" ${x}: #1' };

function written(id: KeyFormatId, key = keyText, token = subject): string {
  return keyFormats.find((format) => format.id === id)?.write(key, token) ?? '';
}

test('the plain format is the key and nothing else', () => {
  expect(written('plain')).toBe(keyText);
});

test('a .env file needs no quotes around a key, as docker would take them for a part of it', () => {
  expect(written('env')).toBe(
    `# LaunchDarkly access token CI "prod" \${x}: #1 (65f0c1d2e3f4a5b6c7d8e9f0)\nLAUNCHDARKLY_ACCESS_TOKEN=${keyText}\n`,
  );
});

test('a .env file gives a shell back the very key, and its comment stays a comment', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }), (key, name) => {
      fc.pre(!key.includes('!'));
      const file = written('env', key, { id: '1', name: name.replaceAll('\0', '') });
      const { stdout } = spawnSync('sh', ['-c', `${file}printf %s "$LAUNCHDARKLY_ACCESS_TOKEN"`], {
        encoding: 'utf8',
      });
      expect(stdout).toBe(key);
    }),
    { numRuns: 40 },
  );
});

test('JSON names the token beside the key', () => {
  expect(JSON.parse(written('json'))).toEqual({ ...subject, key: keyText });
});

test('a Kubernetes secret holds the key under the name of the variable', () => {
  expect(written('kubernetes').split('\n')).toEqual([
    'apiVersion: v1',
    'kind: Secret',
    'metadata:',
    '  name: launchdarkly-ci-prod-x-1',
    '  annotations:',
    '    access-token-id: "65f0c1d2e3f4a5b6c7d8e9f0"',
    '    access-token-name: "CI \\"prod\\" ${x}: #1"',
    'type: Opaque',
    'stringData:',
    `  LAUNCHDARKLY_ACCESS_TOKEN: "${keyText}"`,
    '',
  ]);
});

test('a name for a stored secret is valid in Kubernetes and as a file, whatever the token is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const result = secretName({ id: '65f0c1d2e3f4a5b6c7d8e9f0', name });
      expect(result).toMatch(/^launchdarkly-[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
      expect(result.length).toBeLessThanOrEqual(63);
    }),
  );
  expect(secretName({ id: 'abc', name: 'Déploiement / PROD' })).toBe('launchdarkly-deploiement-prod');
  expect(secretName({ id: 'abc', name: '鍵' })).toBe('launchdarkly-abc');
});

test('a download is named after the token and the format', () => {
  expect(keyFormats.map((format) => keyFileName(format, { id: '1', name: 'CI' }))).toEqual([
    'launchdarkly-ci.txt',
    'launchdarkly-ci.env',
    'launchdarkly-ci.json',
    'launchdarkly-ci.yaml',
  ]);
});
