import Box from '@mui/material/Box';
import { Navigate, useSearchParams } from 'react-router-dom';
import { readReturnPath } from '#domain/address/return-path.ts';
import { useSession } from '#queries/session/session.ts';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { ConnectChoices } from './ConnectChoices.tsx';
import { ConnectFrame } from './ConnectFrame.tsx';
import { SessionFailure } from './SessionFailure.tsx';

/** Chooses an account to work on. With a session there is nothing to choose: it returns to the previous page. */
export function ConnectPage() {
  useDocumentTitle('Connect');
  const { data: state, error, refetch } = useSession();
  const [query] = useSearchParams();

  if (state?.session !== undefined) return <Navigate to={readReturnPath(query)} replace />;
  return (
    <ConnectFrame>
      {state !== undefined && <ConnectChoices state={state} />}
      {state === undefined && error !== null && (
        <SessionFailure error={error} onRetry={() => void refetch()} />
      )}
      {state === undefined && error === null && <Box sx={{ minHeight: 480 }} aria-busy />}
    </ConnectFrame>
  );
}
