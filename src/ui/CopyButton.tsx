import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from './Announcer.tsx';
import { copyShortcut, copyText } from './copy-text.ts';
import { CheckIcon, CopyIcon } from './icons.ts';
import { ManualCopy } from './ManualCopy.tsx';

type CopyButtonProps = {
  readonly text: string;
  /** The button's label, as in "Copy token id". */
  readonly label: string;
  /** `icon` beside the copied text, `button` as an action with words. */
  readonly look?: 'icon' | 'button';
  /** Called once the text is certainly on the clipboard, copied by the button or by hand. */
  readonly onCopied?: () => void;
  /** Takes over when the browser refuses: for text in a field beside the button that can be selected. */
  readonly onRefused?: () => void;
};

const copiedShownMs = 2000;

/**
 * Copies, and reports success only if it is true. If the browser refuses, the text appears in place, selected, with the keys to press. An
 * element elsewhere in the page would lose the focus to a dialog's focus trap.
 */
export function CopyButton({ text, label, look = 'icon', onCopied, onRefused }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const announce = useAnnounce();
  /** The field of a copy by hand gives the focus to the button that takes its place. */
  const takesFocus = useRef(false);

  useEffect(() => {
    if (outcome !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome('none'), copiedShownMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  function takeFocus(button: HTMLButtonElement | null) {
    if (!takesFocus.current || button === null) return;
    takesFocus.current = false;
    button.focus();
  }

  function confirm() {
    setOutcome('copied');
    announce(`Copied ${label}`);
    onCopied?.();
  }

  async function copy() {
    if (await copyText(text)) return confirm();
    if (onRefused === undefined) setOutcome('refused');
    else onRefused();
    announce(`Couldn’t copy. The text is selected: press ${copyShortcut()}`);
  }

  if (outcome === 'refused') {
    const leave = (then: () => void) => () => {
      takesFocus.current = true;
      then();
    };
    return (
      <ManualCopy
        text={text}
        label={label}
        onCopied={leave(confirm)}
        onClose={leave(() => setOutcome('none'))}
      />
    );
  }
  const icon = outcome === 'copied' ? <CheckIcon sx={{ color: 'allow.main' }} /> : <CopyIcon />;
  if (look === 'button') {
    return (
      <Button ref={takeFocus} startIcon={icon} onClick={() => void copy()}>
        {/* Both labels share one cell, so the button keeps its width. */}
        <Box component="span" sx={{ display: 'grid', '& > span': { gridArea: '1 / 1' } }}>
          <Box component="span" sx={{ visibility: outcome === 'copied' ? 'hidden' : 'visible' }}>
            Copy {label}
          </Box>
          <Box component="span" sx={{ visibility: outcome === 'copied' ? 'visible' : 'hidden' }}>
            Copied
          </Box>
        </Box>
      </Button>
    );
  }
  return (
    <Tooltip title={outcome === 'copied' ? 'Copied' : `Copy ${label}`}>
      <IconButton ref={takeFocus} aria-label={`Copy ${label}`} onClick={() => void copy()}>
        {icon}
      </IconButton>
    </Tooltip>
  );
}
