import { assert, nat, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEtags, isKnown } from './unchanged.ts';

const etagOf = createEtags('a secret of at least thirty-two letters');

describe('the ETag of a page', () => {
  it('is the same for the same bytes, at every gateway with the same secret', () => {
    const elsewhere = createEtags('a secret of at least thirty-two letters');
    assert(
      property(uint8Array(), (body) => {
        expect(elsewhere(Uint8Array.from(body))).toBe(etagOf(body));
      }),
    );
  });

  it('is another one when a single bit changes, or a zero follows', () => {
    assert(
      property(uint8Array({ minLength: 1, maxLength: 2000 }), nat(), nat(7), (body, at, bit) => {
        const changed = Uint8Array.from(body, (byte, index) =>
          index === at % body.length ? byte ^ (1 << bit) : byte,
        );
        expect(etagOf(changed)).not.toBe(etagOf(body));
        expect(etagOf(Uint8Array.from([...body, 0]))).not.toBe(etagOf(body));
      }),
    );
  });

  it('says nothing to whoever has not the secret', () => {
    const body = new TextEncoder().encode('{"items":[]}');
    expect(createEtags('another secret of thirty-two letters')(body)).not.toBe(etagOf(body));
  });

  it('is a text in quotes, by which the page is known again', () => {
    const etag = etagOf(new Uint8Array(100_000));
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect([isKnown(`"other", W/${etag}`, etag), isKnown('"other"', etag)]).toEqual([true, false]);
  });
});
