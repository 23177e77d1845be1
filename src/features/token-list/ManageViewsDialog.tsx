import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useId, useState, type ComponentProps } from 'react';
import {
  allTokens,
  dropView,
  openingView,
  putView,
  renameView,
  type SavedView,
  type SavedViews,
} from '#domain/token-list/saved-views.ts';
import { useAccount } from '#queries/session/account.ts';
import { savedViews, useSavedViews } from '#queries/kept/saved-views.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import type { SaveViewDialog } from './SaveViewDialog.tsx';
import { SharedViews } from './SharedViews.tsx';
import { ViewItem } from './ViewItem.tsx';

/** Renames, updates and deletes saved views, and chooses the one that the list opens with. */
export function ManageViewsDialog({
  address,
  columns,
  names,
  onClose,
}: ComponentProps<typeof SaveViewDialog>) {
  const titleId = useId();
  const account = useAccount();
  const saved = useSavedViews();
  const announce = useAnnounce();
  const [before, setBefore] = useState<{ readonly view: SavedView; readonly saved: SavedViews }>();

  function change(to: (now: SavedViews) => SavedViews, said: string) {
    setBefore(undefined);
    savedViews.update(account, to);
    announce(said);
  }

  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId} onClose={onClose}>
      <DialogTitle id={titleId}>Saved views</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <TextField
          select
          label="The list opens with"
          value={openingView(saved)?.name ?? ''}
          slotProps={{ select: { displayEmpty: true } }}
          onChange={({ target: { value } }) =>
            change(
              (now) => ({ ...now, opensWith: value === '' ? undefined : value }),
              `The list opens with ${value === '' ? allTokens : value}`,
            )
          }
        >
          <MenuItem value="">{allTokens}</MenuItem>
          {saved.views.map(({ name }) => (
            <MenuItem key={name} value={name}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <Box component="ul" aria-label="Saved views" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {saved.views.map((view) => (
            <ViewItem
              key={view.name}
              view={view}
              others={saved.views.filter((other) => other !== view)}
              names={names}
              onRename={(name) => change((now) => renameView(now, view.name, name), `Renamed to ${name}`)}
              onUpdate={
                view.address === address && view.columns.join() === columns.join()
                  ? undefined
                  : () => change((now) => putView(now, { ...view, address, columns }), `${view.name} updated`)
              }
              onDelete={() => {
                change((now) => dropView(now, view.name), `${view.name} deleted`);
                setBefore({ view, saved });
              }}
            />
          ))}
        </Box>
        <SharedViews names={names} />
        {before !== undefined && (
          <Box sx={{ typography: 'body2' }}>
            “{before.view.name}” was deleted.{' '}
            <Button
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- in place of the button that disappeared with its view
              autoFocus
              size="small"
              onClick={() => change(() => before.saved, `${before.view.name} restored`)}
            >
              Undo
            </Button>
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
