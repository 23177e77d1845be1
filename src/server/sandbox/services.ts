import type { ArmedFaults } from './faults/armed-faults.ts';
import type { Caller } from './caller.ts';
import type { Db } from './database.ts';
import type { Fault } from './faults/faults.ts';
import type { LaggingReads } from './faults/lagging-reads.ts';
import type { LastUse } from './last-use.ts';
import type { RateLimit } from './rate-limit.ts';

/** What the routes of one account share. `now` gives epoch ms. */
export type Services = {
  readonly db: Db;
  readonly now: () => number;
  readonly accountId: string;
  readonly accountName: string;
  readonly ownerId: string;
  readonly maxLimit: number;
  /** How many service tokens the account may have; undefined for any number. */
  readonly serviceTokenLimit: number | undefined;
  readonly lastUse: LastUse;
  readonly rateLimit: RateLimit;
  readonly armedFaults: ArmedFaults;
  readonly lag: LaggingReads;
};

/** What the middleware leaves for a route: the caller, the API version, and the armed faults of the call. */
export type SandboxEnv = {
  Bindings: { readonly caller: Caller };
  Variables: {
    caller: Caller;
    apiVersion: number;
    faults: readonly Fault[];
  };
};
