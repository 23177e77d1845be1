// Passes the console's API calls on to the session's instance, with the key that only the gateway knows.
import type { Handler } from 'hono';
import * as v from 'valibot';
import { judgePath, tokenWriteOf } from './allowed-paths.ts';
import { browserAnswer, type BrowserAnswer } from './browser-answer.ts';
import { compressWhole, offeredEncoding } from './compress.ts';
import { recordedWriteOf, factOf, lookBefore } from './recorded-writes.ts';
import { refuse } from './gateway-error.ts';
import type { Services } from './services.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { keepOwnNewKey } from './own-reset.ts';
import { methodNotAllowed, pathNotAllowed } from './refusals.ts';
import { requestUrl } from './request-url.ts';
import type { KeptSession } from './sealed-session.ts';
import { sessionOfCall } from './session-of-call.ts';
import type { Target } from './targets.ts';
import type { UpstreamAnswer } from './upstream.ts';
import { ownScope } from './workspace-access.ts';

/** Handles `/api/*`: allowed paths and methods only, and only with a session. */
export function forward(services: Services): Handler<GatewayEnv> {
  const { sessions } = services;
  return async (c) => {
    const { method } = c.req;
    const { pathname, search } = requestUrl(c);
    const verdict = judgePath(method, pathname);
    if (verdict.kind === 'unknown-path') return refuse(c, pathNotAllowed);
    if (verdict.kind === 'other-methods') return refuse(c, methodNotAllowed(verdict.methods));
    const callers = sessionOfCall(c, services);
    if (callers.kind === 'refused') return refuse(c, callers.refusal);
    const { session, target } = callers;
    const reads = method === 'GET';
    const body = reads ? undefined : new Uint8Array(await c.req.arrayBuffer());
    const note = await noteWrite(services, {
      session,
      target,
      call: { method, path: pathname, search },
      body,
    });
    c.set('sent', true);
    const result = await target.call({
      method,
      path: `${pathname}${search}`,
      key: session.key,
      body: body?.byteLength === 0 ? undefined : body,
      // A write that has begun is finished even when the browser went away: half a change is worse than an unseen answer.
      signal: reads ? c.req.raw.signal : undefined,
    });
    if (result.kind === 'failure') return refuse(c, result.refusal);
    if (method === 'POST' && result.status === 201) c.set('target', createdId(result.body));
    const answer = browserAnswer(result, session.key);
    const { body: content, ...rest } = reads
      ? await compressed(answer, c.req.header('Accept-Encoding'))
      : answer;
    c.res = new Response(content, rest);
    const receipt = note?.(result);
    if (receipt !== undefined) c.res.headers.set('X-Workspace-Receipt', receipt);
    const write = tokenWriteOf(method, pathname);
    if (result.status === 200 && write?.operation === 'reset' && write.tokenId === session.identity.tokenId)
      await keepOwnNewKey(c, sessions, session, result.body);
    return c.res;
  };
}

const createdSchema = v.object({ _id: v.string() });

/** The ID of a new token in the answer that created it (contract section 4). */
function createdId(answer: Uint8Array): string | undefined {
  try {
    return v.parse(createdSchema, JSON.parse(new TextDecoder().decode(answer)))._id;
  } catch {
    return undefined;
  }
}

/**
 * Looks at what a write is about to change, and gives the function that records it once the instance has answered. That function gives the
 * receipt of what it records. Undefined for calls that are not recorded.
 */
async function noteWrite(
  { workspace, recorder, receipts, now }: Services,
  {
    session,
    target,
    call,
    body,
  }: {
    readonly session: KeptSession;
    readonly target: Target;
    readonly call: Parameters<typeof recordedWriteOf>[0];
    readonly body: Uint8Array | undefined;
  },
): Promise<((answer: UpstreamAnswer) => string | undefined) | undefined> {
  const scope = workspace === undefined ? undefined : ownScope(session, target);
  const write = scope === undefined ? undefined : recordedWriteOf(call, body);
  if (scope === undefined || write === undefined) return undefined;
  const before = await lookBefore(write, session, target);
  return (answer) => {
    const fact = factOf(write, { before, answer, session, now: now() });
    if (fact === undefined) return undefined;
    recorder.record(scope, fact);
    return receipts.sign(scope, fact);
  };
}

/** In bytes: an answer that fits one packet arrives no sooner when it is smaller. */
const worthIt = 1400;

/** The answer to a read. It is compressed when the browser accepts that and the answer is large enough. */
async function compressed(answer: BrowserAnswer, acceptEncoding: string | undefined): Promise<BrowserAnswer> {
  const { body, headers } = answer;
  if (body === null || body.byteLength < worthIt) return answer;
  const varied = { ...headers, vary: 'Accept-Encoding' };
  const encoding = offeredEncoding(acceptEncoding);
  if (encoding === undefined) return { ...answer, headers: varied };
  return {
    ...answer,
    headers: { ...varied, 'content-encoding': encoding },
    body: await compressWhole(body, encoding),
  };
}
