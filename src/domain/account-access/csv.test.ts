import { expect, test } from 'vitest';
import { tokenWith } from '#testing/token-arbitrary.ts';
import { acrossCsv } from './csv.ts';

const question = { action: 'deleteFlag', resource: 'proj/*:env/production:flag/*' };

test('every line repeats the question, and a name is no formula', () => {
  const line = {
    token: tokenWith({
      id: 't1',
      name: '=HYPERLINK("x")',
      lastUsedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
      expiresAt: Date.UTC(2027, 0, 2, 3, 4, 5),
    }),
    verdict: 'All',
    decidedBy: 'Statement 1',
  };
  const [head = '', row = ''] = acrossCsv(question, [line]).split('\r\n');
  expect(head).toContain('"Last used (UTC)","Expires (UTC)","Last four"');
  expect(row).toBe(
    `"deleteFlag","proj/*:env/production:flag/*","All","Statement 1","'=HYPERLINK(""x"")","t1","personal","5f0000000000000000000001","2026-01-02 03:04:05","2027-01-02 03:04:05","a1b2"`,
  );
});

test('a key in a name does not get into the file', () => {
  const name = 'api-01234567-89ab-cdef-0123-456789abcdef';
  const line = { token: tokenWith({ name }), verdict: 'None', decidedBy: '' };
  expect(acrossCsv(question, [line])).not.toContain('89ab-cdef');
});
