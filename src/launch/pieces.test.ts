import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { choosePieces, pieces } from './pieces.mjs';

const namesOf = (chosen: typeof pieces) => chosen.map(({ name }) => name);

it('npm test runs every check when none is named', () => {
  expect(namesOf(choosePieces([]))).toEqual([
    'format',
    'lint',
    'types',
    'unused',
    'unit',
    'build',
    'e2e',
    'subpath',
  ]);
});

it('named checks run in the usual order', () => {
  expect(namesOf(choosePieces(['unit', 'lint']))).toEqual(['lint', 'unit']);
});

it('a name that is none is refused with the names that there are', () => {
  expect(() => choosePieces(['unit', 'e3e'])).toThrow('Unknown check: e3e. Choose from: format, lint, types');
});

it('every check of package.json is among them', () => {
  const checks = Object.keys(manifest.scripts).filter((name) => name.startsWith('check:'));
  expect(checks.toSorted()).toEqual(pieces.flatMap(({ script }) => script ?? []).toSorted());
});
