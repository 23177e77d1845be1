// Draws the first rows into the outline of the page, while the program that will draw all of them is still on its way. It replaces
// them by its own at once: the same columns at the same places.
import { paths } from '#domain/address/paths.ts';
import {
  listColumns,
  minWidth,
  menuWidth,
  pickWidth,
  shownColumns,
} from '#features/token-parts/table/list-columns.ts';
import { readPreferences, rowHeights } from '#features/token-list/list-preferences.ts';
import type { Column } from '#domain/token-list/columns.ts';
import { readFirstToken, type FirstToken } from './first-token.ts';

/** In em, as the width of words counts. Below this the filters take a second line, and the rows would move down by that. */
const wide = '(min-width: 60em)';

/** Draws a page of tokens as the API answers it at `now` (epoch ms). Anything but the usual view is left to the program. */
export function drawFirstRows(answer: unknown, now: number): void {
  const room = document.querySelector<HTMLElement>('.boot-rows');
  if (room === null || location.search !== '' || !matchMedia(wide).matches) return;
  const preferences = readPreferences();
  const rowHeight = rowHeights[preferences.density];
  const tokens = readTokens(answer, now, Math.ceil(room.clientHeight / rowHeight));
  if (tokens.length === 0) return;
  room.classList.add('boot-filled');
  room.style.setProperty('--boot-row', `${rowHeight}px`);
  room.replaceChildren(tableOf(tokens, shownColumns(preferences.columns)));
}

function readTokens(answer: unknown, now: number, inSight: number): readonly FirstToken[] {
  const items: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'items') : undefined;
  if (!Array.isArray(items)) return [];
  return items.slice(0, inSight).flatMap((item: unknown) => readFirstToken(item, now) ?? []);
}

function tableOf(tokens: readonly FirstToken[], columns: readonly Column[]): HTMLElement {
  const table = element('table', { className: 'boot-table' });
  table.setAttribute('aria-label', 'Access tokens');
  table.style.minWidth = `${minWidth(columns)}px`;
  const widths = [pickWidth, ...columns.map((column) => listColumns[column].width), menuWidth];
  table.append(
    element(
      'colgroup',
      {},
      ...widths.map((width) => {
        const column = element('col', {});
        if (width !== undefined) column.style.width = `${width}px`;
        return column;
      }),
    ),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('td', {}),
        ...columns.map((column) => element('th', { scope: 'col', textContent: listColumns[column].label })),
        element('td', {}),
      ),
    ),
    element('tbody', {}, ...tokens.map((token) => rowOf(token, columns))),
  );
  return table;
}

function rowOf(token: FirstToken, columns: readonly Column[]): HTMLElement {
  return element(
    'tr',
    {},
    element('td', {}),
    ...columns.map((column) =>
      column === 'name'
        ? nameOf(token)
        : element('td', { className: `boot-${column}`, textContent: token.cells[column] ?? '' }),
    ),
    element('td', {}),
  );
}

function nameOf({ id, title, description }: FirstToken): HTMLElement {
  const name = element('th', { scope: 'row' }, element('a', { href: paths.token(id), textContent: title }));
  if (description !== '') name.append(element('span', { textContent: description }));
  return name;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly Node[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
