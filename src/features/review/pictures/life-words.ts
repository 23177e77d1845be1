import type { LifeArea, LifeSpan } from '#domain/review/life.ts';

/** "7–30 d", "365 d +", "No record"; short enough for the head of a column. */
export function spanLabel(span: LifeSpan): string {
  if (span === 'unrecorded') return 'No record';
  const { from, to } = span;
  return to === undefined ? `${from} d +` : `${from}–${to} d`;
}

/** "created 30 to 90 days ago, last used under 1 day ago" */
export function areaText({ age, used }: LifeArea): string {
  const created = age === 'unrecorded' ? 'creation not recorded' : `created ${agoText(age)}`;
  const lastUsed = used === 'unrecorded' ? 'no REST use recorded' : `last used ${agoText(used)}`;
  return `${created}, ${lastUsed}`;
}

function agoText({ from, to }: Exclude<LifeSpan, 'unrecorded'>): string {
  if (to === undefined) return `${from} days ago or earlier`;
  return from === 0 ? `less than ${to === 1 ? 'a day' : `${to} days`} ago` : `${from} to ${to} days ago`;
}
