import { expect, test } from 'vitest';
import { seenValuesIn } from './seen-values.ts';

test('names are collected by type of segment, the most frequent first', () => {
  const { names } = seenValuesIn([
    'proj/web:env/production:flag/*',
    'proj/web:env/staging:flag/checkout',
    'proj/mobile:env/production:segment/*',
    'not a specifier',
  ]);
  expect(names.get('proj')).toEqual([
    { value: 'web', count: 2 },
    { value: 'mobile', count: 1 },
  ]);
  expect(names.get('env')?.map(({ value }) => value)).toEqual(['production', 'staging']);
  expect(names.get('flag')?.map(({ value }) => value)).toEqual(['checkout']);
  expect(names.get('segment')).toBeUndefined();
});

test('tags and views are collected too, and patterns as they are written', () => {
  const seen = seenValuesIn(['proj/team-*;internal:env/*:flag/*;billing,view:beta']);
  expect(seen.names.get('proj')).toEqual([{ value: 'team-*', count: 1 }]);
  expect(seen.tags.get('proj')).toEqual([{ value: 'internal', count: 1 }]);
  expect(seen.tags.get('flag')).toEqual([{ value: 'billing', count: 1 }]);
  expect(seen.views).toEqual([{ value: 'beta', count: 1 }]);
});
