import { expect, test } from 'vitest';
import cases from './cases/resource-match.json' with { type: 'json' };
import { matchResource, parseConcreteResource, type Resource } from './resource-match.ts';
import { parseResource, type ResourceSpecifier } from './resource.ts';

type Case = {
  readonly it: string;
  readonly specifier: string;
  readonly resource: string;
  /** Values of the role attribute `apps`; missing when nothing is known of any. */
  readonly attributes?: readonly string[];
  readonly reason: string;
  readonly segment?: number;
};

function specifierOf(text: string): ResourceSpecifier {
  const parse = parseResource(text);
  if (parse.kind === 'problem') throw new Error(parse.message);
  return parse.specifier;
}

function resourceOf(text: string): Resource {
  const parse = parseConcreteResource(text);
  if (parse.kind === 'problem') throw new Error(parse.message);
  return parse.resource;
}

test.each<Case>(cases)(
  '$it: $specifier and $resource',
  ({ specifier, resource, attributes, ...expected }) => {
    const known = attributes === undefined ? {} : { apps: attributes };
    const { matches, reason, segment } = matchResource(specifierOf(specifier), resourceOf(resource), known);
    expect({ matches, reason, segment }).toEqual({
      matches: expected.reason === 'matches',
      reason: expected.reason,
      segment: expected.segment,
    });
  },
);

test('several values of a role attribute are alternatives', () => {
  const specifier = specifierOf('proj/${roleAttribute/apps}:env/${roleAttribute/stages}');
  const attributes = { apps: ['web', 'shop'], stages: ['test'] };
  expect(matchResource(specifier, resourceOf('proj/shop:env/test'), attributes).matches).toBe(true);
  expect(matchResource(specifier, resourceOf('proj/shop:env/live'), attributes)).toEqual({
    matches: false,
    reason: 'other-name',
    segment: 1,
  });
});

test.each(['proj/*', 'proj/web:env/${roleAttribute/stages}', 'proj/web;al*'])(
  '%s is not one particular resource',
  (text) => {
    expect(parseConcreteResource(text)).toMatchObject({
      kind: 'problem',
      code: 'not-concrete',
      at: text.search(/[*$]/),
    });
  },
);

test('a concrete resource that is no specifier has the problem of the specifier', () => {
  expect(parseConcreteResource('flag/pay')).toMatchObject({ kind: 'problem', code: 'missing-segment' });
});
