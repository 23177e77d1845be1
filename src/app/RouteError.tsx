import Button from '@mui/material/Button';
import { Link, useLocation, useNavigate, useRouteError } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { ErrorState } from '#ui/ErrorState.tsx';
import { useDocumentTitle } from '#ui/use-document-title.ts';
import { failureText, isMissingChunk } from './failure-text.ts';

/** A page that failed to load or to render. The parts around it keep working. */
export function RouteError() {
  const error = useRouteError();
  const location = useLocation();
  const navigate = useNavigate();
  useDocumentTitle('Something went wrong');

  if (isMissingChunk(error)) {
    return (
      <ErrorState
        level={1}
        title="Couldn’t load this page"
        message="The console was probably updated since you opened it, or the network is down. Try again to load the current version."
        onRetry={() => window.location.reload()}
      />
    );
  }
  return (
    <ErrorState
      level={1}
      title="This page stopped working"
      message="The error is in the console, not in your account. Nothing was changed."
      details={failureText(error)}
      onRetry={() => void navigate(location, { replace: true })}
      actions={
        <Button component={Link} to={paths.tokens()} variant="text">
          Go to access tokens
        </Button>
      }
    />
  );
}
