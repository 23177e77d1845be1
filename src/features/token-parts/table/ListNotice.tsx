import type { ReactNode } from 'react';
import type { ApiError } from '#queries/requests/failure.ts';
import type { TokenList } from '#queries/cache/token-list.ts';
import { PauseSentence } from '../PauseSentence.tsx';
import type { ListStatus } from './list-status.ts';
import { Notice } from '#ui/Notice.tsx';
import { RetryButton } from '#ui/RetryButton.tsx';

type ListNoticeProps = {
  readonly status: ListStatus;
  readonly list: TokenList | undefined;
  readonly onRetry: () => void;
};

/** Why a list is incomplete or out of date, while the existing rows stay. */
export function ListNotice({ status, list, onRetry }: ListNoticeProps) {
  switch (status.kind) {
    case 'waiting':
      return (
        <RetryNotice severity="info">
          <PauseSentence until={status.until} why="Slowed down so that others can use the API." />
        </RetryNotice>
      );
    case 'stopped':
      return (
        <RetryNotice severity="warning" onRetry={onRetry}>
          {stoppedText(list, status.error)}
        </RetryNotice>
      );
    case 'outdated':
      return (
        <RetryNotice severity="warning" onRetry={onRetry}>
          Couldn’t refresh the list. Showing what was loaded before. {status.error.message}
        </RetryNotice>
      );
    case 'loading':
    case 'arriving':
    case 'complete':
    case 'failed':
    case 'forbidden':
      return null;
    default:
      return status satisfies never;
  }
}

function stoppedText(list: TokenList | undefined, error: ApiError | undefined): string {
  const shown = list?.tokens.length ?? 0;
  if (list?.unread !== undefined) {
    const tokens = list.unread === 1 ? '1 token' : `${list.unread.toLocaleString('en')} tokens`;
    return `${tokens} couldn’t be read: LaunchDarkly returned no usable ID. All others are shown.`;
  }
  const why = error?.message ?? 'The list changed while it was loading.';
  return list?.totalCount === undefined
    ? `Loading stopped after ${shown.toLocaleString('en')} tokens. ${why}`
    : `Showing only ${shown.toLocaleString('en')} of ${list.totalCount.toLocaleString('en')} tokens. ${why}`;
}

type NoticeProps = {
  readonly severity: 'info' | 'warning';
  readonly onRetry?: () => void;
  readonly children: ReactNode;
};

function RetryNotice({ severity, onRetry, children }: NoticeProps) {
  return (
    <Notice
      severity={severity}
      component="output"
      sx={{ mb: 1.5 }}
      action={onRetry === undefined ? undefined : <RetryButton size="small" onClick={onRetry} />}
    >
      {children}
    </Notice>
  );
}
