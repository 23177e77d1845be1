import type { Context } from 'hono';
import { forbidden } from '../errors.ts';
import type { SandboxEnv } from '../services.ts';

/** Throws 403 unless the caller may read members, custom roles and the audit log (contract section 12). */
export function requireReader(context: Context<SandboxEnv>): void {
  if (!context.var.caller.readsAccount) throw forbidden('This needs a role with Reader as its base.');
}
