// Faults that an administrator armed for coming calls of an operation (see faults.ts). Kept in memory: a restart disarms all.
import type { Fault, Operation } from './faults.ts';
import type { FaultName } from './fault-names.ts';

export type ArmedFault = {
  readonly operation: Operation;
  readonly fault: FaultName;
  /** How many calls are still to fail, and how many pass before the first does. */
  readonly times: number;
  readonly afterCalls: number;
  readonly delayMs: number;
};

export type ArmedFaults = {
  readonly arm: (fault: ArmedFault) => void;
  readonly disarm: () => void;
  readonly list: () => readonly ArmedFault[];
  /** Counts one call of the operation and gives the faults it meets. */
  readonly take: (operation: Operation) => readonly Fault[];
  /** How often each operation was called since the faults were last disarmed. */
  readonly calls: () => Partial<Record<Operation, number>>;
};

/** Keeps the armed faults of one account, none at first. */
export function createArmedFaults(): ArmedFaults {
  let armed: readonly ArmedFault[] = [];
  let calls: Partial<Record<Operation, number>> = {};
  return {
    arm: (fault) => {
      armed = [...armed, fault];
    },
    disarm: () => {
      armed = [];
      calls = {};
    },
    list: () => armed,
    calls: () => calls,
    take(operation) {
      calls = { ...calls, [operation]: (calls[operation] ?? 0) + 1 };
      const met = armed.filter((fault) => fault.operation === operation && fault.afterCalls === 0);
      armed = armed.flatMap((fault) => {
        if (fault.operation !== operation) return [fault];
        if (fault.afterCalls > 0) return [{ ...fault, afterCalls: fault.afterCalls - 1 }];
        return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
      });
      return met.map(({ fault, delayMs }) => ({ name: fault, delayMs }));
    },
  };
}
