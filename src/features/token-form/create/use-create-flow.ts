import { useState } from 'react';
import { draftToPost } from '#domain/draft/request.ts';
import type { HeldKey } from '#domain/key/held-key.ts';
import { findLostCreate, type LostCreate } from '#domain/draft/lost-create.ts';
import { expiryInstant, type TokenDraft } from '#domain/draft/draft.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { isAnswerLost, isApiError, type ApiError } from '#queries/requests/failure.ts';
import { useSession } from '#queries/session/session.ts';
import { useCreateToken, useSetExpiry } from '#queries/writes/token-writes.ts';
import { useTokenList } from '#queries/cache/tokens.ts';
import { serverNow } from '#queries/session/server-clock.ts';
import type { CreateStage, LostAttempt, LostSearch } from './create-stage.ts';
import { accessOfDraft } from '../draft-access.ts';

type CreateEnds = {
  /** The token exists and its key is available. */
  readonly onMade: (token: AccessToken) => void;
  /** The create was refused, so nothing was created. */
  readonly onRefused: (error: ApiError) => void;
};

/**
 * The steps of a new token from the form to the hand-over. The create is sent once. If its answer is lost, the list is read and the person
 * decides.
 */
export function useCreateFlow({ onMade, onRefused }: CreateEnds) {
  const [stage, setStage] = useState<CreateStage>({ kind: 'form' });
  const create = useCreateToken();
  const expiry = useSetExpiry();
  const list = useTokenList();
  const memberId = useSession().data?.session?.identity.memberId;

  async function send(draft: TokenDraft): Promise<void> {
    const sentAt = serverNow();
    const request = draftToPost(draft, sentAt);
    if (request.kind === 'problems') return;
    const lost: LostCreate = {
      wanted: { name: request.post.name, kind: draft.kind, access: accessOfDraft(draft.access) },
      idsBefore: new Set(list.data?.tokens.map(({ id }) => id)),
      wasComplete: list.data?.complete === true,
      memberId,
      sentAt,
    };
    const expiresAt = expiryInstant(draft.expiry, sentAt);
    try {
      const { token, held } = await create.mutateAsync(request.post);
      // Computed again here, since the answer may have corrected the clock.
      handOver(token, held, 'create', expiryInstant(draft.expiry, serverNow()));
    } catch (error) {
      if (!isApiError(error)) throw error;
      if (isAnswerLost(error)) await look({ lost, expiresAt });
      else onRefused(error);
    }
  }

  async function look(attempt: LostAttempt): Promise<void> {
    setStage({ kind: 'lost', attempt, search: { kind: 'looking' } });
    const readAt = serverNow();
    const { data, error } = await list.refetch();
    setStage((now) => (now.kind === 'lost' ? { ...now, search: judge(data, error) } : now));

    function judge(read: typeof data, failure: typeof error): LostSearch {
      if (failure !== null) return { kind: 'unreadable', error: failure };
      const { tokens = [], complete = false } = read ?? {};
      const finding = findLostCreate(attempt.lost, { tokens, complete, readAt });
      return { kind: 'finished', finding, isListComplete: complete };
    }
  }

  function handOver(
    token: AccessToken,
    held: HeldKey,
    origin: 'create' | 'recovery',
    expiresAt: number | undefined,
  ): void {
    onMade(token);
    setStage({ kind: 'handing-over', token, held, origin, expiresAt });
    if (expiresAt !== undefined) expiry.mutate({ id: token.id, expiresAt });
  }

  return {
    stage,
    isSending: create.isPending,
    send,
    lookAgain: (attempt: LostAttempt) => void look(attempt),
    backToForm: () => setStage({ kind: 'form' }),
    handOver,
    expiry,
  };
}

export type CreateFlow = ReturnType<typeof useCreateFlow>;
