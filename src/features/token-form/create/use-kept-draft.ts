import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { isSameDraft, type TokenDraft } from '#domain/draft/draft.ts';
import { useAccount } from '#queries/session/account.ts';
import { newTokenDraft } from '#queries/kept/new-token-draft.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import type { TokenFormValues } from '../token-form.ts';

/** Typing ends for this many ms before the draft is written. */
const settleMs = 400;

/**
 * Keeps the draft in this browser while it is worked on. `left` is the one found on arrival, to be offered; a draft that is
 * still as it was begun (`start`) is not worth keeping.
 */
export function useKeptDraft(form: UseFormReturn<TokenFormValues>, start: TokenDraft) {
  const account = useAccount();
  const [left, setLeft] = useState(() => newTokenDraft.read(account));

  const unwritten = useRef<TokenDraft>(undefined);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      clearTimeout(timer);
      const draft = unwritten.current;
      unwritten.current = undefined;
      if (draft === undefined) return;
      const isWorthKeeping = !isSameDraft(draft, start);
      newTokenDraft.update(account, () =>
        isWorthKeeping ? { draft: storable(draft), savedAt: serverNow() } : undefined,
      );
    };
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        unwritten.current = values;
        clearTimeout(timer);
        timer = setTimeout(write, settleMs);
      },
    });
    window.addEventListener('pagehide', write);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [form, account, start]);

  return {
    left,
    /** The offer is answered; the stored draft stays until something else is written. */
    closeOffer: () => setLeft(undefined),
    forget: () => {
      setLeft(undefined);
      unwritten.current = undefined;
      newTokenDraft.update(account, () => undefined);
    },
  };
}

/** Half a date cannot be stored. */
function storable(draft: TokenDraft): TokenDraft {
  const { expiry } = draft;
  return expiry.kind === 'at' && Number.isNaN(expiry.at) ? { ...draft, expiry: { kind: 'never' } } : draft;
}
