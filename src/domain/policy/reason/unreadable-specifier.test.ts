import { describe, expect, test } from 'vitest';
import { kindSpelledBy } from './unreadable-specifier.ts';

describe('the kind that an unparsable specifier spells', () => {
  test.each([
    ['proj/*:env/*:flag/*;{archived:true}', 'proj:env:flag'],
    ['proj/*:env/*;{tier:"gold"}:flag/a', 'proj:env:flag'],
    ['proj/*:env/*:flag/*;view:a,view:b!', 'proj:env:flag'],
    ['proj/a b', 'proj'],
    ['member/*:token/', 'member:token'],
    ['proj/*:spaceship/*', undefined],
    ['*', undefined],
    ['', undefined],
  ])('%s spells %s', (text, kindId) => {
    expect(kindSpelledBy(text)).toBe(kindId);
  });
});
