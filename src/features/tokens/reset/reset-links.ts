// How a link says which form of the reset dialog it wants.
import { paths } from '#domain/paths.ts';

/** `quick`: one line to agree to; `now`: the old key ends at once; `whole`: every choice. */
export type ResetStart = 'quick' | 'now' | 'whole';

export function resetLink(id: string, start: ResetStart): string {
  return start === 'whole' ? paths.resetToken(id) : `${paths.resetToken(id)}?start=${start}`;
}

export function readResetStart(search: URLSearchParams): ResetStart {
  const start = search.get('start');
  return start === 'quick' || start === 'now' ? start : 'whole';
}
