/**
 * Faults on demand, so that clients can be tested against a failing server. What each does, and how it is asked for, is in
 * docs/sandbox.md.
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
 * Carries out what happens before the call. Waits when slow, and ends the wait early when the client gives up. Throws
 * `FaultAnswer` for a refused call and `DroppedConnection` for a closed connection. `now` is epoch ms.
 */
export async function beginFaults(faults: readonly Fault[], now: number, signal: AbortSignal): Promise<void> {
  for (const fault of faults) {
    if (fault.name === 'slow') await wait(fault.delayMs, signal);
    if (fault.name === 'refuse') throw new DroppedConnection();
    const answer = refusalOf(fault.name, now);
    if (answer !== undefined) throw new FaultAnswer(answer);
  }
}

/** Carries out what happens after the call. Throws `DroppedConnection` when its answer must not arrive. */
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
