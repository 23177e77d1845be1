// How a link says which form of the reset dialog it opens.
import { findGracePreset, type GracePreset, type GracePresetId } from '#domain/grace/period.ts';
import { paths } from '#domain/address/paths.ts';
import type { GraceCardId } from './end-time/end-choice.ts';

/** `quick`: one confirmation; `now`: the old key ends immediately; `whole`: every choice. */
export type ResetStart = 'quick' | 'now' | 'whole';

export function resetLink(id: string, start: ResetStart): string {
  return start === 'whole' ? paths.resetToken(id) : `${paths.resetToken(id)}?start=${start}`;
}

/** One confirmation, with a given grace period. */
export function quickResetLink(id: string, grace: GracePresetId): string {
  return `${resetLink(id, 'quick')}&for=${grace}`;
}

/** The grace period that a link asks for, or else the given one. */
export function readGrace(search: URLSearchParams, fallback: GracePreset): GracePreset {
  return findGracePreset(search.get('for')) ?? fallback;
}

/**
 * The initial choice of the dialog. The default for one's own key is never to end it now. If that answer were lost, nobody would have a key
 * for this session.
 */
export function startCard(start: ResetStart, remembered: GracePresetId, isOwn: boolean): GraceCardId {
  return start === 'now' && !isOwn ? 'now' : remembered;
}

export function readResetStart(search: URLSearchParams): ResetStart {
  const start = search.get('start');
  return start === 'quick' || start === 'now' ? start : 'whole';
}
