import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { paths } from '#domain/paths.ts';
import { noFilters, defaultSearch, writeSearch } from '#domain/token-search.ts';
import { Mono } from '#ui/Mono.tsx';
import { NewTabLink } from '#ui/NewTabLink.tsx';
import type { Refusal } from './refusal.ts';

type RefusalNoticeProps = { readonly refusal: Exclude<Refusal, { kind: 'field' }> };

/** Unused for a quarter and longer, or never seen in use: what can go first. */
const staleTokens = `${paths.tokens()}?${writeSearch({
  ...defaultSearch,
  filters: { ...noFilters, used: ['year', 'older', 'unrecorded'] },
  sort: { column: 'used', direction: 'ascending' },
})}`;

/** Why the create was refused when no field is at fault, and what can be done. Takes the focus. */
export function RefusalNotice({ refusal }: RefusalNoticeProps) {
  return (
    <Alert severity="error" ref={takeFocus} tabIndex={-1}>
      {refusal.kind === 'forbidden' && (
        <>
          <AlertTitle>This session’s key may not create this token</AlertTitle>
          It lacks <Mono>{refusal.needs}</Mono>. The server says: {refusal.message}
        </>
      )}
      {refusal.kind === 'limit' && (
        <>
          <AlertTitle>The account holds as many tokens as it may</AlertTitle>
          The server says: {refusal.message} Delete some that nobody uses:{' '}
          <NewTabLink to={staleTokens}>tokens without use for 90 days</NewTabLink>.
        </>
      )}
      {refusal.kind === 'other' && refusal.message}
    </Alert>
  );
}

function takeFocus(notice: HTMLElement | null): void {
  notice?.focus();
}
