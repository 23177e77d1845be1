// A moment as somebody plans it: a wall time, a zone, and a choice when the clock shows it twice.
import { resolveWallTime, type WallTime } from './zoned-time.ts';

/** `wall` is undefined while no whole date and time is given. */
export type PlannedTime = {
  readonly wall: WallTime | undefined;
  readonly zone: string;
  readonly which: 'earlier' | 'later';
};

/** The instant that a plan means, in epoch ms. `other` is the second instant of an hour that comes twice. */
export type PlannedInstant =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'gap'; readonly at: number }
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'twice'; readonly at: number; readonly earlier: number; readonly later: number };

/** The instant of a plan, or why there is none: an incomplete time, or one that the clock jumps over. */
export function plannedInstant({ wall, zone, which }: PlannedTime): PlannedInstant {
  if (wall === undefined) return { kind: 'incomplete' };
  const found = resolveWallTime(wall, zone);
  if (found.kind === 'gap') return found;
  if (found.kind === 'once') return { kind: 'at', at: found.at };
  const { earlier, later } = found;
  return { kind: 'twice', at: which === 'earlier' ? earlier : later, earlier, later };
}

/** The instant that can be sent (epoch ms), or undefined without one. */
export function instantOf(plan: PlannedTime): number | undefined {
  const planned = plannedInstant(plan);
  return planned.kind === 'at' || planned.kind === 'twice' ? planned.at : undefined;
}
