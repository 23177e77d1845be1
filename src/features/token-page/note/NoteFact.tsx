import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { isSameAuthor } from '#domain/account/shared-entry.ts';
import { stripInvisible } from '#domain/text/strip-invisible.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { AuthorName } from '#features/token-parts/AuthorName.tsx';
import { useMayShareAbout } from '#queries/kept/may-share.ts';
import { noteOf, useNoteVersions } from '#queries/kept/shared-entries.ts';
import { useShared } from '#queries/kept/shared-records.ts';
import { useSession } from '#queries/session/session.ts';
import { useShareEntry } from '#queries/writes/share.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import { RelativeTime } from '#ui/RelativeTime.tsx';
import { showToast } from '#ui/toast-queue.ts';
import type { NoteHistoryProps } from './NoteHistory.tsx';
import { Fact } from '../Fact.tsx';
import { NoteForm } from './NoteForm.tsx';

const noteHistory = lazyPart<NoteHistoryProps>(async () => (await import('./NoteHistory.tsx')).NoteHistory);

/** What administrators noted about the token, for everyone who sees it. Nothing without a workspace. */
export function NoteFact({ token }: { readonly token: AccessToken }) {
  const { kind } = useShared();
  const { data: versions, error, refetch } = useNoteVersions(token.id);
  if (kind !== 'on' && kind !== 'away') return null;
  if (versions === undefined)
    return kind === 'away' || error !== null ? (
      <Fact name="Note">
        <Box component="span" sx={{ color: 'text.secondary' }}>
          Shared notes can’t be reached right now.
        </Box>
      </Fact>
    ) : null;
  const readAgain = async () => (await refetch()).data ?? versions;
  return <KnownNote token={token} versions={versions} onReadAgain={readAgain} />;
}

type Versions = NonNullable<ReturnType<typeof useNoteVersions>['data']>;

type KnownNoteProps = {
  readonly token: AccessToken;
  readonly versions: Versions;
  readonly onReadAgain: () => Promise<Versions>;
};

function KnownNote({ token, versions, onReadAgain }: KnownNoteProps) {
  const [isEditing, setIsEditing] = useState(false);
  const [history, setHistory] = useState<'never-opened' | 'open' | 'closed'>('never-opened');
  const shouldFocus = useRef(false);
  const mayWrite = useMayShareAbout()(token);
  const newest = versions[0];
  const text = newest?.content?.text ?? '';

  function close() {
    shouldFocus.current = true;
    setIsEditing(false);
  }

  if (isEditing)
    return (
      <Fact name="Note">
        <NoteForm token={token} newest={newest} onReadAgain={onReadAgain} onClose={close} />
      </Fact>
    );
  if (newest === undefined && !mayWrite) return null;
  return (
    <Fact name="Note">
      {text === '' ? (
        <Typography component="span" sx={{ color: 'text.secondary' }}>
          No note
        </Typography>
      ) : (
        <Box component="span" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {stripInvisible(text)}
        </Box>
      )}
      {newest !== undefined && (
        <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
          {newest.content === null ? 'Removed' : newest.version === 1 ? 'Written' : 'Changed'} by{' '}
          <AuthorName author={newest.author} />, <RelativeTime at={newest.at} />. Shared with everyone who
          sees this token.
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 0.5 }}>
        {mayWrite && (
          <BusyButton
            size="small"
            ref={(button) => {
              if (button === null || !shouldFocus.current) return;
              shouldFocus.current = false;
              button.focus();
            }}
            onClick={() => setIsEditing(true)}
          >
            {text === '' ? 'Add note' : 'Edit note'}
          </BusyButton>
        )}
        {mayWrite && <UndoButton token={token} versions={versions} />}
        {newest !== undefined && (
          <BusyButton
            size="small"
            {...noteHistory.preloadProps}
            aria-haspopup="dialog"
            onClick={() => setHistory('open')}
          >
            Note history
          </BusyButton>
        )}
      </Box>
      {history !== 'never-opened' && (
        <noteHistory.Part
          open={history === 'open'}
          title={`Note about ${tokenTitle(token)}`}
          versions={versions}
          onClose={() => setHistory('closed')}
        />
      )}
    </Fact>
  );
}

/** Takes back the session's own last change, while it is the newest. */
function UndoButton({ token, versions }: Pick<KnownNoteProps, 'token' | 'versions'>) {
  const { memberId = '', tokenId = '' } = useSession().data?.session?.identity ?? {};
  const share = useShareEntry();
  const [newest, before] = versions;
  if (newest === undefined || !isSameAuthor(newest.author, { memberId, tokenId })) return null;
  // The version before may be too old to be kept.
  if (before === undefined && newest.version > 1) return null;
  const content = before?.content ?? null;
  if (content === null && newest.content === null) return null;
  return (
    <BusyButton
      size="small"
      busy={share.isPending}
      onClick={() =>
        share.mutate(
          { ...noteOf(token.id), version: newest.version, content },
          {
            onSuccess: () => showToast('allow', 'Your last change to the note was undone.'),
            onError: ({ message }) => showToast('deny', `Not undone. ${message}`),
          },
        )
      }
    >
      Undo my change
    </BusyButton>
  );
}
