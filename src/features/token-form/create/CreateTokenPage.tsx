import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { cloneToken } from '#domain/draft/clone.ts';
import { emptyDraft } from '#domain/draft/draft.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { useDeletionJournal } from '#queries/kept/deletion-journal.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import { useSession } from '#queries/session/session.ts';
import { useToken } from '#queries/cache/tokens.ts';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { suggestionIn } from '#features/token-parts/access-links.ts';
import { CreateToken } from './CreateToken.tsx';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { PageHeader } from '#ui/PageHeader.tsx';

/** Creates a token: from an empty form, or as a clone of the token in `?from=`. */
export function CreateTokenPage() {
  useDocumentTitle('Create a token');
  const [params] = useSearchParams();
  const from = params.get('from') ?? '';
  return from === '' ? <NewToken /> : <TokenLike key={from} id={from} />;
}

function NewToken() {
  const isService = useSession().data?.session?.identity.serviceToken === true;
  // A service token has no member to whom a new personal token could belong.
  const [start] = useState(() => ({
    ...emptyDraft,
    kind: isService ? ('service' as const) : emptyDraft.kind,
  }));
  return <CreateToken start={start} />;
}

function TokenLike({ id }: { readonly id: string }) {
  const { data, listed, error, isGone } = useToken(id);
  // A token deleted in this browser is still fully known, except for its key.
  const deleted = useDeletionJournal().find(({ token }) => token.id === id)?.token;
  const token = data?.token ?? listed ?? (isGone ? deleted : undefined);
  if (token !== undefined) return <Clone key={id} token={token} />;
  if (error === null) return <CreateSkeleton />;
  return (
    <CreateToken
      start={emptyDraft}
      notice={
        <Alert severity="warning" role="status">
          {isGone
            ? 'The token to clone no longer exists.'
            : `Couldn’t read the token to clone: ${error.message}`}{' '}
          Starting with an empty form.
        </Alert>
      }
    />
  );
}

function Clone({ token }: { readonly token: Parameters<typeof cloneToken>[0] }) {
  const { state } = useLocation();
  // Only once: a later answer must not overwrite what was typed since.
  const [{ draft, notes }] = useState(() => {
    const clone = cloneToken(token, serverNow());
    const suggestion = suggestionIn(state, token.access);
    if (suggestion === undefined) return clone;
    if (suggestion.kind === 'outdated') return { ...clone, notes: [...clone.notes, outdatedNote] };
    return {
      draft: { ...clone.draft, access: suggestion.access },
      notes: [...clone.notes, 'Its access has the suggested change.'],
    };
  });
  return (
    <CreateToken start={draft} beginning={{ draft, notes, source: `the token “${tokenTitle(token)}”` }} />
  );
}

const outdatedNote =
  'The original’s access has changed since the suggestion, so the suggestion was left out.';

/** The form before the token to clone is loaded. */
function CreateSkeleton() {
  return (
    <>
      <PageHeader title="Create a token" summary="Loading the token to clone" />
      <Box aria-busy sx={{ display: 'grid', gap: 3, maxWidth: 720 }}>
        {[62, 84, 120, 160].map((height) => (
          <Skeleton key={height} variant="rounded" height={height} />
        ))}
      </Box>
    </>
  );
}
