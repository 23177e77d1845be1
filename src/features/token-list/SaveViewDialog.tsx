import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState, type FormEvent } from 'react';
import type { Column } from '#domain/token-list/columns.ts';
import { findView, maxViews, putView, viewNameProblem } from '#domain/token-list/saved-views.ts';
import { useAccount } from '#queries/session/account.ts';
import { savedViews, useSavedViews } from '#queries/kept/saved-views.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { showToast } from '#ui/toast-queue.ts';
import type { Names } from './facet-labels.ts';
import { searchSummary } from './search-summary.ts';

type SaveViewDialogProps = {
  /** The query parameters of the list. */
  readonly address: string;
  /** The columns shown, in order. */
  readonly columns: readonly Column[];
  readonly names: Names;
  readonly onClose: () => void;
};

/** Saves what the list shows under a name. */
export function SaveViewDialog({ address, columns, names, onClose }: SaveViewDialogProps) {
  const titleId = useId();
  const account = useAccount();
  const { views } = useSavedViews();
  const [name, setName] = useState('');
  const [isOpening, setIsOpening] = useState(false);
  const [problem, setProblem] = useState<string>();
  const same = findView(views, name);

  function save(event: FormEvent) {
    event.preventDefault();
    const wrong =
      viewNameProblem(name) ?? (same === undefined && views.length >= maxViews ? full : undefined);
    setProblem(wrong);
    if (wrong !== undefined) return;
    const view = { name: name.trim(), address, columns };
    savedViews.update(account, (saved) => {
      const next = putView(saved, view);
      return isOpening ? { ...next, opensWith: view.name } : next;
    });
    showToast('allow', `View “${view.name}” saved.`);
    onClose();
  }

  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby={titleId} onClose={onClose}>
      <form noValidate onSubmit={save}>
        <DialogTitle id={titleId}>Save view</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {searchSummary(address, names)} · {columns.length} columns
          </Typography>
          <TextField
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only field of a dialog that was asked for
            autoFocus
            label="Name"
            required
            value={name}
            error={problem !== undefined}
            helperText={problem ?? (same && `Replaces the view “${same.name}”.`) ?? ' '}
            onChange={(event) => {
              setName(event.target.value);
              setProblem(undefined);
            }}
          />
          <FormControlLabel
            control={<Checkbox checked={isOpening} onChange={(_, isOn) => setIsOpening(isOn)} />}
            label="Open the list with this view"
          />
        </DialogContent>
        <DialogActions>
          <BusyButton onClick={onClose}>Cancel</BusyButton>
          <BusyButton type="submit" variant="contained" color="primary">
            {same === undefined ? 'Save view' : 'Replace view'}
          </BusyButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const full = `There are ${maxViews} views already. Delete one first.`;
