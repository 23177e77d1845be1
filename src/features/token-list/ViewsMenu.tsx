import { memo, useState, type ComponentProps } from 'react';
import { addressOf, allTokens, type SavedView } from '#domain/token-list/saved-views.ts';
import { defaultSearch, type TokenSearch } from '#domain/token-list/search.ts';
import { useSavedViews } from '#queries/kept/saved-views.ts';
import { useShared } from '#queries/kept/shared-records.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';
import type { ManageViewsDialog } from './ManageViewsDialog.tsx';
import type { SaveViewDialog } from './SaveViewDialog.tsx';

const saveDialog = lazyPart<ComponentProps<typeof SaveViewDialog>>(
  async () => (await import('./SaveViewDialog.tsx')).SaveViewDialog,
);
const manageDialog = lazyPart<ComponentProps<typeof ManageViewsDialog>>(
  async () => (await import('./ManageViewsDialog.tsx')).ManageViewsDialog,
);

type ViewsMenuProps = Pick<ComponentProps<typeof SaveViewDialog>, 'columns' | 'names'> & {
  readonly search: TokenSearch;
  /** Opens a view; undefined for all tokens. */
  readonly onOpen: (view: SavedView | undefined) => void;
};

/** The saved views of the account: filters, order and columns under a name. */
export const ViewsMenu = memo(function ViewsMenu({ search, columns, names, onOpen }: ViewsMenuProps) {
  const { views, opensWith } = useSavedViews();
  const { views: shared = [] } = useShared();
  const [dialog, setDialog] = useState<'none' | 'save' | 'manage'>('none');
  const address = addressOf(search);
  const shown = [...views, ...shared].find((view) => view.address === address);
  const close = () => setDialog('none');
  const present = { address, columns, names, onClose: close };
  return (
    <>
      <MenuButton
        label={shown === undefined ? 'Views' : `View: ${shown.name}`}
        look={{ sx: { maxWidth: 280 } }}
        entries={(closeMenu) => {
          const then = (act: () => void) => () => {
            closeMenu();
            act();
          };
          const radio = (view: SavedView, id: string) => ({
            kind: 'radio' as const,
            id,
            label: view.name,
            isOn: view === shown,
            onPick: then(() => onOpen(view)),
          });
          return [
            {
              kind: 'radio',
              id: '',
              label: allTokens,
              isOn: address === addressOf(defaultSearch),
              onPick: then(() => onOpen(undefined)),
            },
            ...views.map((view) => ({
              ...radio(view, view.name),
              ...(view.name === opensWith ? { note: 'Default' } : {}),
            })),
            ...(shared.length === 0 ? [] : [{ kind: 'heading' as const, label: 'Shared' }]),
            ...shared.map((view) => radio(view, `shared ${view.name}`)),
            { kind: 'divider' },
            { kind: 'action', id: 'save', label: 'Save this view…', onPick: then(() => setDialog('save')) },
            ...(views.length + shared.length === 0
              ? []
              : [
                  {
                    kind: 'action' as const,
                    id: 'manage',
                    label: 'Manage views…',
                    onPick: then(() => setDialog('manage')),
                  },
                ]),
          ];
        }}
      />
      {dialog === 'save' && <saveDialog.Part {...present} />}
      {dialog === 'manage' && <manageDialog.Part {...present} />}
    </>
  );
});
