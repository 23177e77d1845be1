import { expect, it } from 'vitest';
import { collectSamples } from './samples.ts';

it('a figure is the median of the console beside the median of the floor', () => {
  const samples = collectSamples();
  for (const ms of [300, 100, 200]) samples.add('console', 'first row', 'ms', ms);
  for (const ms of [50, 70]) samples.add('floor', 'first row', 'ms', ms);
  expect(samples.figures({ tokens: 100, slowdown: 4 })).toEqual([
    { part: 'list', name: 'first row', unit: 'ms', tokens: 100, slowdown: 4, value: 200, beside: 60 },
  ]);
});

it('what the floor cannot do stands alone', () => {
  const samples = collectSamples();
  samples.add('console', 'opening a token', 'ms', 80);
  expect(samples.figures({})).toEqual([{ part: 'list', name: 'opening a token', unit: 'ms', value: 80 }]);
});
