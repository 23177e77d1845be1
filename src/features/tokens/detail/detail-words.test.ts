import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#domain/duration.ts';
import { relativeTimeText } from '#ui/relative-time-text.ts';
import { expiryNote } from './detail-words.ts';

const months = fc.integer({ min: 61 * day, max: 365 * day });
const years = fc.integer({ min: 731 * day, max: 8.64e15 });

test('an expiry and the note under it say the same number', () => {
  fc.assert(
    fc.property(fc.oneof(months, years), (leftMs) => {
      const note = expiryNote({ kind: 'active', at: leftMs, leftMs });
      expect(note).toContain(`from then on, ${relativeTimeText(leftMs, 0)}.`);
    }),
  );
});
