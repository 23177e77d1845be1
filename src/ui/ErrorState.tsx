import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ComponentProps, ReactNode } from 'react';
import type { CopyButton } from './CopyButton.tsx';
import { DenyIcon, RefreshIcon } from './icons.ts';
import { lazyPart } from './lazy-part.tsx';
import { Mono } from './Mono.tsx';
import { RetryButton } from './RetryButton.tsx';

const copyButton = lazyPart<ComponentProps<typeof CopyButton>>(
  async () => (await import('./CopyButton.tsx')).CopyButton,
);

type ErrorStateProps = {
  /** What failed, in the user's words: "The tokens could not be loaded". */
  readonly title: string;
  /** The cause, as far as it is known. */
  readonly message: ReactNode;
  /** The details for support: status, code, request id. Never a key. */
  readonly details?: string;
  readonly onRetry?: () => void;
  readonly actions?: ReactNode;
  /** 1 where it is the whole page, else 2. */
  readonly level?: 1 | 2;
};

/** An error: what, why, details for support, and the next step. An alert, so that it is announced when it replaces content. */
export function ErrorState({ title, message, details, onRetry, actions, level = 2 }: ErrorStateProps) {
  return (
    <Box role="alert" sx={{ px: 2, py: { xs: 6, md: 10 }, mx: 'auto', maxWidth: 480, textAlign: 'center' }}>
      <DenyIcon aria-hidden sx={{ color: 'deny.main', fontSize: 24, mb: 1 }} />
      <Typography variant="h3" component={`h${level}`} {...(level === 1 ? { tabIndex: -1 } : {})}>
        {title}
      </Typography>
      <Typography component="div" sx={{ mt: 0.5, color: 'text.secondary', textWrap: 'pretty' }}>
        {message}
      </Typography>
      {details !== undefined && (
        <Box sx={{ mt: 1.5, display: 'flex', justifyContent: 'center', alignItems: 'center', gap: 0.5 }}>
          <Mono>{details}</Mono>
          <copyButton.Part text={details} label="error details" />
        </Box>
      )}
      {(onRetry !== undefined || actions !== undefined) && (
        <Box sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 1 }}>
          {onRetry !== undefined && <RetryButton startIcon={<RefreshIcon />} onClick={onRetry} />}
          {actions}
        </Box>
      )}
    </Box>
  );
}
