// The colours of reach: one hue from dark to light, as plain data. Shapes and words say the same, so no colour is needed to read a picture.
import type { Reach } from '#domain/policy/access/reach.ts';

export type ReachRamp = Readonly<Record<Reach, string>>;

export const lightRamp: ReachRamp = {
  account: '#2a2191',
  unknown: '#2a2191',
  everywhere: '#4a41d0',
  somewhere: '#7b74e3',
  'perhaps-somewhere': '#7b74e3',
  reads: '#8b8b97',
  nothing: '#8b8b97',
};

export const darkRamp: ReachRamp = {
  account: '#e4e3ff',
  unknown: '#e4e3ff',
  everywhere: '#a9acfb',
  somewhere: '#7d7fe0',
  'perhaps-somewhere': '#7d7fe0',
  reads: '#73737f',
  nothing: '#73737f',
};

/** The colour of a reach in the scheme of the page, in CSS; the colour of text where colours are forced. */
export function reachColour(reach: Reach): string {
  return `light-dark(${lightRamp[reach]}, ${darkRamp[reach]})`;
}
