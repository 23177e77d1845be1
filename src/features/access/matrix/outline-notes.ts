import type { OutlineCell } from '#domain/account-access/access-outline.ts';

/** What restricts the access of a cell, or leaves it open, in words. */
export function outlineNotes({
  share,
  denies,
  hidden,
  capped,
  mayBeMore,
  depends,
}: OutlineCell): readonly string[] {
  return [
    depends ? 'depends on tags, views or which environments are critical' : '',
    denies ? 'reduced by a denial' : '',
    hidden ? 'only in projects it can view' : '',
    capped ? 'limited by the member’s own access' : '',
    mayBeMore && share !== 'unknown' ? 'possibly more, because something can’t be read' : '',
  ].filter(Boolean);
}
