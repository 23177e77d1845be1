import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef, useState, type FormEvent } from 'react';
import { paths } from '#domain/address/paths.ts';
import { viewNameProblem, type SavedView } from '#domain/token-list/saved-views.ts';
import { placed } from '#store/base-path.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import type { Names } from './facet-labels.ts';
import { ShareViewButton } from './SharedViews.tsx';
import { searchSummary } from './search-summary.ts';

type ViewItemProps = {
  readonly view: SavedView;
  readonly others: readonly SavedView[];
  readonly names: Names;
  readonly onRename: (name: string) => void;
  /** Undefined where the list shows just this view. */
  readonly onUpdate: (() => void) | undefined;
  readonly onDelete: () => void;
};

/** A saved view and what can be done with it. */
export function ViewItem({ view, others, names, onRename, onUpdate, onDelete }: ViewItemProps) {
  const [isRenaming, setIsRenaming] = useState(false);
  const { name, address, columns } = view;
  return (
    <Box
      component="li"
      sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
    >
      <Typography variant="subtitle2" component="h3" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere', mb: 0.5 }}>
        {searchSummary(address, names)} · {columns.length} columns
      </Typography>
      {isRenaming ? (
        <RenameForm name={name} others={others} onRename={onRename} onClose={() => setIsRenaming(false)} />
      ) : (
        <Box role="group" aria-label={name} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <Button size="small" onClick={() => setIsRenaming(true)}>
            Rename
          </Button>
          <CopyButton text={`${window.location.origin}${placed(paths.tokens())}?${address}`} label="link" />
          {onUpdate !== undefined && (
            <Button size="small" onClick={onUpdate}>
              Update to current list
            </Button>
          )}
          <ShareViewButton view={view} />
          <Button size="small" color="error" onClick={onDelete}>
            Delete
          </Button>
        </Box>
      )}
    </Box>
  );
}

type RenameFormProps = Pick<ViewItemProps, 'others' | 'onRename'> & {
  readonly name: string;
  readonly onClose: () => void;
};

function RenameForm({ name, others, onRename, onClose }: RenameFormProps) {
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);

  function rename(event: FormEvent) {
    event.preventDefault();
    const wrong = viewNameProblem(typed, others);
    setProblem(wrong);
    if (wrong !== undefined) return field.current?.focus();
    onClose();
    if (typed.trim() !== name) onRename(typed.trim());
    return undefined;
  }

  return (
    <Box
      component="form"
      noValidate
      onSubmit={rename}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}
    >
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- in place of the button that was pressed
        autoFocus
        label="Name"
        required
        value={typed}
        inputRef={field}
        error={problem !== undefined}
        helperText={problem}
        onChange={(event) => setTyped(event.target.value)}
        sx={{ flex: '1 1 180px' }}
      />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-end' }}>
        <Button type="submit" variant="contained" color="primary">
          Rename
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </Box>
    </Box>
  );
}
