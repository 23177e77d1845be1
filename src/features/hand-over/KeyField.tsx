import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type ClipboardEvent } from 'react';
import type { HeldKey } from '#domain/key/held-key.ts';
import { useSession } from '#queries/session/session.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { copyShortcut } from '#ui/copy-text.ts';
import { useForgetField } from '#ui/forget-field.ts';
import { HideIcon, RevealIcon } from '#ui/icons.ts';
import { monoFamily } from '#ui/typography.ts';

type KeyFieldProps = {
  readonly held: HeldKey;
  /** Names the field, as in "New key of CI deploys". */
  readonly label: string;
  readonly onCopied: () => void;
};

/** Keeps password managers away: they must neither fill the field in nor offer to save it. */
const passwordManagersLookAway = { 'data-1p-ignore': true, 'data-lpignore': true, 'data-bwignore': true };

/** The key, masked until shown, and masked again when the window loses the focus or the session ends. There is no time limit. */
export function KeyField({ held, label, onCopied }: KeyFieldProps) {
  const [revealed, setRevealed] = useState(false);
  const [byHand, setByHand] = useState<'no' | 'selected' | 'copied'>('no');
  const isSignedIn = useSession().data?.session !== undefined;
  const [wasSignedIn, setWasSignedIn] = useState(isSignedIn);
  const field = useRef<HTMLInputElement>(null);
  const announce = useAnnounce();
  useForgetField();

  useEffect(() => {
    if (!revealed) return undefined;
    const mask = () => setRevealed(false);
    window.addEventListener('blur', mask);
    return () => window.removeEventListener('blur', mask);
  }, [revealed]);

  // The key outlives its session here, but must not be shown to a passer-by.
  if (wasSignedIn !== isSignedIn) {
    setWasSignedIn(isSignedIn);
    setRevealed(false);
  }

  const key = held.read() ?? '';

  function select() {
    field.current?.focus();
    field.current?.select();
    setByHand('selected');
  }

  /** The copy shortcut copies the key even while it is masked. A selected part of the dots never counts as the key. */
  function copyWhole(event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) {
    event.preventDefault();
    event.clipboardData.setData('text/plain', key);
    if (byHand === 'selected') setByHand('copied');
    announce('Copied key');
    onCopied();
  }

  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <OutlinedInput
          size="small"
          readOnly
          inputRef={field}
          value={revealed ? key : `api-${'•'.repeat(12)}${held.lastFour}`}
          sx={{ flex: '1 1 320px', fontFamily: monoFamily, backgroundColor: 'background.subtle' }}
          slotProps={{
            input: {
              'aria-label': label,
              'aria-describedby': 'copy-by-hand',
              autoComplete: 'off',
              spellCheck: false,
              ...passwordManagersLookAway,
              onFocus: (event) => event.currentTarget.select(),
              onCopy: copyWhole,
            },
          }}
        />
        <Button
          aria-pressed={revealed}
          startIcon={revealed ? <HideIcon /> : <RevealIcon />}
          onClick={() => setRevealed(!revealed)}
        >
          {revealed ? 'Hide' : 'Reveal'}
        </Button>
        <CopyButton text={key} label="key" look="button" onCopied={onCopied} onRefused={select} />
      </Box>
      <Typography
        id="copy-by-hand"
        variant="body2"
        sx={{ color: byHand === 'copied' ? 'allow.main' : 'attention.main', '&:empty': { display: 'none' } }}
      >
        {byHand === 'selected' &&
          `Your browser blocked copying. The key is selected: press ${copyShortcut()}.`}
        {byHand === 'copied' && 'Copied.'}
      </Typography>
    </Box>
  );
}
