import { hkdfSync } from 'node:crypto';
import * as fc from 'fast-check';
import { EncryptJWT, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createSeal, type KeptSession } from './sealed-session.ts';

const signedInAt = Date.UTC(2026, 10, 23, 12);
const hour = 60 * 60 * 1000;
const session: KeptSession = {
  id: 's1',
  instance: 'com',
  key: 'api-11111111-2222-4333-8444-555555555555',
  identity: { tokenId: 't1', serviceToken: false },
  signedInAt,
  expiresAt: signedInAt + hour,
};
const first = 'the first secret, long enough for all';
const second = 'the second secret, long enough as well';

describe('a sealed session', () => {
  it('opens as what was sealed', async () => {
    const seal = createSeal([first]);
    expect(seal.open(await seal.seal(session), signedInAt)).toEqual(session);
  });

  it('shows nothing of what is in it', async () => {
    const text = await createSeal([first]).seal(session);
    const parts = text.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    expect([text, ...parts].join()).not.toMatch(/api-|1111|555|com/);
  });

  it('is another text every time', async () => {
    const seal = createSeal([first]);
    expect(await seal.seal(session)).not.toBe(await seal.seal(session));
  });

  it('ends at its instant', async () => {
    const seal = createSeal([first]);
    const text = await seal.seal(session);
    expect(seal.open(text, signedInAt + hour - 1000)).toBeDefined();
    expect(seal.open(text, signedInAt + hour)).toBeUndefined();
  });

  it('does not open when a single character was changed', async () => {
    const seal = createSeal([first]);
    const text = await seal.seal(session);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('A', 'b', '3', '_', '.'),
        async (at, character) => {
          const changed = `${text.slice(0, at)}${character}${text.slice(at + 1)}`;
          // The last character of a part carries bits that mean nothing, so a changed text may still be the same bytes.
          fc.pre(!sameBytes(changed, text));
          expect(seal.open(changed, signedInAt)).toBeUndefined();
        },
      ),
    );
  });

  it.each(['', '.', 'a.b.c.d.e', 'null', '{}'])('is not %j', async (text) => {
    expect(createSeal([first]).open(text, signedInAt)).toBeUndefined();
  });

  it('is none in any other algorithm, with or without a key', async () => {
    const payload = { session };
    const key = new Uint8Array(hkdfSync('sha256', first, '', 'access token console: session, version 2', 32));
    const sealedBy = (enc: string) =>
      new EncryptJWT(payload).setProtectedHeader({ alg: 'dir', enc }).setExpirationTime('1h').encrypt(key);
    const now = Date.now();
    expect(createSeal([first]).open(await sealedBy('A256GCM'), now)).toEqual(session);
    const others = [
      await sealedBy('A128CBC-HS256'),
      await new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(key),
      new UnsecuredJWT(payload).setExpirationTime('1h').encode(),
    ];
    for (const text of others) expect(createSeal([first]).open(text, now)).toBeUndefined();
  });

  it('survives the replacement of the secret while the old one is still listed', async () => {
    const text = await createSeal([first]).seal(session);
    expect(createSeal([second, first]).open(text, signedInAt)).toEqual(session);
    expect(createSeal([second]).open(text, signedInAt)).toBeUndefined();
  });

  it('is sealed with the first of several secrets', async () => {
    const text = await createSeal([second, first]).seal(session);
    expect(createSeal([second]).open(text, signedInAt)).toEqual(session);
    expect(createSeal([first]).open(text, signedInAt)).toBeUndefined();
  });
});

function sameBytes(one: string, other: string): boolean {
  return bytesOf(one) === bytesOf(other);
}

function bytesOf(text: string): string {
  return text
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString('hex'))
    .join('.');
}
