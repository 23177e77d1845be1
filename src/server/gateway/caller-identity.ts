// Asks an instance which account and token a key belongs to (contract section 11). The call also proves that a pasted key works.
import * as v from 'valibot';
import type { GatewayRefusal } from './gateway-error.ts';
import { browserHeaders, type AnsweredHeaders } from './forwarded-headers.ts';
import type { Identity } from './sealed-session.ts';
import type { Target } from './targets.ts';
import type { UpstreamAnswer, UpstreamResult } from './upstream.ts';

/** Longer texts are cut, in characters: all of them have to fit into a cookie. */
const longestText = 128;

const text = v.fallback(v.optional(v.pipe(v.string(), v.transform(cutText))), undefined);
const answerSchema = v.object({
  tokenId: text,
  tokenName: text,
  memberId: text,
  accountId: text,
  serviceToken: v.fallback(v.boolean(), false),
  tokenKind: text,
});

export type IdentityResult =
  | { readonly kind: 'identity'; readonly identity: Identity }
  | { readonly kind: 'refused'; readonly refusal: GatewayRefusal };

/** Sends one call of `caller-identity` with a key (contract section 11). */
export function callCallerIdentity(target: Target, key: string): Promise<UpstreamResult> {
  return target.call({ method: 'GET', path: '/api/v2/caller-identity', key });
}

/** Gives who a key belongs to, or the refusal. The refusal of a 401 names the instance, since a key works in one only. */
export async function identifyKey(target: Target, key: string): Promise<IdentityResult> {
  const result = await callCallerIdentity(target, key);
  if (result.kind === 'failure') return { kind: 'refused', refusal: result.refusal };
  const identity = result.status === 200 ? readIdentity(result.body) : undefined;
  return identity === undefined
    ? { kind: 'refused', refusal: refusalFor(target, result) }
    : { kind: 'identity', identity };
}

/** Reads the answer of `caller-identity`; undefined when it is none. */
export function readIdentity(body: Uint8Array): Identity | undefined {
  try {
    const parsed = v.safeParse(answerSchema, JSON.parse(new TextDecoder().decode(body)));
    return parsed.success ? withoutMissing(parsed.output) : undefined;
  } catch {
    return undefined;
  }
}

/** Cuts between characters, never within a surrogate pair. */
function cutText(whole: string): string {
  const characters = Array.from(whole.slice(0, 2 * longestText + 1));
  return characters.length <= longestText ? whole : `${characters.slice(0, longestText - 1).join('')}…`;
}

function withoutMissing({ serviceToken, ...texts }: v.InferOutput<typeof answerSchema>): Identity {
  const present = Object.entries(texts).filter(([, value]) => value !== undefined && value !== '');
  return { serviceToken, ...Object.fromEntries(present) };
}

function refusalFor({ instance }: Target, answer: UpstreamAnswer): GatewayRefusal {
  const place = `${instance.name} (${instance.host})`;
  if (answer.status === 401)
    return {
      status: 401,
      code: 'key_refused',
      message: `${place} rejected this key. It may have been deleted, reset or expired, or it belongs to another instance.`,
    };
  if (answer.status === 429)
    return {
      status: 429,
      code: 'rate_limited',
      message: `${place} is rate limiting these requests. Try again in a moment.`,
      headers: withoutContentType(answer.headers),
    };
  return {
    status: 502,
    code: 'upstream_unexpected',
    message:
      answer.status === 200
        ? `${place} didn’t respond the way LaunchDarkly does.`
        : `${place} responded with status ${answer.status} instead of identifying the key.`,
  };
}

function withoutContentType(answered: AnsweredHeaders): Record<string, string> {
  const { 'content-type': _, ...headers } = browserHeaders(answered);
  return headers;
}
