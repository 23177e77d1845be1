// An edit that was under way when the session ended, kept in the memory of this tab until its page opens again. In memory alone: what
// is typed into a form is nobody else's business, and a reload asks before it drops an edit anyway.
import { useEffect, useEffectEvent, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FreshToken } from '#domain/token-edit.ts';
import { useIsSessionLost, useSession } from '#queries/session.ts';
import type { EditFormValues } from './edit-form.ts';

/** `start` is the read that the edit started from: what others did since then still counts as theirs. */
export type KeptEdit = { readonly start: FreshToken; readonly values: EditFormValues };

let kept: { readonly place: string; readonly edit: KeptEdit } | undefined;

/** The edit of this token that the end of the session interrupted, handed out once. */
export function useKeptEdit(tokenId: string): KeptEdit | undefined {
  const place = usePlace(tokenId);
  const [edit] = useState(() => (kept?.place === place ? kept?.edit : undefined));
  useEffect(() => {
    if (kept?.edit === edit) kept = undefined;
  }, [edit]);
  return edit;
}

/** Keeps what the form holds when the session ends while it is changed. */
export function useKeepEdit(start: FreshToken, form: UseFormReturn<EditFormValues>): void {
  const place = usePlace(start.token.id);
  const isLost = useIsSessionLost();
  const { isDirty } = form.formState;
  const keep = useEffectEvent(() => {
    if (isDirty && isLost()) kept = { place, edit: { start, values: form.getValues() } };
  });
  useEffect(() => () => keep(), []);
}

/** Which token of which account: the next person to sign in may come with another key. */
function usePlace(tokenId: string): string {
  const session = useSession().data?.session;
  const [place] = useState(() => [session?.instance.id, session?.identity.accountId, tokenId].join(' '));
  return place;
}
