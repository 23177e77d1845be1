// What faults do to an answer on its way out (see faults.ts): the call itself is done by then.
import { DroppedConnection } from '../errors.ts';
import type { Fault } from './faults.ts';
import { hostileAnswer } from './hostile-answer.ts';

const hour = 60 * 60 * 1000;

/** The fields that hold an instant in epoch ms (contract sections 2 and 11). */
const instantFields = new Set(['creationDate', 'lastModified', 'lastUsed', 'expiry', 'date']);

/**
 * Gives the answer as the faults leave it. One that is not JSON, or that failed, stays as it is. Throws `DroppedConnection` when
 * an answer without a body breaks off.
 */
export async function spoilAnswer(answer: Response, faults: readonly Fault[]): Promise<Response> {
  let spoiled = answer;
  // One after another: each reads what the one before has written.
  // oxlint-disable-next-line no-await-in-loop
  for (const { name } of faults) if (answer.ok) spoiled = await spoil(spoiled, name);
  return spoiled;
}

async function spoil(answer: Response, name: Fault['name']): Promise<Response> {
  switch (name) {
    case 'cut':
      if (answer.status === 204) throw new DroppedConnection();
      return new Response(breakingOff(await answer.text()), copyOf(answer));
    case 'truncated':
      return new Response(half(await answer.text()) || null, copyOf(answer));
    case 'wrong-type':
      answer.headers.set('Content-Type', 'application/octet-stream');
      return answer;
    case 'unknown-fields':
      return rewrite(answer, (json) => mapObjects(json, withUnknownFields));
    case 'clock-ahead':
      return rewrite(answer, (json) => mapObjects(json, (object) => shifted(object, hour)));
    case 'clock-behind':
      return rewrite(answer, (json) => mapObjects(json, (object) => shifted(object, -hour)));
    case 'hostile':
      return rewrite(answer, hostileAnswer);
    case '401-empty':
    case '403':
    case '404':
    case '409':
    case '422':
    case '429':
    case '429-past':
    case '429-bare':
    case '500-html':
    case '503':
    case 'html':
    case 'refuse':
    case 'slow':
    case 'drop':
    case 'lag':
      return answer;
    default:
      return name satisfies never;
  }
}

/** Half of the text, and then an error in the place of the rest. */
function breakingOff(text: string): ReadableStream<Uint8Array> {
  let isSent = false;
  return new ReadableStream({
    pull(controller) {
      if (isSent) controller.error(new Error('the connection breaks off, as a fault asked it to'));
      else controller.enqueue(new TextEncoder().encode(half(text)));
      isSent = true;
    },
  });
}

function half(text: string): string {
  return text.slice(0, Math.floor(text.length / 2));
}

async function rewrite(answer: Response, change: (json: unknown) => unknown): Promise<Response> {
  const text = await answer.text();
  if (text === '') return new Response(null, copyOf(answer));
  return new Response(JSON.stringify(change(JSON.parse(text))), copyOf(answer));
}

function copyOf({ status, headers }: Response): ResponseInit {
  const copied = new Headers(headers);
  copied.delete('Content-Length');
  return { status, headers: copied };
}

type JsonObject = Readonly<Record<string, unknown>>;

function mapObjects(value: unknown, change: (object: JsonObject) => JsonObject): unknown {
  if (Array.isArray(value)) return value.map((entry) => mapObjects(entry, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, mapObjects(inner, change)]);
  return change(Object.fromEntries(entries));
}

function withUnknownFields(object: JsonObject): JsonObject {
  return { ...object, addedNextYear: { kind: 'unheard of' }, _unknown: [null, 1, 'text'] };
}

function shifted(object: JsonObject, by: number): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [
      name,
      instantFields.has(name) && typeof value === 'number' && value > 0 ? value + by : value,
    ]),
  );
}
