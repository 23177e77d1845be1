import type { Unit } from './figure.ts';

/** A value with its unit, in the few digits that mean something. */
export function quantity(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms':
      return `${value.toFixed(value < 20 ? 1 : 0)} ms`;
    case 'B':
      return value >= 1e6 ? `${(value / 1e6).toFixed(1)} MB` : `${(value / 1e3).toFixed(1)} kB`;
    case '%':
      return `${value.toFixed(1)} %`;
    case 'score':
      return value.toFixed(4);
    case 'exponent':
      return value.toFixed(2);
    case 'requests/s':
      return `${Math.round(value).toLocaleString('en')}/s`;
    case 'count':
      return Math.round(value).toLocaleString('en');
    default:
      return unit satisfies never;
  }
}
