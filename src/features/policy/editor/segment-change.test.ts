import { expect, test } from 'vitest';
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import { parseResource } from '#domain/policy/language/resource.ts';
import type { ResourceSpecifier } from '#domain/policy/language/resource.ts';
import type { SpecifierSegment } from '#domain/policy/language/resource-segment.ts';
import { withKind, withSegment } from './segment-change.ts';

function read(text: string): ResourceSpecifier {
  const parse = parseResource(text);
  if (parse.kind === 'problem') throw new Error(parse.message);
  return parse.specifier;
}

function kind(id: string) {
  const found = findResourceKind(id);
  if (found === undefined) throw new Error(`No kind ${id}`);
  return found;
}

const flag = read('proj/web:env/production;{critical:true}:flag/*;billing');
const segment = (change: Partial<SpecifierSegment>): SpecifierSegment => ({
  type: 'env',
  name: '*',
  tags: [],
  properties: {},
  views: [],
  ...change,
});

test('one segment changes and the others stay', () => {
  expect(withSegment(flag, 1, segment({ name: 'staging' }))).toEqual({
    text: 'proj/web:env/staging:flag/*;billing',
    problem: undefined,
  });
});

test('a name that would break out of its segment is a problem', () => {
  for (const name of ['', 'a b', 'a:flag/b', 'a;b', 'a/b']) {
    expect(withSegment(flag, 1, segment({ name })).problem).toBeDefined();
  }
});

test('another kind keeps the place that both kinds have', () => {
  expect(withKind(flag, kind('proj:env:segment'))).toBe('proj/web:env/production;{critical:true}:segment/*');
  expect(withKind(flag, kind('proj:metric'))).toBe('proj/web:metric/*');
  expect(withKind(flag, kind('service-token'))).toBe('service-token/*');
  expect(withKind(undefined, kind('acct'))).toBe('acct');
});
