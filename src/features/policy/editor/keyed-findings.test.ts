import { array, assert, constantFrom, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { keyedFindings } from './keyed-findings.ts';

const findings = array(
  record({
    code: constantFrom('missing-value', 'missing'),
    pointer: option(constantFrom('/0', '/0/effect'), { nil: undefined }),
    message: constantFrom('"ef" has no value', '"effect" has no value'),
  }),
  { maxLength: 12 },
);

test('no two findings have the same key, and each keeps its place', () => {
  assert(
    property(findings, (given) => {
      const keyed = keyedFindings(given);
      expect(keyed.map(({ finding }) => finding)).toEqual(given);
      expect(new Set(keyed.map(({ key }) => key)).size).toBe(given.length);
      expect(keyedFindings(given).map(({ key }) => key)).toEqual(keyed.map(({ key }) => key));
    }),
  );
});
