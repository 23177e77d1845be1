import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

it('without options everything is measured, at three sizes and two speeds', () => {
  expect(readOptions([])).toEqual({
    parts: ['list', 'gateway'],
    tokens: [100, 1000, 10_000],
    loads: 7,
    slowdowns: [1, 4],
    save: false,
  });
});

it('a quick look is one size at full speed', () => {
  expect(readOptions(['--quick', '--only=list'])).toMatchObject({
    parts: ['list'],
    tokens: [1000],
    loads: 3,
    slowdowns: [1],
  });
});

it('sizes are put in order, each once', () => {
  expect(readOptions(['--tokens=1000,100,1000', '--stress']).tokens).toEqual([100, 1000, 100_000]);
});

it.each([
  ['--quik', 'There is no option --quik.'],
  ['--only=lits', 'There is no part "lits".'],
  ['--tokens=many', '--tokens takes whole numbers above 0, not "many".'],
  ['--loads=0', '--loads takes whole numbers above 0, not "0".'],
])('%s is refused with what there is', (argument, message) => {
  expect(() => readOptions([argument])).toThrow(message);
});
