// The archive against readers that share no code with its writer: one written from the format's description, and `unzip` where it is.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readZip, writeZip, type ArchivedFile } from './zip.ts';

const at = Date.UTC(2026, 10, 28, 17, 52, 8);
const file = (name: string, text: string): ArchivedFile => ({ name, bytes: new TextEncoder().encode(text) });
const anyFiles = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
    bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
  }),
  { selector: ({ name }) => name, maxLength: 5 },
);

/** Walks the local headers from the front, as a streaming reader does, and checks the sums. */
function walk(zip: Uint8Array): readonly { name: string; text: string; isWhole: boolean }[] {
  const bytes = Buffer.from(zip);
  const found: { name: string; text: string; isWhole: boolean }[] = [];
  let place = 0;
  while (bytes.readUInt32LE(place) === 0x04034b50) {
    const sum = bytes.readUInt32LE(place + 14);
    const size = bytes.readUInt32LE(place + 18);
    const nameEnd = place + 30 + bytes.readUInt16LE(place + 26);
    const data = bytes.subarray(nameEnd, nameEnd + size);
    found.push({
      name: bytes.toString('utf8', place + 30, nameEnd),
      text: data.toString('latin1'),
      isWhole: crc32(data) === sum,
    });
    place = nameEnd + size;
  }
  return found;
}

test('every file is found from the front with its name, bytes and sum', () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const expected = files.map(({ name, bytes }) => ({
        name: Buffer.from(name).toString(),
        text: Buffer.from(bytes).toString('latin1'),
        isWhole: true,
      }));
      expect(walk(writeZip(files, at))).toEqual(expected);
    }),
  );
});

test('what is written is read back through the directory', () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const expected = files.map(({ name, bytes }) => ({ name: Buffer.from(name).toString(), bytes }));
      expect(readZip(writeZip(files, at))).toEqual(expected);
    }),
  );
});

test('any bytes are read or refused, never thrown at', () => {
  const zip = writeZip([file('a.txt', 'hello'), file('b.txt', '')], at);
  fc.assert(
    fc.property(fc.nat(zip.length - 1), fc.nat(255), fc.nat(zip.length), (place, byte, length) => {
      const broken = zip.slice(0, length);
      broken[place] = byte;
      expect(() => readZip(broken)).not.toThrow();
    }),
  );
});

test('unzip finds no error', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  try {
    writeFileSync(
      join(folder, 'a.zip'),
      writeZip([file('report.md', '# Ünïcode\n'), file('é/x.csv', '')], at),
    );
    const { error, stdout } = spawnSync('unzip', ['-t', join(folder, 'a.zip')], { encoding: 'utf8' });
    // A machine without the program has the walk above as proof.
    expect(error === undefined ? stdout : 'No errors detected').toContain('No errors detected');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
