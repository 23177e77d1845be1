import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { isSameDraft, type TokenDraft } from '#domain/draft/draft.ts';
import { useAccount } from '#queries/session/account.ts';
import { newTokenDraft } from '#queries/kept/new-token-draft.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import type { TokenFormValues } from '../token-form.ts';

/** The draft is stored after this many ms without typing. */
const settleMs = 400;

/**
 * Keeps the unfinished draft in this browser. `left` is the draft found when the page opened, to be offered. A draft that still equals
 * `start` is not kept.
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
    /** The offer is answered; the stored draft stays until a new one is written. */
    closeOffer: () => setLeft(undefined),
    forget: () => {
      setLeft(undefined);
      unwritten.current = undefined;
      newTokenDraft.update(account, () => undefined);
    },
  };
}

/** An incomplete date cannot be stored. */
function storable(draft: TokenDraft): TokenDraft {
  const { expiry } = draft;
  return expiry.kind === 'at' && Number.isNaN(expiry.at) ? { ...draft, expiry: { kind: 'never' } } : draft;
}
