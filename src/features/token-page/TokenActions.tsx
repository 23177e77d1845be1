import { useLocation, useNavigate, type NavigateOptions } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { type AccessToken, tokenTitle } from '#domain/token/token.ts';
import { DuplicateIcon, EditIcon } from '#ui/icons.ts';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { useIsNarrow } from '#ui/printing.ts';
import { resetLink } from '#features/token-parts/reset-links.ts';
import { readListPlace } from '#features/token-parts/list-place.ts';
import { ResetButton } from '#features/grace/reset/ResetButton.tsx';
import { TokenMenu } from './TokenMenu.tsx';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { announce } from '#ui/announcements.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { controlFor, lacksFor, type TokenTask } from '#features/token-parts/permission-words.ts';
import { TaskMenuItem } from '#features/token-parts/TaskMenuItem.tsx';
import { fromTokenPage } from '#features/token-parts/leave-edit.ts';

/** The actions on a token, at the head of its page; on narrow screens most are in the menu. */
export function TokenActions({ token }: { readonly token: AccessToken }) {
  const isNarrow = useIsNarrow(720);
  const permissions = useKeyPermissions();
  const { state } = useLocation();
  const navigate = useNavigate();
  const start = (task: TokenTask, to: string, options: NavigateOptions) => () => {
    const lacks = lacksFor(task, token, permissions);
    if (lacks === undefined) void navigate(to, options);
    else announce(lacks);
  };
  useKeyboardShortcut('e', start('edit', paths.editToken(token.id), { state: fromTokenPage(state) }));
  useKeyboardShortcut('r', start('reset', resetLink(token.id, 'quick'), { state, preventScrollReset: true }));
  const leave = () => void navigate(readListPlace(state) ?? paths.tokens(), { replace: true });
  return (
    <>
      {!isNarrow && (
        <>
          <BusyButton
            {...controlFor('edit', token, permissions)}
            to={paths.editToken(token.id)}
            state={fromTokenPage(state)}
            startIcon={<EditIcon />}
            aria-label={`Edit ${tokenTitle(token)}`}
            aria-keyshortcuts="e"
          >
            Edit
          </BusyButton>
          <BusyButton {...controlFor('clone', token, permissions)} to={paths.cloneToken(token.id)}>
            Clone
          </BusyButton>
        </>
      )}
      <ResetButton token={token} />
      <TokenMenu token={token} onGone={leave}>
        {isNarrow && [
          <TaskMenuItem
            key="edit"
            icon={EditIcon}
            label="Edit"
            {...controlFor('edit', token, permissions)}
            to={paths.editToken(token.id)}
          />,
          <TaskMenuItem
            key="clone"
            icon={DuplicateIcon}
            label="Clone"
            {...controlFor('clone', token, permissions)}
            to={paths.cloneToken(token.id)}
          />,
        ]}
      </TokenMenu>
    </>
  );
}
