import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { consoleVersion } from '#domain/export/console-version.ts';
import { KeyCap } from '#ui/KeyCap.tsx';
import { areSingleKeysOn, switchSingleKeys } from '#ui/single-keys.ts';
import { shortcutGroups, type ShortcutGroup } from './shortcuts.ts';

type ShortcutHelpProps = { readonly open: boolean; readonly onClose: () => void };

/** The keyboard shortcuts, and the switch for single-key shortcuts (WCAG 2.1.4). */
export function ShortcutHelp({ open, onClose }: ShortcutHelpProps) {
  const titleId = useId();
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>Keyboard shortcuts</DialogTitle>
      <DialogContent>
        <Shortcuts />
      </DialogContent>
      <DialogActions>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus, and this is the way out */}
        <Button autoFocus onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Shortcuts() {
  const [areOn, setAreOn] = useState(areSingleKeysOn);
  return (
    <>
      <Box sx={{ columns: '18rem 2', columnGap: 4 }}>
        {shortcutGroups.map((group) => (
          <Group key={group.title} group={group} areOn={areOn} />
        ))}
      </Box>
      <FormControlLabel
        sx={{ mt: 1 }}
        label="Single-key shortcuts"
        control={
          <Checkbox
            checked={areOn}
            onChange={(_event, checked) => {
              switchSingleKeys(checked ? 'on' : 'off');
              setAreOn(areSingleKeysOn());
            }}
          />
        }
      />
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        Turn this off if you use dictation or hit keys by accident. Saved in this browser; reopen from the
        session menu.
      </Typography>
      <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
        Version {consoleVersion}
      </Typography>
    </>
  );
}

type GroupProps = { readonly group: ShortcutGroup; readonly areOn: boolean };

function Group({ group: { title, shortcuts }, areOn }: GroupProps) {
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ breakInside: 'avoid', pb: 2 }}>
      <Typography variant="h3" id={titleId} sx={{ mb: 0.75 }}>
        {title}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.75 }}>
        {shortcuts.map(({ keys, does, isSingle }) => (
          <Box
            key={does}
            sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, flexDirection: 'row-reverse' }}
          >
            <Box
              component="dt"
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                justifyContent: 'end',
                gap: 0.5,
                alignItems: 'center',
              }}
            >
              {keys.map((key, place) => (
                // A key may be pressed twice.
                <KeyCap key={`${place} ${key}`}>{key}</KeyCap>
              ))}
            </Box>
            <Typography component="dd" variant="body2" sx={{ m: 0 }}>
              {does}
              {isSingle && !areOn && (
                <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
                  {' '}
                  (off)
                </Typography>
              )}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
