import * as fc from 'fast-check';
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

/** The session as the library `jose` 6.2 wrote it with the first secret, by algorithm. */
const madeElsewhere = {
  A256GCM: [
    'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..Hf1-u8liWELiwC-i.hf9DkMq90G-FcDqKEpS78hNzqQiw3PKtA0Zgrl',
    'Un8obIlKBh0IAyHfMjC7udG3GKGSqrrAn1Qx3tjL2_GVLfkQOZpGOSqq0jW0pvdr22YacQiTZms3Si8XoipJWPfY_ENpxms4',
    'Xmp7MlDqfLgpeI2twkHCSo1MJ8iQkbn8BT8cxQ854Dl-Rx1KNLsZ0Z7DU01L8k0P4TDf130X6p2_qSglTaj1q9YoCb4oNzTX',
    'RJvi3pYjDXwqs93_oD_CZ9PJov0kP55knrbMrQRzj65sQn1g.NZR9PM7LMPlmDxS4eOFIzQ',
  ].join(''),
  'A128CBC-HS256': [
    'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0..ubCpJfLZcHqoiEnsYCvNpg.uGD4aQIXdi08IL0Yq3R7D-oD',
    'GyNrulid89h6tph1oxkCt-ySoaYPPe1nZom4dWon2xB2PqAWnsdxL_8R1RZuJvEceREj6Ov_bsTppn7y9LFdpEl5_pqdy0o8',
    'Mz6AsAiZV3fJ-VFsQjoTd41R_cFlaMbVeQU6M7t1YxBV2Iq9gqu4YFLNKYzLO-ROVmoBxeXAr6LpFb1L6a5Tnlw7kAMxelnx',
    'BhFE5eTk4xpIEOEQHdKf0om22mxDLDt-6NUTNXBvJvc5Onkj5fMvlhNZf_HgqGkrVJNYQsRGMOiR8CPvuzQ.3IfwJYpZ9AJx',
    'rkGTDiP-Aw',
  ].join(''),
  HS256: [
    'eyJhbGciOiJIUzI1NiJ9.eyJzZXNzaW9uIjp7ImlkIjoiczEiLCJpbnN0YW5jZSI6ImNvbSIsImtleSI6ImFwaS0xMTExMTE',
    'xMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUiLCJpZGVudGl0eSI6eyJ0b2tlbklkIjoidDEiLCJzZXJ2aWNlVG9rZW4',
    'iOmZhbHNlfSwic2lnbmVkSW5BdCI6MTc5NTQzNTIwMDAwMCwiZXhwaXJlc0F0IjoxNzk1NDM4ODAwMDAwfSwiZXhwIjoxNzk',
    '1NDM4ODAwfQ.rTv2KJKvT9rg3yCpRwUdGpaqxNT9LpbnzfjOqP9B9Xw',
  ].join(''),
  none: [
    'eyJhbGciOiJub25lIn0.eyJzZXNzaW9uIjp7ImlkIjoiczEiLCJpbnN0YW5jZSI6ImNvbSIsImtleSI6ImFwaS0xMTExMTEx',
    'MS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUiLCJpZGVudGl0eSI6eyJ0b2tlbklkIjoidDEiLCJzZXJ2aWNlVG9rZW4i',
    'OmZhbHNlfSwic2lnbmVkSW5BdCI6MTc5NTQzNTIwMDAwMCwiZXhwaXJlc0F0IjoxNzk1NDM4ODAwMDAwfSwiZXhwIjoxNzk1',
    'NDM4ODAwfQ.',
  ].join(''),
};

describe('a sealed session', () => {
  it('opens as what was sealed', async () => {
    const seal = createSeal([first]);
    expect(seal.open(seal.seal(session), signedInAt)).toEqual(session);
  });

  it('shows nothing of what is in it', async () => {
    const text = createSeal([first]).seal(session);
    const parts = text.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    expect([text, ...parts].join()).not.toMatch(/api-|11111|55555/);
  });

  it('is another text every time', async () => {
    const seal = createSeal([first]);
    expect(seal.seal(session)).not.toBe(seal.seal(session));
  });

  it('ends at its instant', async () => {
    const seal = createSeal([first]);
    const text = seal.seal(session);
    expect(seal.open(text, signedInAt + hour - 1000)).toBeDefined();
    expect(seal.open(text, signedInAt + hour)).toBeUndefined();
  });

  it('does not open when a single character was changed', async () => {
    const seal = createSeal([first]);
    const text = seal.seal(session);
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

  it('opens as another program has sealed it, and in no other algorithm, with or without a key', () => {
    const seal = createSeal([first]);
    expect(seal.open(madeElsewhere.A256GCM, signedInAt)).toEqual(session);
    for (const other of ['A128CBC-HS256', 'HS256', 'none'] as const)
      expect(seal.open(madeElsewhere[other], signedInAt)).toBeUndefined();
  });

  it('survives the replacement of the secret while the old one is still listed', async () => {
    const text = createSeal([first]).seal(session);
    expect(createSeal([second, first]).open(text, signedInAt)).toEqual(session);
    expect(createSeal([second]).open(text, signedInAt)).toBeUndefined();
  });

  it('is sealed with the first of several secrets', async () => {
    const text = createSeal([second, first]).seal(session);
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
