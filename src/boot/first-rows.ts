// Draws the first rows into the outline of the page while the program is still loading. The program replaces them with its own: the same
// columns, words and style (list-columns.ts, table.css).
import { paths } from '#domain/address/paths.ts';
import { stripInvisible } from '#domain/text/strip-invisible.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import {
  columnsOf,
  menuWidth,
  minWidth,
  pickWidth,
  type ShownColumn,
} from '#features/token-parts/table/list-columns.ts';
import {
  mayOpenWithView,
  readPreferences,
  rowHeights,
  shownIds,
} from '#features/token-list/list-preferences.ts';
import { placed } from '#store/base-path.ts';
import { pxOfRem } from '#ui/px-of-rem.ts';
import { readFirstToken } from './first-token.ts';

/** In em, so that it follows the width of words. Below this the filters take a second line, and the rows would move down. */
const wide = '(min-width: 63em)';

/** Draws a page of tokens from the API's answer at `now` (epoch ms). Unusual answers are left to the program. */
export function drawFirstRows(answer: unknown, now: number): void {
  const frame = document.querySelector<HTMLElement>('.boot-rows');
  if (frame === null || location.search !== '' || !matchMedia(wide).matches) return;
  if (mayOpenWithView()) return;
  const preferences = readPreferences();
  const rowHeight = pxOfRem(rowHeights[preferences.density]);
  const tokens = readTokens(answer, Math.ceil(frame.clientHeight / rowHeight));
  if (tokens.length === 0) return;
  frame.classList.add('boot-filled');
  frame.style.setProperty('--row-height', `${rowHeight}px`);
  frame.replaceChildren(tableOf(tokens, columnsOf(shownIds(preferences)), now));
}

/** The tokens in sight; empty if one of them cannot be read. */
function readTokens(answer: unknown, inSight: number): readonly AccessToken[] {
  const items: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'items') : undefined;
  if (!Array.isArray(items)) return [];
  const tokens = items.slice(0, inSight).map(readFirstToken);
  return tokens.every((token) => token !== undefined) ? tokens : [];
}

function tableOf(tokens: readonly AccessToken[], columns: readonly ShownColumn[], now: number): HTMLElement {
  const table = element('table', { className: 'cells data-table', ariaLabel: 'Access tokens' });
  table.style.minWidth = `${minWidth(columns)}rem`;
  const cols = [pickWidth, ...columns.map(({ width }) => width), menuWidth].map((width) => {
    const col = element('col', {});
    if (width !== undefined) col.style.width = `${width}rem`;
    return col;
  });
  const heads = columns.map(({ label }) => element('th', { scope: 'col', textContent: label }));
  table.append(
    element('colgroup', {}, ...cols),
    element('thead', {}, rowOf(heads)),
    element(
      'tbody',
      {},
      ...tokens.map((token) => rowOf(columns.map((column) => cellOf(token, column, now)))),
    ),
  );
  return table;
}

function rowOf(cells: readonly HTMLElement[]): HTMLElement {
  return element('tr', {}, element('td', { className: 'pick' }), ...cells, element('td', {}));
}

function cellOf(token: AccessToken, { id, isMono, text }: ShownColumn, now: number): HTMLElement {
  if (id === 'name') return element('th', { scope: 'row' }, nameOf(token));
  const textContent = text(token, now);
  return isMono === true
    ? element('td', {}, element('code', { className: 'mono', textContent }))
    : element('td', { className: `boot-${id}`, textContent });
}

function nameOf(token: AccessToken): HTMLElement {
  const link = element('a', { href: placed(paths.token(token.id)), textContent: tokenTitle(token) });
  const about = element('span', { className: 'about quiet', textContent: stripInvisible(token.description) });
  return element('div', { className: 'name line' }, link, ...(token.description === '' ? [] : [about]));
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
