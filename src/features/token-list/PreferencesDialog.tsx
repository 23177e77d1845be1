import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState, type ChangeEvent } from 'react';
import { columns } from '#domain/token-list/columns.ts';
import { wholeOrder } from '#domain/token-list/column-order.ts';
import { maxViews, mergeViews, type SavedViews, type ViewMerge } from '#domain/token-list/saved-views.ts';
import type { Account } from '#domain/account/account.ts';
import {
  readPreferencesFile,
  writePreferencesFile,
  type FilePreferences,
} from '#queries/kept/preferences-file.ts';
import { savedViews, useSavedViews } from '#queries/kept/saved-views.ts';
import { useAccount } from '#queries/session/account.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { downloadText } from '#ui/download-text.ts';
import { DownloadIcon, ImportIcon } from '#ui/icons.ts';
import { showToast } from '#ui/toast-queue.ts';
import { shownIds, type ListPreferences } from './list-preferences.ts';

type PreferencesDialogProps = {
  readonly preferences: ListPreferences;
  readonly onChange: (preferences: ListPreferences) => void;
  readonly onClose: () => void;
};

/** What a chosen file would change, or why it cannot be imported. */
type Chosen =
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'preferences'; readonly read: FilePreferences; readonly isForeign: boolean };

/** Takes views, columns and density to another browser, as a file. Says what an import changes before it does. */
export function PreferencesDialog({ preferences, onChange, onClose }: PreferencesDialogProps) {
  const titleId = useId();
  const account = useAccount();
  const saved = useSavedViews();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const isReady = chosen?.kind === 'preferences';

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>, of: Account) {
    const file = currentTarget.files?.[0];
    if (file === undefined) return;
    const text = file.size > maxFile ? '' : await file.text();
    // Lets the same file be chosen again after it was corrected.
    currentTarget.value = '';
    setChosen(check(text, of, saved));
  }

  function apply() {
    if (chosen?.kind !== 'preferences') return;
    savedViews.update(account, (now) => mergeViews(now, chosen.read.saved).saved);
    onChange(preferencesOf(chosen.read));
    showToast('allow', 'Preferences imported.');
    onClose();
  }

  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId} onClose={onClose}>
      <DialogTitle id={titleId}>Export or import preferences</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          Saved views, columns and density in one file. It contains no keys, and nothing about tokens except
          the search texts and filters of your views.
        </Typography>
        {account !== undefined && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button
              startIcon={<DownloadIcon />}
              onClick={() =>
                downloadText(
                  'list-preferences.json',
                  'application/json',
                  writePreferencesFile(filePreferences(preferences, saved), account),
                )
              }
            >
              Export
            </Button>
            <Button startIcon={<ImportIcon />} onClick={() => input.current?.click()}>
              Choose a file to import
            </Button>
            <input
              ref={input}
              type="file"
              accept="application/json,.json"
              aria-label="Preferences file"
              hidden
              onChange={(event) => void choose(event, account)}
            />
          </Box>
        )}
        {chosen?.kind === 'problem' && (
          <Alert severity="error" role="alert">
            Nothing was imported. {chosen.problem}
          </Alert>
        )}
        {isReady && (
          <Alert severity="info" component="output">
            <Changes
              preferences={preferences}
              merge={mergeViews(saved, chosen.read.saved)}
              read={chosen.read}
            />
            {chosen.isForeign &&
              ' The file is from another account, so filters by owner or custom role may match no tokens.'}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <BusyButton onClick={onClose}>{isReady ? 'Cancel' : 'Close'}</BusyButton>
        {isReady && (
          <BusyButton variant="contained" color="primary" onClick={apply}>
            Import
          </BusyButton>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Bytes: fifty views with long filters take a tenth of it. */
const maxFile = 1_000_000;

function check(text: string, account: Account, saved: SavedViews): Chosen {
  const file = readPreferencesFile(text, account);
  if (file.kind === 'problem') return file;
  const count = mergeViews(saved, file.preferences.saved).saved.views.length;
  if (count > maxViews)
    return {
      kind: 'problem',
      problem: `“views”: With yours there would be ${count}, and there can be at most ${maxViews}. Delete some first.`,
    };
  return { kind: 'preferences', read: file.preferences, isForeign: file.isForeign };
}

type ChangesProps = {
  readonly preferences: ListPreferences;
  readonly merge: ViewMerge;
  readonly read: FilePreferences;
};

function Changes({ preferences, merge: { added, replaced, saved }, read }: ChangesProps) {
  const next = preferencesOf(read);
  const isSameLook =
    next.density === preferences.density && shownIds(next).join() === shownIds(preferences).join();
  return (
    <>
      Adds {count(added)} and replaces {count(replaced)} of the same name. {isSameLook ? 'Keeps' : 'Changes'}{' '}
      columns and density.
      {read.saved.opensWith !== undefined && ` The list will open with “${saved.opensWith}”.`}
    </>
  );
}

function count(views: number): string {
  return views === 1 ? '1 view' : `${views} views`;
}

function filePreferences(
  { density, columns: isShown, order }: ListPreferences,
  saved: SavedViews,
): FilePreferences {
  return { density, columns: order.map((id) => ({ id, shown: isShown[id] === true })), saved };
}

/** Columns that the file does not name are not shown. */
function preferencesOf({ density, columns: named }: FilePreferences): ListPreferences {
  const isShown = (id: string) => id === 'name' || named.some((column) => column.id === id && column.shown);
  return {
    density,
    columns: Object.fromEntries(columns.map((id) => [id, isShown(id)])),
    order: wholeOrder(named.map(({ id }) => id)),
  };
}
