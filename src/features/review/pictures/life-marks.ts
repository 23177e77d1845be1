// Where the marks of the life field stand: one path for each reach, not one element for each token.
import { reaches, type Reach } from '#domain/policy/access/reach.ts';
import { daysSince } from '#domain/review/life.ts';
import type { ReviewedToken } from '#domain/review/urgency.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import type { BandScale } from '#ui/plot/band-scale.ts';

export type LifeGeometry = {
  readonly scale: BandScale;
  /** In px: the size of a cell. */
  readonly cell: { readonly width: number; readonly height: number };
  /** The lane for what is not recorded, counted in cells. */
  readonly unrecorded: number;
};

/** The path of each reach that has tokens, the least first, so that the gravest lie on top. Every vertex is a mark. `now` is epoch ms. */
export function lifePaths(
  reviewed: readonly ReviewedToken[],
  { scale, cell, unrecorded }: LifeGeometry,
  now: number,
): readonly { readonly reach: Reach; readonly path: string }[] {
  const points = new Map<Reach, string[]>();
  const place = (at: number | undefined, size: number, id: string, salt: number) =>
    Math.round(
      10 * size * (at === undefined ? unrecorded + spread(id, salt) : scale.place(daysSince(at, now))),
    ) / 10;
  for (const { token, reach } of reviewed) {
    if (hasEndedBy(token, now)) continue;
    const x = place(token.createdAt, cell.width, token.id, 7);
    const y = place(token.lastUsedAt, cell.height, token.id, 31);
    const known = points.get(reach);
    if (known === undefined) points.set(reach, [`${x} ${y}`]);
    else known.push(`${x} ${y}`);
  }
  return reaches.toReversed().flatMap((reach) => {
    const own = points.get(reach);
    return own === undefined ? [] : [{ reach, path: `M${own.join(' ')}` }];
  });
}

/** Between 0.15 and 0.85, the same for a token at each look: marks without a time are spread over their lane. */
function spread(id: string, salt: number): number {
  let hash = salt;
  for (let index = 0; index < id.length; index += 1) hash = (hash * 31 + id.charCodeAt(index)) % 1009;
  return 0.15 + (0.7 * hash) / 1009;
}
