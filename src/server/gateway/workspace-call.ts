// A call to the workspace: who makes it, and what stands against it.
import type { Context } from 'hono';
import { WorkspaceAway, type Workspace } from '../workspace/open-workspace.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { refuse, type GatewayRefusal } from './gateway-error.ts';
import type { KeptSession } from './sealed-session.ts';
import type { Services } from './services.ts';
import { sessionOfCall } from './session-of-call.ts';
import type { Target } from './targets.ts';
import type { Access } from './workspace-access.ts';

export type Granted = Extract<Access, { kind: 'granted' }> & {
  readonly session: KeptSession;
  readonly target: Target;
};

export type WithAccess = (
  c: Context<GatewayEnv>,
  confirmed: 'now' | 'lately',
  work: (opened: Workspace, granted: Granted) => Promise<Response>,
) => Promise<Response>;

/** Gives a function that runs `work` when the instance confirms the session's key, or did so lately; else it answers with the reason. */
export function createWithAccess(services: Services): WithAccess {
  const { workspace, access } = services;
  return async (c, confirmed, work) => {
    const callers = sessionOfCall(c, services);
    if (callers.kind === 'refused') return refuse(c, callers.refusal);
    if (workspace === undefined) return c.json({ state: 'off' });
    const { session, target } = callers;
    const allowed = await (confirmed === 'now' ? access.confirm : access.read)(session, target);
    switch (allowed.kind) {
      case 'no-account':
        return c.json({ state: 'no-account' });
      case 'dead':
        return new Response(allowed.answer.body, allowed.answer);
      case 'refused':
        return refuse(c, allowed.refusal);
      case 'granted':
        return work(workspace, { ...allowed, session, target }).catch((error: unknown) => {
          if (error instanceof WorkspaceAway) return refuse(c, away);
          throw error;
        });
      default:
        return allowed satisfies never;
    }
  };
}

const away: GatewayRefusal = {
  status: 503,
  code: 'workspace_away',
  message: 'Shared records can’t be reached right now. Tokens aren’t affected.',
};
