// Saves an edit: read, compare, patch. After an error it reads again instead of guessing.
import type { JsonPatch } from '#domain/edit/json-patch.ts';
import { judgeLostPatch } from '#domain/edit/lost-patch.ts';
import { type EditableToken, type FreshToken, planTokenEdit } from '#domain/edit/edit.ts';
import { mergeTokens, resolveMerge } from '#domain/edit/merge.ts';
import { isAnswerLost, isApiError, isChangedMeanwhile, type ApiError } from '#queries/requests/failure.ts';
import { usePatchToken } from '#queries/writes/token-writes.ts';
import { useReadToken } from '#queries/cache/tokens.ts';

export type SaveOutcome =
  /** `read` if no answer came and a fresh read shows the change. */
  | { readonly kind: 'saved'; readonly shownBy: 'answer' | 'read' }
  /** Somebody else changed the token, or the server says so with `status`. Nothing was written; `now` is the newest read. */
  | { readonly kind: 'changed'; readonly now: FreshToken; readonly status: number | undefined }
  | { readonly kind: 'refused'; readonly error: ApiError; readonly patch: JsonPatch }
  | { readonly kind: 'not-read'; readonly error: ApiError }
  | { readonly kind: 'lost'; readonly wasApplied: 'no' | 'unknown' };

/**
 * Returns a function that changes a token from `start` to `wanted`. The patch is built from a read made immediately before it. A patch
 * cannot test that a field was absent: only that read shows whether somebody else has filled it in. Never rejects with an ApiError.
 */
export function useSaveEdit(id: string) {
  const readAgain = useReadToken(id);
  const patchToken = usePatchToken(id);

  async function save(start: EditableToken, wanted: EditableToken, comment = ''): Promise<SaveOutcome> {
    const before = await settled(readAgain());
    if (isApiError(before)) return { kind: 'not-read', error: before };
    const resolution = resolveMerge(mergeTokens(start, before.token, wanted), {});
    if (resolution.kind === 'open') return { kind: 'changed', now: before, status: undefined };
    const plan = planTokenEdit(before, resolution.wanted);
    if (plan.kind === 'refused') throw new Error(plan.message);
    // Somebody else made exactly the same change: nothing is left to do.
    if (plan.operations.length === 0) return { kind: 'saved', shownBy: 'read' };
    const answer = await settled(patchToken.mutateAsync({ patch: plan.operations, comment }));
    if (!isApiError(answer)) return { kind: 'saved', shownBy: 'answer' };
    const cause: unknown = answer;
    if (isChangedMeanwhile(cause)) {
      const now = await settled(readAgain());
      if (isApiError(now)) return { kind: 'refused', error: answer, patch: plan.operations };
      return { kind: 'changed', now, status: answer.status };
    }
    if (isAnswerLost(cause)) {
      return judgeLost(before, resolution.wanted, await settled(readAgain()));
    }
    return { kind: 'refused', error: answer, patch: plan.operations };
  }

  return save;
}

function judgeLost(before: FreshToken, wanted: EditableToken, now: FreshToken | ApiError): SaveOutcome {
  if (isApiError(now)) return { kind: 'lost', wasApplied: 'unknown' };
  const verdict = judgeLostPatch(before.token, wanted, now.token);
  switch (verdict) {
    case 'applied':
      return { kind: 'saved', shownBy: 'read' };
    case 'not-applied':
      return { kind: 'lost', wasApplied: 'no' };
    case 'unclear':
      return { kind: 'changed', now, status: undefined };
    default:
      return verdict satisfies never;
  }
}

async function settled<Value>(promise: Promise<Value>): Promise<Value | ApiError> {
  try {
    return await promise;
  } catch (error) {
    if (isApiError(error)) return error;
    throw error;
  }
}
