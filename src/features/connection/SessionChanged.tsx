import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { Session } from '#domain/account/session.ts';
import { useBulkRun } from '#queries/bulk/bulk-run.ts';
import { useIsPageHeld } from '#queries/session/session-hold.ts';
import { useOtherSession } from '#queries/sign-in/sign-in.ts';
import { useSession } from '#queries/session/session.ts';
import { TopNotice } from '#ui/TopNotice.tsx';
import { sessionTitle } from './session-words.ts';

/** Says that this browser is signed in to another session than the page's. Nothing can be done from this page. */
export function SessionChanged() {
  const shown = useSession().data?.session;
  const { other, ...ways } = useOtherSession();
  return shown === undefined || other === undefined ? null : <Choice shown={shown} other={other} {...ways} />;
}

type ChoiceProps = {
  readonly shown: Session;
  readonly other: Session;
  readonly goOnAsOther: () => void;
  readonly comeBack: () => void;
};

/**
 * Covers the page, which belongs to an ended session, and keeps it unchanged. A key that is not handed over yet stays available, as do the
 * results of a run.
 */
function Choice({ shown, other, goOnAsOther, comeBack }: ChoiceProps) {
  const titleId = useId();
  const textId = useId();
  const holdsKey = useIsPageHeld();
  const hasRun = useBulkRun() !== undefined;
  const summary = `This tab shows ${sessionTitle(shown)}. Another tab has since signed in to ${sessionTitle(other)}, so nothing is sent from here.`;
  if (holdsKey)
    return (
      <TopNotice label="Session">
        {summary} Save the key on this screen first. You can then continue in either session.
      </TopNotice>
    );
  const buttons = (
    <>
      <Button onClick={comeBack}>Sign in to {shown.instance.name} again</Button>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it has the focus that the page lost to the dialog */}
      <Button autoFocus variant="contained" color="primary" onClick={goOnAsOther}>
        Continue as {sessionTitle(other)}
      </Button>
    </>
  );
  if (hasRun)
    return (
      <TopNotice label="Session" actions={buttons}>
        {summary} The run’s report stays here until you continue.
      </TopNotice>
    );
  return (
    <Dialog
      open
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      slotProps={{ backdrop: { sx: { bgcolor: 'background.default' } } }}
    >
      <DialogTitle id={titleId}>Signed in elsewhere</DialogTitle>
      <DialogContent>
        <DialogContentText id={textId}>
          {summary} Drafts and unsaved changes are kept for {sessionTitle(shown)}.
        </DialogContentText>
      </DialogContent>
      {/* Names of tokens may be long and are shown in full. */}
      <DialogActions
        disableSpacing
        sx={{
          flexDirection: 'column-reverse',
          alignItems: 'stretch',
          gap: 1,
          '& button': { whiteSpace: 'normal' },
        }}
      >
        {buttons}
      </DialogActions>
    </Dialog>
  );
}
