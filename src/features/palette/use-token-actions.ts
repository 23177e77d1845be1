import { useLocation, useMatch } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { useKeyPermissions } from '#queries/cache/key-permission.ts';
import { useKnownToken } from '#queries/cache/tokens.ts';
import type { TokenDialogKind } from '#features/retire/TokenDialog.tsx';
import { fromTokenPage } from '#features/token-parts/leave-edit.ts';
import { lacksFor, type TokenTask } from '#features/token-parts/permission-words.ts';
import { resetLink } from '#features/token-parts/reset-links.ts';
import { actionWords } from './page-words.ts';
import type { Entry, EntryGroup } from './find-entries.ts';
import { useGoTo } from './use-go-to.ts';

export type OpenTokenDialog = (token: AccessToken, dialog: TokenDialogKind) => void;

/** What can be done to the token whose page is in view; nothing elsewhere. */
export function useTokenActions(onDialog: OpenTokenDialog): readonly EntryGroup[] {
  const { state }: { state: unknown } = useLocation();
  const onPage = useMatch('/tokens/:id');
  const onAccess = useMatch('/tokens/:id/access');
  const token = useKnownToken((onPage ?? onAccess)?.params.id ?? '');
  const permissions = useKeyPermissions();
  const goTo = useGoTo();
  if (token === undefined) return [];
  const { id } = token;

  const action = (title: string, more: string, task: TokenTask, run: () => void): Entry => ({
    id: `action ${title}`,
    title,
    more,
    lacks: lacksFor(task, token, permissions),
    run,
  });
  const edit = paths.editToken(id);
  const entries: readonly Entry[] = [
    action('Reset key…', actionWords.reset, 'reset', () =>
      goTo(resetLink(id, 'whole'), { state, preventScrollReset: true }),
    ),
    action('Edit', actionWords.edit, 'edit', () =>
      goTo(edit, onPage === null ? {} : { state: fromTokenPage(state) }),
    ),
    action('Clone', actionWords.clone, 'clone', () => goTo(paths.cloneToken(id))),
    {
      id: 'action access',
      title: 'What can it do?',
      more: actionWords.access,
      run: () => goTo(paths.tokenAccess(id)),
    },
    action('Replace with a clone…', actionWords.replace, 'clone', () => onDialog(token, 'replace')),
    action('Set expiry…', actionWords.expiry, 'expire', () => onDialog(token, 'expiry')),
    action('Delete…', actionWords.delete, 'delete', () => onDialog(token, 'delete')),
  ];
  return [{ title: tokenTitle(token), entries }];
}
