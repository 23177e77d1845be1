/**
 * Faults on demand, so that clients can be tested against what a real server does on a bad day.
 *
 * | fault | what happens |
 * |---|---|
 * | `401-empty` | 401 with an empty body; nothing is done |
 * | `403` | 403 `forbidden`; nothing is done |
 * | `404` | 404 `not_found`; nothing is done |
 * | `409` | 409 `optimistic_locking_error`; nothing is done |
 * | `422` | 422 `patch_failed`; nothing is done |
 * | `429` | 429 `rate_limited`, `X-Ratelimit-Reset` two seconds ahead; nothing is done |
 * | `429-past` | 429 `rate_limited`, `X-Ratelimit-Reset` five seconds ago; nothing is done |
 * | `429-bare` | 429 `rate_limited` without a word on when to come back; nothing is done |
 * | `500-html` | 500 with an HTML page; nothing is done |
 * | `503` | 503 without a body; nothing is done |
 * | `html` | 200 with an HTML page, as a portal in between answers; nothing is done |
 * | `refuse` | the connection closes at once; nothing is done |
 * | `slow` | the answer comes three seconds later (`delayMs` when armed) |
 * | `drop` | the call is carried out, then the connection closes without an answer |
 * | `cut` | the call is carried out, and the connection breaks off in the middle of the answer |
 * | `truncated` | the call is carried out, and half of the answer's JSON is missing |
 * | `wrong-type` | the call is carried out, and its JSON is called `application/octet-stream` |
 * | `unknown-fields` | the call is carried out, and every object of the answer holds fields that no contract knows |
 * | `clock-ahead`, `clock-behind` | the call is carried out, and every instant of the answer is an hour off |
 * | `hostile` | the call is carried out, and every text that people write is replaced by an attack (see hostile-answer.ts) |
 * | `lag` | the write is carried out and answered, but for two seconds reads show what was before (`get` and `list`) |
 *
 * **By name**, from any client, the console included: a token name that contains `fault:<fault>` makes every write of that token
 * fail so: the create or rename that would bring the name in, and, once the name is there, update, reset and delete.
 * `fault:<fault>@<operation>` waits for that one operation on the token (`get`, `update`, `reset`, `delete`) and lets all others
 * pass: create a token named `ci fault:409@update`, and editing it conflicts. A faulty name can be left by renaming unless it
 * says `@update`; such a token can still be deleted.
 *
 * **Armed**, by an Admin key at raw access only (`/sandbox/api/v2/_faults`; the console's gateway does not forward it):
 * `POST {"operation":"list","fault":"500-html","times":1,"afterCalls":2}` makes the third call of the list fail, once.
 * `times` (default 1) says how often, `afterCalls` (default 0) how many calls pass first, `delayMs` how slow `slow` is.
 * `GET` lists what is armed and counts the calls of each operation, `DELETE` disarms everything and counts anew. Operations: `list`, `create`, `get`, `update`, `delete`, `reset`,
 * `caller-identity`, `get-account`, `list-roles`, `get-role`, `list-members`, `get-member`, `list-audit-log`,
 * `create-role`, `update-role`, `delete-role`, `delete-member`, `search-audit-log`, `get-audit-entry`.
 */
import { DroppedConnection } from '../errors.ts';
import { refusalOf } from './fault-refusals.ts';
import { faultNames, type FaultName } from './fault-names.ts';

export const operations = [
  'list',
  'create',
  'get',
  'update',
  'delete',
  'reset',
  'caller-identity',
  'get-account',
  'list-roles',
  'get-role',
  'list-members',
  'get-member',
  'list-audit-log',
  'create-role',
  'update-role',
  'delete-role',
  'delete-member',
  'search-audit-log',
  'get-audit-entry',
] as const;
export type Operation = (typeof operations)[number];

export type Fault = { readonly name: FaultName; readonly delayMs: number };

export const slowDelayMs = 3000;

/** An answer that a fault puts in the place of the real one. */
export class FaultAnswer extends Error {
  readonly response: Response;

  constructor(response: Response) {
    super('a fault answers this call');
    this.name = 'FaultAnswer';
    this.response = response;
  }
}

const writes: ReadonlySet<Operation> = new Set(['create', 'update', 'delete', 'reset']);
const sentinel = /fault:([0-9a-z-]+)(?:@([a-z]+))?/g;

/** The faults that a token name asks for at an operation. Unknown faults and operations are plain text. */
export function faultsInName(name: string, operation: Operation): Fault[] {
  return [...name.matchAll(sentinel)].flatMap(([, fault, at]) => {
    const known = faultNames.find((candidate) => candidate === fault);
    const applies = at === undefined ? writes.has(operation) : at === operation;
    return known !== undefined && applies ? [{ name: known, delayMs: slowDelayMs }] : [];
  });
}

/**
 * Carries out what must happen before the call itself: waits when slow, throws `FaultAnswer` when the call is refused and
 * `DroppedConnection` when nobody is there. `now` is epoch ms. The wait ends early when the client gives up.
 */
export async function beginFaults(faults: readonly Fault[], now: number, signal: AbortSignal): Promise<void> {
  for (const fault of faults) {
    if (fault.name === 'slow') await wait(fault.delayMs, signal);
    if (fault.name === 'refuse') throw new DroppedConnection();
    const answer = refusalOf(fault.name, now);
    if (answer !== undefined) throw new FaultAnswer(answer);
  }
}

/** Carries out what happens after the call is done: throws `DroppedConnection` when its answer shall not arrive. */
export function endFaults(faults: readonly Fault[]): void {
  if (faults.some(({ name }) => name === 'drop')) throw new DroppedConnection();
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(finish, ms);
    function finish(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    }
    if (signal.aborted) finish();
    else signal.addEventListener('abort', finish);
  });
}
