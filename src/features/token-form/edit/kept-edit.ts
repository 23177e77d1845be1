// An edit in progress when the session ended, kept in the memory of this tab until its page opens again. It is kept in memory only, because
// form input is private. A reload asks before it drops an edit anyway.
import { useEffect, useEffectEvent, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { isSameAccount, type Account } from '#domain/account/account.ts';
import type { FreshToken } from '#domain/edit/edit.ts';
import { useAccount } from '#queries/session/account.ts';
import { useIsSessionLost } from '#queries/session/session.ts';
import type { EditFormValues } from './edit-form.ts';

/** `start` is the read that the edit started from: changes by others since then are still detected. */
export type KeptEdit = { readonly start: FreshToken; readonly values: EditFormValues };

let kept: { readonly account: Account; readonly edit: KeptEdit } | undefined;

/** The edit of this token that was interrupted by the end of the session. It is returned once, and only to the same account. */
export function useKeptEdit(tokenId: string): KeptEdit | undefined {
  const account = useAccount();
  const [edit] = useState(() => {
    if (kept === undefined || account === undefined || kept.edit.start.token.id !== tokenId) return undefined;
    return isSameAccount(kept.account, account) ? kept.edit : undefined;
  });
  useEffect(() => {
    if (kept?.edit === edit) kept = undefined;
  }, [edit]);
  return edit;
}

/** Keeps the content of the form if the session ends while there are changes. */
export function useKeepEdit(start: FreshToken, form: UseFormReturn<EditFormValues>): void {
  // The account at the start: when the edit is kept, nobody is signed in any more.
  const now = useAccount();
  const [account] = useState(now);
  const isLost = useIsSessionLost();
  const { isDirty } = form.formState;
  const keep = useEffectEvent(() => {
    if (account !== undefined && isDirty && isLost())
      kept = { account, edit: { start, values: form.getValues() } };
  });
  useEffect(() => () => keep(), []);
}
