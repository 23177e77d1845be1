// What update, reset and delete share: find the token, check the policy, apply the faults, note a lag.
import type { Context } from 'hono';
import { forbidden, notFound } from '../errors.ts';
import { beginFaults, endFaults, faultsInName, type Fault, type Operation } from '../faults/faults.ts';
import { mayDo } from '../powers.ts';
import type { SandboxEnv, Services } from '../services.ts';
import type { TokenRow } from '../tables.ts';
import { tokenResource, tokenResourceText } from '../token-resource.ts';
import { findVisibleToken } from '../visibility.ts';

export type TokenContext = Context<SandboxEnv, '/api/v2/tokens/:id'>;

/** The token that a call is about. Throws 404 when it is gone or the caller may not see it. */
export async function findToken(services: Services, context: TokenContext): Promise<TokenRow> {
  const token = await findVisibleToken(services.db, context.var.caller, context.req.param('id'));
  if (token === undefined) throw notFound();
  return token;
}

/** Throws 403 unless the caller may do all the actions to the token. */
export function requireActions(context: TokenContext, token: TokenRow, actions: readonly string[]): void {
  const resource = tokenResource(token);
  const missing = actions.find((action) => !mayDo(context.var.caller.power, action, resource));
  if (missing !== undefined) throw forbidden(`This needs ${missing} on ${tokenResourceText(token)}.`);
}

/**
 * The time of a change (epoch ms): `now`, unless the clock went back since the last change. Clients take an older version than
 * theirs for a late answer.
 */
export function changedAt(token: TokenRow, now: number): number {
  return Math.max(now, token.modifiedAt + 1);
}

/**
 * Carries out a write between the faults that the token's names ask for. `names` is what the token is called before and after.
 * The row as it was goes into the lagging reads when a fault asks for that.
 */
export async function writeWithFaults(
  services: Services,
  context: TokenContext,
  operation: Operation,
  before: TokenRow,
  names: readonly string[],
  write: () => Promise<void>,
): Promise<void> {
  const byName: readonly Fault[] = names.flatMap((name) => faultsInName(name, operation));
  await beginFaults(byName, services.now(), context.req.raw.signal);
  await write();
  const faults = [...context.var.faults, ...byName];
  if (faults.some(({ name }) => name === 'lag')) services.lag.note(before.id, before, services.now());
  endFaults(faults);
}
