// Sends the one call of a row in a bulk run, and says what its answer means for the row. Failed calls never throw.
import {
  isAnswerLost,
  isApiError,
  isChangedMeanwhile,
  isFrontAnswer,
  isNotFound,
  isRateLimited,
  isSessionChanged,
  isSignedOut,
  type ApiError,
  referencesOf,
} from '#api/api-error.ts';
import { fetchToken } from '#api/tokens.ts';
import { createToken, deleteToken, patchToken, resetToken, type TokenWithKey } from '#api/token-writes.ts';
import type { BulkJob } from '#domain/bulk/action.ts';
import type { StopReason } from '#domain/bulk/run.ts';
import { cloneToken } from '#domain/draft/clone.ts';
import { draftToPost } from '#domain/draft/request.ts';
import { planTokenEdit } from '#domain/edit/edit.ts';
import { graceEnd } from '#domain/grace/period.ts';
import { isSameAccess } from '#domain/token/same-access.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';

/** The HTTP status of the server's answer to the change; undefined when no change was sent or none came from the server. */
type Answered = { readonly status?: number | undefined };

/** `until` is when the old key ends (reset) or the token expires, in epoch ms. */
export type CallResult = CallOutcome & Answered;

type CallOutcome =
  | { readonly kind: 'new-key'; readonly answer: TokenWithKey; readonly until: number | undefined }
  | { readonly kind: 'changed'; readonly token: AccessToken; readonly until: number | undefined }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'already-gone' }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly isGone: boolean;
      readonly isFront?: boolean;
    }
  | {
      readonly kind: 'lost';
      readonly reason: string;
      readonly until: number | undefined;
      /** Whether something in front of the console answered in its place. */
      readonly isFront?: boolean;
    }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number | undefined }
  | { readonly kind: 'stopped'; readonly why: StopReason; readonly reason: string };

/**
 * Applies the job to a token, with one request sent at `now` (epoch ms). A change of access is preceded by a read: the patch depends on
 * which kind of access the token has (contract section 5).
 */
export async function sendCall(job: BulkJob, token: AccessToken, now: number): Promise<CallResult> {
  const until = untilOf(job, now);
  try {
    switch (job.action) {
      case 'reset':
        return newKey(await resetToken(token.id, until), until);
      case 'expire': {
        const patch = [{ op: 'add', path: '/expiry', value: job.at }] as const;
        const changed = await patchToken(token.id, patch);
        return { kind: 'changed', token: changed.token, until: job.at, status: changed.status };
      }
      case 'access':
        return await setAccess(token, job.access);
      case 'version':
        return await setVersion(token, job.version);
      case 'replace':
        return await createClone(token, now);
      case 'delete':
        return { kind: 'deleted', status: await deleteToken(token.id) };
      default:
        return job satisfies never;
    }
  } catch (error) {
    // The calls throw nothing else. Another error is a mistake in the program and must not count as an answer.
    if (!isApiError(error)) throw error;
    return judge(error, job, until);
  }
}

function newKey(answer: TokenWithKey, until: number | undefined): CallResult {
  return { kind: 'new-key', answer, until, status: answer.status };
}

/** Sets the API version. It is disputed whether a patch may do so (contract section 5), so the version in the answer counts. */
async function setVersion(token: AccessToken, version: number): Promise<CallResult> {
  const op = token.apiVersion === undefined ? 'add' : 'replace';
  const patch = [{ op, path: '/defaultApiVersion', value: version }] as const;
  const { token: changed, status } = await patchToken(token.id, patch);
  if (changed.apiVersion === version) return { kind: 'changed', token: changed, until: undefined, status };
  const kept = changed.apiVersion ?? 'none';
  return { kind: 'failed', reason: `LaunchDarkly kept the old API version: ${kept}.`, isGone: false, status };
}

/** Replaces the access by one patch, which removes the old kind and sets the new one. It tests that the old access is still there. */
async function setAccess(token: AccessToken, access: TokenAccess): Promise<CallResult> {
  const fresh = await readFirst(token.id);
  if ('kind' in fresh) return fresh;
  const now = fresh.token.access;
  const done = { kind: 'changed', until: undefined } as const;
  if (isSameAccess(now, access)) return { ...done, token: fresh.token };
  if (!isSameAccess(now, token.access)) {
    const reason =
      'Someone changed its access after this plan was opened. Plan it again to see what would change.';
    return { kind: 'failed', reason, isGone: false };
  }
  const plan = planTokenEdit(fresh, { ...fresh.token, access });
  if (plan.kind === 'refused') return { kind: 'failed', reason: plan.message, isGone: false };
  const { token: changed, status } = await patchToken(token.id, plan.operations);
  if (!isSameAccess(changed.access, now)) return { ...done, token: changed, status };
  return { kind: 'failed', reason: 'LaunchDarkly kept the old access.', isGone: false, status };
}

/** A read whose answer is lost has changed nothing, unlike the lost answer of a change. */
async function readFirst(id: string): Promise<Awaited<ReturnType<typeof fetchToken>> | CallResult> {
  try {
    return await fetchToken(id);
  } catch (error) {
    if (!isAnswerLost(error)) throw error;
    const reason = `Couldn’t read the token first, so no change was sent. ${error.message}`;
    return { kind: 'failed', reason, isGone: false, isFront: isFrontAnswer(error) };
  }
}

/** Creates a token with the same name and access. The original is told apart by its ID until it ends. */
async function createClone(token: AccessToken, now: number): Promise<CallResult> {
  const { draft } = cloneToken(token, now);
  const request = draftToPost({ ...draft, name: token.name, expiry: { kind: 'never' } }, now);
  if (request.kind === 'problems') {
    const reason = request.problems.map(({ message }) => message).join(' ');
    return { kind: 'failed', reason, isGone: false };
  }
  return newKey(await createToken(request.post), undefined);
}

function untilOf(job: BulkJob, now: number): number | undefined {
  return job.action === 'reset' ? graceEnd(job.grace, now) : undefined;
}

function judge(error: ApiError, { action }: BulkJob, until: number | undefined): CallResult {
  const references = referencesOf(error).join(', ');
  const reason = references === '' ? error.message : `${error.message} (${references})`;
  const isFront = isFrontAnswer(error);
  const status = error.source === 'api' ? error.status : undefined;
  const why = error.source === 'gateway' ? 'session-ended' : 'signed-out';
  if (isRateLimited(error)) return { kind: 'rate-limited', retryAfterMs: error.retryAfterMs };
  if (isSessionChanged(error) || isSignedOut(error)) return { kind: 'stopped', why, reason };
  if (isAnswerLost(error)) return { kind: 'lost', reason, until, isFront, status };
  if (isChangedMeanwhile(error) && action === 'access') {
    const changed =
      'LaunchDarkly couldn’t apply the change, as when someone else changes the token at the same time.';
    return { kind: 'failed', reason: `${changed} It said: ${reason}`, isGone: false, status };
  }
  if (isNotFound(error) && action === 'delete') return { kind: 'already-gone', status };
  return { kind: 'failed', reason, isGone: isNotFound(error) && action !== 'replace', status };
}
