import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { announce } from '#ui/announcements.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { ShortcutHint } from '#ui/ShortcutHint.tsx';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { modifierKey } from '#ui/modifier-key.ts';

type SubmitBarProps = {
  readonly isSending: boolean;
  /** Why the key cannot create this token. */
  readonly unavailable: string | undefined;
  readonly onSubmit: () => void;
};

/** The only action of the page, always visible, and a note on what follows. */
export function SubmitBar({ isSending, unavailable, onSubmit }: SubmitBarProps) {
  useKeyboardShortcut('$mod+Enter', () => (unavailable === undefined ? onSubmit() : announce(unavailable)));
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        py: 1.5,
        bgcolor: 'background.default',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <BusyButton
        variant="contained"
        color="primary"
        aria-keyshortcuts="Control+Enter Meta+Enter"
        busy={isSending}
        unavailable={unavailable}
        onClick={onSubmit}
      >
        Create token
      </BusyButton>
      <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
        <ShortcutHint keys={`${modifierKey()} ↵`} />
      </Box>
      <Typography variant="body2" sx={{ flex: '1 1 10rem', color: 'text.secondary', textWrap: 'pretty' }}>
        You’ll see the key once, right after this. Have somewhere safe to put it.
      </Typography>
    </Box>
  );
}
