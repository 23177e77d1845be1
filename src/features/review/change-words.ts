import type { LookChange } from '#domain/review/look.ts';

const words: Readonly<Record<LookChange, string>> = {
  created: 'created',
  more: 'with more access',
  less: 'with less access',
  unclear: 'with other access, more or less unknown',
  'first-use': 'used for the first time',
  new: 'with new findings',
  resolved: 'with findings resolved by themselves',
};

/** "3 created", "1 with more access" */
export function changeWords(change: LookChange, count: number): string {
  return `${count.toLocaleString('en')} ${words[change]}`;
}
