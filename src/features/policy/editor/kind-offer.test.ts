import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseResource, formatResource } from '#domain/policy/language/resource.ts';
import { kindsNamedBy } from '#domain/policy/language/statement-kinds.ts';
import { anySpecifier } from '#testing/policy-arbitraries.ts';
import { mainKinds } from '#domain/policy/language/catalogue.ts';
import { isTakenAsWritten, offeredKinds } from './kind-offer.ts';
import { withKind } from './segment-change.ts';

/** One act in the visual editor: add the kind at a place of the offer, add a text, or make a resource one of another kind. */
const act = fc.oneof(
  fc.record({ what: fc.constant('add' as const), at: fc.nat() }),
  fc.record({ what: fc.constant('type' as const), text: anySpecifier.map(formatResource) }),
  fc.record({ what: fc.constant('change' as const), row: fc.nat(), at: fc.nat() }),
);

test('no row of visual edits makes a statement name two kinds', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
      let patterns: readonly string[] = [];
      for (const one of acts) {
        const only = kindsNamedBy(patterns)[0];
        if (one.what === 'type') {
          if (isTakenAsWritten(one.text, only)) patterns = [...patterns, one.text];
        } else if (one.what === 'add') {
          const offer = offeredKinds(only);
          const kind = offer[one.at % Math.max(offer.length, 1)];
          if (kind !== undefined) patterns = [...patterns, withKind(undefined, kind)];
        } else if (patterns.length > 0) {
          const row = one.row % patterns.length;
          const offer = offeredKinds(kindsNamedBy(patterns.toSpliced(row, 1))[0]);
          const kind = offer[one.at % Math.max(offer.length, 1)];
          const parse = parseResource(patterns[row] ?? '');
          if (kind !== undefined && parse.kind === 'specifier')
            patterns = patterns.with(row, withKind(parse.specifier, kind));
        }
        expect(kindsNamedBy(patterns).length).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('a statement that has not begun is offered every kind, those used most first', () => {
  const ids = offeredKinds(undefined).map(({ id }) => id);
  expect(ids.slice(0, 3)).toEqual(mainKinds);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(50);
});
