import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { HeldKey } from '#domain/held-key.ts';
import { tokenTitle, type AccessToken } from '#domain/token.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { Mono } from '#ui/Mono.tsx';
import { useLeaveGuard } from '#ui/use-leave-guard.ts';
import { KeyCommands } from './KeyCommands.tsx';
import { KeyField } from './KeyField.tsx';
import { KeyFormats } from './KeyFormats.tsx';
import { whyKeyIsSafe, type KeyDeed } from './key-safety.ts';
import { KeyTest } from './KeyTest.tsx';

type HandOverPanelProps = {
  readonly token: AccessToken;
  readonly held: HeldKey;
  /** What happened, as a heading: "Token created", "Key reset". */
  readonly heading: string;
  /** What else is to be known or done now, such as when the old key ends. */
  readonly children?: ReactNode;
  /** Called once the key is wiped and the person may move on. */
  readonly onDone: () => void;
};

/**
 * Hands a new key over. It is shown this once; until it was copied, downloaded or tested, every way out asks first, and every way
 * out wipes it.
 */
export function HandOverPanel({ token, held, heading, children, onDone }: HandOverPanelProps) {
  const [deeds, setDeeds] = useState<ReadonlySet<KeyDeed>>(new Set());
  const [asking, setAsking] = useState(false);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const safe = whyKeyIsSafe(deeds);
  const blocker = useLeaveGuard(safe === undefined && held.read() !== undefined);
  const title = tokenTitle(token);
  const add = (deed: KeyDeed) => setDeeds((known) => new Set(known).add(deed));

  useEffect(() => headingRef.current?.focus(), []);

  function close() {
    held.wipe();
    onDone();
  }

  return (
    <Box
      component="section"
      aria-labelledby="hand-over-heading"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (safe === undefined) setAsking(true);
        else close();
      }}
      sx={{ border: 1, borderColor: 'accent.border', borderRadius: 1, maxWidth: 760, p: { xs: 2, sm: 3 } }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Box>
          <Typography variant="h2" id="hand-over-heading" tabIndex={-1} ref={headingRef}>
            {heading}: {title}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {token.kind === 'service' ? 'Service token' : 'Personal token'} <Mono>{token.id}</Mono>, key
            ending <Mono>{held.lastFour}</Mono>
          </Typography>
        </Box>
        <Alert severity="warning">
          This is the only time the key can be seen. Nobody can read it again, administrators included.
        </Alert>
        {children}
        <KeyField held={held} label={`New key of ${title}`} onCopied={() => add('copied')} />
        <KeyTest held={held} onTested={() => add('tested')} />
        <Divider />
        <Typography variant="h3">As a file</Typography>
        <KeyFormats
          held={held}
          subject={token}
          onCopied={() => add('copied')}
          onDownloaded={() => add('downloaded')}
        />
        <Typography variant="h3">Into a vault</Typography>
        <KeyCommands subject={token} />
        <Divider />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Button variant="contained" disabled={safe === undefined} onClick={close}>
            Done
          </Button>
          {safe === undefined && <Button onClick={() => setAsking(true)}>Close without the key</Button>}
          <Typography variant="body2" component="output" sx={{ color: 'text.secondary' }}>
            {safe ?? 'Copy, download or test the key to finish.'}
          </Typography>
        </Box>
      </Box>
      <ConfirmDialog
        open={asking || blocker.state === 'blocked'}
        title={`Leave without the key of ${title}?`}
        message="It was neither copied, downloaded nor tested. Once closed it is gone: the only way to a working key is to reset the token."
        confirmLabel="Close without the key"
        tone="deny"
        onCancel={() => {
          setAsking(false);
          if (blocker.state === 'blocked') blocker.reset();
        }}
        onConfirm={() => {
          if (blocker.state === 'blocked') {
            held.wipe();
            blocker.proceed();
          } else close();
        }}
      />
    </Box>
  );
}
