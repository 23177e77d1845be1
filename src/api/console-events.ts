// Reads who did what through the console (src/server/gateway/event-log.ts).
import * as v from 'valibot';
import type { ConsoleEvent } from '#domain/activity/console-events.ts';
import { request } from './http.ts';
import { readAnswer } from './read-answer.ts';

export type ConsoleEvents =
  | { readonly kind: 'off' | 'no-account' }
  | {
      readonly kind: 'on';
      readonly sees: 'everyone' | 'own';
      /** How many there are; more than `events` has when the answer was cut. */
      readonly total: number;
      /** The newest first. */
      readonly events: readonly ConsoleEvent[];
    };

const text = v.fallback(v.string(), '');

const answerSchema = v.variant('state', [
  v.object({ state: v.picklist(['off', 'no-account']) }),
  v.object({
    state: v.literal('on'),
    sees: v.picklist(['everyone', 'own']),
    total: v.number(),
    events: v.array(
      v.object({
        id: v.string(),
        at: v.number(),
        requestId: v.string(),
        action: v.string(),
        outcome: v.picklist(['done', 'refused', 'unknown']),
        target: text,
        user: text,
        actor: v.object({ memberId: text, tokenId: text }),
      }),
    ),
  }),
]);

/** Throws an ApiError, `workspace_away` when they can't be reached. */
export async function fetchConsoleEvents(signal?: AbortSignal): Promise<ConsoleEvents> {
  const read = readAnswer(answerSchema, await request('/workspace/events', { signal }));
  if (read.state !== 'on') return { kind: read.state };
  const events = read.events.map(({ actor, user, ...event }) => ({ ...event, author: { ...actor, user } }));
  return { kind: 'on', sees: read.sees, total: read.total, events };
}
