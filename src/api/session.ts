// The session at the gateway. A key is sent once, in a body, and never comes back.
import * as v from 'valibot';
import type { Credentials, Instance, Persona, Session, SessionIdentity } from '#domain/account/session.ts';
import { isSessionChanged } from './api-error.ts';
import { request } from './http.ts';
import { readAnswer } from './read-answer.ts';
import { serverClock } from './server-clock.ts';
import { sessionPath } from './session-path.ts';
import { text } from './wire-values.ts';

const instanceSchema = v.object({ id: v.string(), name: v.string(), host: text, origin: text });

const identityFields = v.object({
  tokenId: text,
  tokenName: text,
  memberId: text,
  accountId: text,
  serviceToken: v.fallback(v.boolean(), false),
  tokenKind: text,
});

const identitySchema = v.pipe(identityFields, v.transform(withoutEmptyTexts));

const sessionSchema = v.object({
  id: v.string(),
  instance: instanceSchema,
  identity: identitySchema,
  lastFour: text,
  signedInAt: v.number(),
  expiresAt: v.number(),
});

const personaSchema = v.object({ id: v.string(), account: text, name: text, title: text, description: text });

const stateSchema = v.object({
  session: v.nullish(sessionSchema),
  locked: v.nullish(instanceSchema),
  instances: v.array(instanceSchema),
  sandbox: v.nullish(v.object({ personas: v.array(personaSchema) })),
  idleLock: v.fallback(v.pipe(v.number(), v.minValue(0)), 0),
});

export type SessionAnswer = {
  readonly session: Session | undefined;
  /** The instance of a session that the gateway locked because it was unused. */
  readonly locked: Instance | undefined;
  readonly instances: readonly Instance[];
  readonly sandbox: { readonly personas: readonly Persona[] } | undefined;
  /** In ms; 0 for never. */
  readonly idleLock: number;
};

/** Gives the session, if any, and the targets that one can sign in to. Throws an ApiError. */
export async function fetchSession(signal?: AbortSignal): Promise<SessionAnswer> {
  const { session, locked, sandbox, ...state } = readAnswer(
    stateSchema,
    await request(sessionPath, { signal }),
  );
  followClockOf(session ?? undefined);
  return {
    session: session ?? undefined,
    locked: locked ?? undefined,
    sandbox: sandbox ?? undefined,
    ...state,
  };
}

/** Opens a session. Throws 400 `key_malformed`, `key_kind`, `instance_unknown` or 401 `key_refused`. */
export async function openSession(credentials: Credentials): Promise<Session> {
  const answer = await request(sessionPath, { method: 'POST', body: credentials });
  const { session } = readAnswer(v.object({ session: sessionSchema }), answer);
  followClockOf(session);
  return session;
}

/**
 * Closes the session with this public ID: the gateway clears its cookie. A session that this browser has left already counts as closed.
 * Throws an ApiError for every other failure.
 */
export async function closeSession(id: string | undefined): Promise<void> {
  try {
    await request(sessionPath, { method: 'DELETE', session: id });
  } catch (error) {
    if (!isSessionChanged(error)) throw error;
  }
}

/** Tells the gateway that a person uses the session. Throws 401 `session_idle` when that comes too late. */
export async function noteUse(): Promise<void> {
  await request(`${sessionPath}/use`, { method: 'POST' });
}

function followClockOf(session: Session | undefined): void {
  serverClock.follow(session && `${session.instance.id} ${session.signedInAt}`);
}

function withoutEmptyTexts(identity: v.InferOutput<typeof identityFields>): SessionIdentity {
  const { tokenId, tokenName, memberId, accountId, serviceToken, tokenKind } = identity;
  return {
    serviceToken,
    ...(tokenId === '' ? {} : { tokenId }),
    ...(tokenName === '' ? {} : { tokenName }),
    ...(memberId === '' ? {} : { memberId }),
    ...(accountId === '' ? {} : { accountId }),
    ...(tokenKind === '' ? {} : { tokenKind }),
  };
}
