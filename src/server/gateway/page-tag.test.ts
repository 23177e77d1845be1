import { assert, nat, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageTags } from './page-tag.ts';

const tagOf = createPageTags('a secret of at least thirty-two letters');

describe('the tag of a page', () => {
  it('is the same for the same bytes, at every gateway with the same secret', () => {
    const elsewhere = createPageTags('a secret of at least thirty-two letters');
    assert(
      property(uint8Array(), (body) => {
        expect(elsewhere(Uint8Array.from(body))).toBe(tagOf(body));
      }),
    );
  });

  it('is another one when a single bit changes, or a zero follows', () => {
    assert(
      property(uint8Array({ minLength: 1, maxLength: 2000 }), nat(), nat(7), (body, at, bit) => {
        const changed = Uint8Array.from(body, (byte, index) =>
          index === at % body.length ? byte ^ (1 << bit) : byte,
        );
        expect(tagOf(changed)).not.toBe(tagOf(body));
        expect(tagOf(Uint8Array.from([...body, 0]))).not.toBe(tagOf(body));
      }),
    );
  });

  it('says nothing to whoever has not the secret', () => {
    const body = new TextEncoder().encode('{"items":[]}');
    expect(createPageTags('another secret of thirty-two letters')(body)).not.toBe(tagOf(body));
  });

  it('is short enough for many of them to go into one header', () => {
    expect(tagOf(new Uint8Array(100_000))).toMatch(/^[\w-]{11}$/);
  });
});
