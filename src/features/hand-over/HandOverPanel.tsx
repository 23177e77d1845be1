import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { HeldKey } from '#domain/key/held-key.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { useAccount } from '#queries/session/account.ts';
import { forgetNewKey, noteNewKey, type UnstoredKey } from '#queries/kept/unstored-keys.ts';
import { useHoldPage } from '#queries/session/session-hold.ts';
import { Mono } from '#ui/Mono.tsx';
import { useAnnounce } from '#ui/Announcer.tsx';
import { useLeaveGuard } from '#ui/use-leave-guard.ts';
import { HandOverEnd } from './HandOverEnd.tsx';
import { KeyCommands } from './KeyCommands.tsx';
import { KeyField } from './KeyField.tsx';
import { KeyFormats } from './KeyFormats.tsx';
import { whyKeyIsSafe, type KeyAction } from './key-safety.ts';
import { KeyTest } from './KeyTest.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';

type HandOverPanelProps = {
  readonly token: AccessToken;
  readonly held: HeldKey;
  readonly by: UnstoredKey['by'];
  /** What happened, as a heading: "Token created", "Key reset". */
  readonly heading: string;
  /** Further information or next steps, such as when the old key ends. */
  readonly children?: ReactNode;
  /** Called once the key is wiped and the person may continue. */
  readonly onDone: () => void;
};

/**
 * Hands over a new key, in place of the page. The key is shown only this once. Leaving asks for confirmation until the key was copied,
 * downloaded or confirmed as stored. Leaving always wipes the key.
 */
export function HandOverPanel({ token, held, by, heading, children, onDone }: HandOverPanelProps) {
  const [actions, setActions] = useState<ReadonlySet<KeyAction>>(new Set());
  const [asking, setAsking] = useState(false);
  const safe = whyKeyIsSafe(actions);
  // Checked at the moment of leaving: a key that was just wiped cannot be lost.
  const blocker = useLeaveGuard(() => safe === undefined && held.read() !== undefined);
  useHoldPage(true);
  const announce = useAnnounce();
  const title = tokenTitle(token);
  const account = useAccount();
  // The account at the start: the session may end before the key is stored.
  const [keptFor] = useState(account);

  function change(next: ReadonlySet<KeyAction>) {
    setActions(next);
    if (whyKeyIsSafe(next) === undefined) noteNewKey(keptFor, { ...token, lastFour: held.lastFour }, by);
    else forgetNewKey(keptFor, token.id);
  }

  function add(action: KeyAction) {
    const next = new Set(actions).add(action);
    change(next);
    // A copy is announced where it is made. Saying it again would speak twice.
    if (action === 'downloaded') announce(whyKeyIsSafe(next) ?? '');
  }

  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus(), []);

  function close() {
    held.wipe();
    onDone();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (safe === undefined) setAsking(true);
    else close();
  }

  return (
    <Box component="section" aria-labelledby="hand-over-heading" onKeyDown={onKeyDown} sx={{ maxWidth: 760 }}>
      <Typography
        variant="h1"
        id="hand-over-heading"
        tabIndex={-1}
        ref={headingRef}
        aria-describedby="hand-over-once"
      >
        {heading}: {title}
      </Typography>
      <Typography variant="body2" component="p" sx={{ m: 0, mb: 2, color: 'text.secondary' }}>
        {token.kind === 'service' ? 'Service token' : 'Personal token'} <Mono>{token.id}</Mono>, key ending{' '}
        <Mono>{held.lastFour}</Mono>
      </Typography>
      <Box
        sx={{
          border: 1,
          borderColor: 'accent.border',
          borderRadius: '8px',
          '& > *': { p: { xs: 2, sm: 3 }, borderBottom: 1, borderColor: 'divider' },
          '& > :last-child': { borderBottom: 0 },
        }}
      >
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
          <Alert severity="warning" id="hand-over-once">
            Copy this key now. You won’t be able to see it again, and neither will anyone else.
          </Alert>
          <KeyField held={held} label={`New key of ${title}`} onCopied={() => add('copied')} />
          <KeyTest held={held} />
          {children}
        </Box>
        <HandOverPart title="Copy or download as">
          <KeyFormats
            held={held}
            subject={token}
            onCopied={() => add('copied')}
            onDownloaded={() => add('downloaded')}
          />
        </HandOverPart>
        <HandOverPart title="Store from the command line">
          <KeyCommands subject={token} />
        </HandOverPart>
        <HandOverEnd
          safe={safe}
          isStored={actions.has('stored')}
          onStored={(isStored) =>
            change(
              isStored
                ? new Set(actions).add('stored')
                : new Set([...actions].filter((action) => action !== 'stored')),
            )
          }
          onDone={close}
          onGiveUp={() => setAsking(true)}
        />
      </Box>
      <LoseKeyDialog
        open={asking || blocker.state === 'blocked'}
        title={title}
        onStay={() => {
          setAsking(false);
          blocker.reset?.();
        }}
        onLose={() => {
          if (blocker.state !== 'blocked') return close();
          held.wipe();
          blocker.proceed();
        }}
      />
    </Box>
  );
}

type LoseKeyDialogProps = {
  readonly open: boolean;
  /** The token of the key. */
  readonly title: string;
  readonly onStay: () => void;
  readonly onLose: () => void;
};

/** Names what would be lost before it is lost. */
function LoseKeyDialog({ open, title, onStay, onLose }: LoseKeyDialogProps) {
  return (
    <ConfirmDialog
      open={open}
      title={`Leave without the key of ${title}?`}
      message="You haven’t saved this key. If you leave, you’ll have to reset the token to get a new one."
      confirmLabel="Close without the key"
      tone="deny"
      onCancel={onStay}
      onConfirm={onLose}
    />
  );
}

type HandOverPartProps = { readonly title: string; readonly children: ReactNode };

/** One way to store the key. */
function HandOverPart({ title, children }: HandOverPartProps) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <Typography variant="h2">{title}</Typography>
      {children}
    </Box>
  );
}
