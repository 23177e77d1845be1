// The part of the life field under a dragged rectangle.
import type { LifeArea, LifeSpan } from '#domain/review/life.ts';
import type { LifeGeometry } from './life-marks.ts';

type Point = { readonly x: number; readonly y: number };

/** In px at the usual text size. */
export type Brush = { readonly from: Point; readonly to: Point };

/** The spans that a rectangle covers, in whole days. One that begins in the lane of what is not recorded covers only that. */
export function areaOfBrush({ from, to }: Brush, geometry: LifeGeometry): LifeArea {
  const { width, height } = geometry.cell;
  return {
    age: spanBetween(from.x / width, to.x / width, geometry),
    used: spanBetween(from.y / height, to.y / height, geometry),
  };
}

/** `from` and `to` in cells. */
function spanBetween(from: number, to: number, { scale, unrecorded }: LifeGeometry): LifeSpan {
  if (from >= unrecorded) return 'unrecorded';
  const first = Math.floor(scale.value(Math.min(from, to)));
  const end = Math.max(from, to);
  return {
    from: first,
    to: end >= unrecorded ? undefined : Math.max(first + 1, Math.ceil(scale.value(end))),
  };
}
