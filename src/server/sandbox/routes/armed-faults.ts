import type { Context } from 'hono';
import { forbidden, invalidRequest } from '../errors.ts';
import { faultNames } from '../faults/fault-names.ts';
import { operations, slowDelayMs } from '../faults/faults.ts';
import { readJsonBody } from '../read-body.ts';
import type { SandboxEnv, Services } from '../services.ts';
import { readObject, type JsonObject } from '../validate/fields.ts';

const maxDelayMs = 60_000;

/** `GET /_faults`: what is armed (see faults.ts), and how often each operation was called since the last disarming. Needs an Admin key, as all of `_faults`. */
export function listFaults(services: Services) {
  return (context: Context<SandboxEnv>) => {
    requireAdmin(context);
    return context.json({ items: services.armedFaults.list(), calls: services.armedFaults.calls() });
  };
}

/** `POST /_faults`: arms one fault and lists what is armed. */
export function armFault(services: Services) {
  return async (context: Context<SandboxEnv>) => {
    requireAdmin(context);
    const body = readObject(await readJsonBody(context.req.raw), [
      'operation',
      'fault',
      'times',
      'afterCalls',
      'delayMs',
    ]);
    services.armedFaults.arm({
      operation: readChoice(body, 'operation', operations),
      fault: readChoice(body, 'fault', faultNames),
      times: readCount(body, 'times', 1, 1, 1000),
      afterCalls: readCount(body, 'afterCalls', 0, 0, 100_000),
      delayMs: readCount(body, 'delayMs', slowDelayMs, 0, maxDelayMs),
    });
    return context.json({ items: services.armedFaults.list() }, 201);
  };
}

/** `DELETE /_faults`: disarms everything. */
export function disarmFaults(services: Services) {
  return (context: Context<SandboxEnv>) => {
    requireAdmin(context);
    services.armedFaults.disarm();
    return context.body(null, 204);
  };
}

function requireAdmin(context: Context<SandboxEnv>): void {
  if (!context.var.caller.isAdmin) throw forbidden('Faults are armed with an Admin key.');
}

function readChoice<T extends string>(body: JsonObject, field: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === body[field]);
  if (choice === undefined) throw invalidRequest(`${field}: expected one of ${choices.join(', ')}`);
  return choice;
}

function readCount(body: JsonObject, field: string, missing: number, low: number, high: number): number {
  const value = body[field] ?? missing;
  if (typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high) return value;
  throw invalidRequest(`${field}: expected a whole number from ${low} to ${high}`);
}
