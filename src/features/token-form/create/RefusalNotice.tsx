import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { Mono } from '#ui/Mono.tsx';
import { NewTabLink } from '#ui/NewTabLink.tsx';
import type { Refusal } from './refusal.ts';
import { staleServiceTokens, staleTokens } from './stale-tokens.ts';

type RefusalNoticeProps = { readonly refusal: Exclude<Refusal, { kind: 'field' }> };

/** Why the create was refused for a reason other than a field, and what to do. Takes the focus. */
export function RefusalNotice({ refusal }: RefusalNoticeProps) {
  return (
    <Alert severity="error" role="alert" ref={takeFocus} tabIndex={-1}>
      {refusal.kind === 'forbidden' && (
        <>
          <AlertTitle>Your key can’t create this token</AlertTitle>
          It lacks <Mono>{refusal.needs}</Mono>. LaunchDarkly says: {refusal.message}
        </>
      )}
      {refusal.kind === 'limit' && (
        <>
          <AlertTitle>The account has reached its limit of {refusal.what}</AlertTitle>
          Nothing was created. LaunchDarkly says: {refusal.message} To make room, delete unused ones:{' '}
          <NewTabLink to={refusal.what === 'service tokens' ? staleServiceTokens : staleTokens}>
            {refusal.what} unused for 90 days
          </NewTabLink>
          .
        </>
      )}
      {refusal.kind === 'other' && refusal.message}
    </Alert>
  );
}

function takeFocus(notice: HTMLElement | null): void {
  notice?.focus();
}
