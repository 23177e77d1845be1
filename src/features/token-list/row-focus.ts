// The focus among the rows or cards of the list, of which only those in sight are drawn. A row has it when anything in it has.

const rows = '.cells :is(tbody > [aria-rowindex], [aria-posinset])';
const link = '.name > a[href]';
/** px that the bar of a narrow window, or the head of the table, covers. */
const covered = 56;

/** The place in the list of the row with the focus, from 0. */
export function focusedPlace(): number | undefined {
  const row = document.activeElement?.closest(rows);
  if (!row) return undefined;
  // The head of the table is row 1.
  const rowIndex = row.getAttribute('aria-rowindex');
  return rowIndex === null ? Number(row.getAttribute('aria-posinset')) - 1 : Number(rowIndex) - 2;
}

/** Moves the focus to the name in a row. Returns whether there is such a row. */
export function focusPlace(place: number): boolean {
  if (linkAt(place) === null) scrollTo(place);
  const found = linkAt(place);
  found?.focus();
  return found !== null;
}

/** The same for the first row that can be seen whole. */
export function focusFirstInSight(): void {
  const top = document.querySelector('.table-frame')?.getBoundingClientRect().top ?? 0;
  const links = [...document.querySelectorAll<HTMLElement>(`${rows} ${link}`)];
  links.find((one) => one.getBoundingClientRect().top >= top + (top > 0 ? covered / 2 : covered))?.focus();
}

function linkAt(place: number): HTMLElement | null {
  const row = `:is([aria-rowindex="${place + 2}"], [aria-posinset="${place + 1}"])`;
  return document.querySelector<HTMLElement>(`.cells ${row} ${link}`);
}

export function focusSearch(): void {
  document.querySelector<HTMLElement>('search [role="searchbox"]')?.focus();
}

/** Has a row of the table drawn: the table draws what it has been scrolled to. */
function scrollTo(place: number): void {
  const frame = document.querySelector('.table-frame');
  const row = frame?.querySelector('tbody > [aria-rowindex]');
  if (!frame || !row) return;
  frame.scrollTop = place * row.clientHeight;
  frame.dispatchEvent(new Event('scroll'));
}
