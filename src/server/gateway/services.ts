import type { Sandbox } from '../sandbox/app.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import type { Receipts } from './receipts.ts';
import type { Recorder } from './recorder.ts';
import type { WorkspaceAccess } from './workspace-access.ts';
import type { TagOf } from './page-tag.ts';
import type { Sessions } from './sessions.ts';
import type { SharedSignInLimit } from './shared-sign-in-limit.ts';
import type { Targets } from './targets.ts';

/** The services that the routes use. */
export type Services = {
  readonly sessions: Sessions;
  readonly targets: Targets;
  readonly sandbox: Sandbox | undefined;
  readonly signInLimit: SharedSignInLimit;
  readonly tagOf: TagOf;
  /** How many proxies in front are trusted to name a client. */
  readonly trustedProxies: number;
  /** Undefined when nothing is shared. */
  readonly workspace: Workspace | undefined;
  readonly access: WorkspaceAccess;
  readonly recorder: Recorder;
  readonly receipts: Receipts;
  readonly now: () => number;
  readonly idleLock: number;
};
