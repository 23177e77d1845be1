import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { announce } from '#ui/announcements.ts';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { listPlace } from '#features/token-parts/list-place.ts';
import { lacksFor, type TokenTask } from '#features/token-parts/permission-words.ts';
import { resetLink } from '#features/token-parts/reset-links.ts';
import { focusedPlace, focusFirstInSight, focusPlace, focusSearch } from './row-focus.ts';

type RowKeysOptions = {
  /** The rows, in order. */
  readonly tokens: readonly AccessToken[];
  readonly onSelect: (id: string) => void;
};

/** The keys of the row with the focus. Gives the handler of the arrow keys, which also work where single keys are off. */
export function useRowKeys({ tokens, onSelect }: RowKeysOptions) {
  const navigate = useNavigate();
  const permissions = useKeyPermissions();

  function follow(task: TokenTask, pathOf: (id: string) => string) {
    const token = tokens[focusedPlace() ?? -1];
    const lacks = token && lacksFor(task, token, permissions);
    if (lacks !== undefined) announce(lacks);
    else if (token !== undefined) void navigate(pathOf(token.id), { state: listPlace(window.location) });
  }

  useKeyboardShortcut('j', () => step(1));
  useKeyboardShortcut('k', () => step(-1));
  useKeyboardShortcut('x', () => {
    const token = tokens[focusedPlace() ?? -1];
    if (token !== undefined) onSelect(token.id);
  });
  useKeyboardShortcut('e', () => follow('edit', paths.editToken));
  useKeyboardShortcut('r', () => follow('reset', (id) => resetLink(id, 'whole')));

  return function onArrow(event: KeyboardEvent) {
    const by = arrows.get(event.key);
    const place = focusedPlace();
    if (by === undefined || place === undefined || event.defaultPrevented) return;
    if (!(event.target instanceof Element) || event.target.closest('.name > a') === null) return;
    event.preventDefault();
    if (place + by < 0) focusSearch();
    else focusPlace(place + by);
  };
}

function step(by: 1 | -1) {
  const place = focusedPlace();
  if (place === undefined) focusFirstInSight();
  else focusPlace(place + by);
}

const arrows: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);
