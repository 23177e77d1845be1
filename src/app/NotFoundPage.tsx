import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { NoMatchIcon } from '#ui/icons.ts';
import { useDocumentTitle } from '#ui/use-document-title.ts';

export function NotFoundPage() {
  useDocumentTitle('Page not found');
  return (
    <EmptyState
      level={1}
      icon={NoMatchIcon}
      title="Page not found"
      text="Check the link for mistakes, or start from the token list."
      actions={
        <Button component={Link} to={paths.tokens()}>
          Go to access tokens
        </Button>
      }
    />
  );
}
