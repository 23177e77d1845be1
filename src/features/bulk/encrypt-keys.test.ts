import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decryptCommands, keyFileName, passphraseProblem, type KeyFileEntry } from '#domain/key/file.ts';
import { encryptKeys, makePassphrase } from './encrypt-keys.ts';

const entries: readonly KeyFileEntry[] = [
  { id: 't1', name: 'CI "é" 🔑', owner: 'Ana', storedIn: 'vault', key: 'api-one' },
  { id: 't2', name: 'Deploys', owner: '', storedIn: '', key: 'api-two' },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Does what the file says to do: its command, in a shell, beside the file. */
function openAsDocumented(file: string, passphrase: string): unknown {
  writeFileSync(join(folder, keyFileName), file);
  const text = execFileSync('sh', ['-c', decryptCommands.at(-1) ?? ''], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PASSPHRASE: passphrase },
    stdio: 'pipe',
  });
  return JSON.parse(text);
}

test('the command that the file names opens it', async () => {
  const passphrase = `${makePassphrase()} é`;
  const file = await encryptKeys(entries, passphrase);
  expect(JSON.parse(file)).toHaveProperty('decrypt', decryptCommands);
  expect(file).not.toContain('api-one');
  expect(file).not.toContain('Deploys');
  expect(openAsDocumented(file, passphrase)).toEqual(entries);
});

test('another passphrase does not open it', async () => {
  const file = await encryptKeys(entries, 'correct horse battery');
  expect(() => openAsDocumented(file, 'correct horse batter')).toThrow('unable to authenticate');
});

test('a file that was tampered with does not open', async () => {
  const file = await encryptKeys(entries, 'correct horse battery');
  const changed = file.replace(
    /("data": ")(.)/,
    (_, head: string, sign: string) => head + (sign === 'A' ? 'B' : 'A'),
  );
  expect(() => openAsDocumented(changed, 'correct horse battery')).toThrow('unable to authenticate');
});

test('a suggested passphrase is long, and never the same twice', () => {
  const one = makePassphrase();
  expect(one).toMatch(/^(?:[2-9a-hjkmnp-z]{4}-){5}[2-9a-hjkmnp-z]{4}$/);
  expect(makePassphrase()).not.toBe(one);
  expect(passphraseProblem(one, one)).toBeUndefined();
});
