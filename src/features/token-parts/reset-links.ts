// How a link says which form of the reset dialog it wants.
import type { GracePresetId } from '#domain/grace/period.ts';
import { paths } from '#domain/address/paths.ts';
import type { GraceCardId } from './end-time/end-choice.ts';

/** `quick`: one line to agree to; `now`: the old key ends at once; `whole`: every choice. */
export type ResetStart = 'quick' | 'now' | 'whole';

export function resetLink(id: string, start: ResetStart): string {
  return start === 'whole' ? paths.resetToken(id) : `${paths.resetToken(id)}?start=${start}`;
}

/**
 * What the dialog has chosen when it opens. Ending one's own key now is never the proposal: should that answer be lost, nobody would
 * have a key to this session any more.
 */
export function startCard(start: ResetStart, remembered: GracePresetId, isOwn: boolean): GraceCardId {
  return start === 'now' && !isOwn ? 'now' : remembered;
}

export function readResetStart(search: URLSearchParams): ResetStart {
  const start = search.get('start');
  return start === 'quick' || start === 'now' ? start : 'whole';
}
