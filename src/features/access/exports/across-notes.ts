import type { HeadLine } from '#domain/export/export-head.ts';
import type { ExportSource } from '#features/token-parts/export/export-source.ts';
import type { Across } from '../across-context.ts';

/** What every table of the access page says of itself: which access it shows, and what could not be read or is not calculated. */
export function acrossNotes(
  { view, missing }: Across,
  isDone: boolean,
  notes: readonly HeadLine[] = [],
): Pick<ExportSource, 'notes' | 'missing'> {
  const access = view === 'nominal' ? 'as granted' : 'effective, limited by the member’s own access';
  return {
    notes: [...notes, { id: 'accessView', label: 'Access view', text: access }],
    missing: [...missing, ...(isDone ? [] : ['access not calculated for all tokens'])],
  };
}
