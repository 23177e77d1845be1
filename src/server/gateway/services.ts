import type { Sandbox } from '../sandbox/app.ts';
import type { Sessions } from './sessions.ts';
import type { SignInLimit } from './sign-in-limit.ts';
import type { Targets } from './targets.ts';
import type { EtagOf } from './unchanged.ts';

/** What the routes work with. */
export type Services = {
  readonly sessions: Sessions;
  readonly targets: Targets;
  readonly sandbox: Sandbox | undefined;
  readonly signInLimit: SignInLimit;
  readonly etagOf: EtagOf;
  /** How many proxies in front are believed when they name a client. */
  readonly trustedProxies: number;
  readonly now: () => number;
  readonly idleLock: number;
};
