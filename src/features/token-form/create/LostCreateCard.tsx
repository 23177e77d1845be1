import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import type { TokenWithKey } from '#queries/writes/token-writes.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import type { CreateStage } from './create-stage.ts';
import { FoundToken } from './FoundToken.tsx';
import { LeaveDraftGuard } from './LeaveDraftGuard.tsx';
import { lostCreateWords } from './lost-create-words.ts';

type LostCreateCardProps = {
  readonly stage: Extract<CreateStage, { kind: 'lost' }>;
  readonly onLookAgain: () => void;
  readonly onBackToForm: () => void;
  readonly onKeep: (tokenId: string) => void;
  readonly onFreshKey: (fresh: TokenWithKey) => void;
};

/**
 * The next steps after a create without an answer. Nothing is sent again automatically. The token is searched for, and the person decides
 * on the result.
 */
export function LostCreateCard({
  stage,
  onLookAgain,
  onBackToForm,
  onKeep,
  onFreshKey,
}: LostCreateCardProps) {
  const { attempt, search } = stage;
  const { title, text, found, mayTryAgain } = lostCreateWords(attempt.lost, search);
  useDocumentTitle(title);
  const isSettled = useRef(false);
  const isLooking = search.kind === 'looking';

  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHeader title="No response received" summary={`While creating “${attempt.lost.wanted.name}”`} />
      <Box
        component="section"
        key={search.kind}
        ref={takeFocus}
        tabIndex={-1}
        aria-label={title}
        aria-busy={isLooking}
        sx={{
          border: 1,
          borderColor: 'attention.border',
          borderRadius: '8px',
          p: { xs: 2, sm: 3 },
          display: 'grid',
          gap: 2,
          outline: 0,
        }}
      >
        <div role="status">
          <Typography variant="h2">{title}</Typography>
          <Typography sx={{ mt: 0.5, textWrap: 'pretty' }}>{text}</Typography>
        </div>
        {isLooking && <LinearProgress aria-label="Loading the list" />}
        {found.map((token) => (
          <FoundToken
            key={token.id}
            token={token}
            onFreshKey={onFreshKey}
            onDeleted={onBackToForm}
            onKeep={() => {
              isSettled.current = true;
              onKeep(token.id);
            }}
          />
        ))}
        {!isLooking && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button onClick={onLookAgain}>Check again</Button>
            <Button variant="text" onClick={onBackToForm}>
              {mayTryAgain ? 'Back to form to try again' : 'Back to form'}
            </Button>
          </Box>
        )}
      </Box>
      <LeaveDraftGuard
        isSettled={() => isSettled.current}
        cost={{
          title: 'Leave before this is resolved?',
          message:
            'The token may exist, but no one has its key. You can find it in the list later; your input is kept as a draft.',
        }}
      />
    </Box>
  );
}

/** Each result takes the focus, so that it is read. */
function takeFocus(card: HTMLElement | null): void {
  card?.focus();
}
