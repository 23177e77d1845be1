import type { Context } from 'hono';
import type { SandboxEnv, Services } from '../services.ts';

/** `GET /caller-identity`: which token the call came with. It does not say the role (contract section 11). */
export function callerIdentity({ accountId }: Services) {
  return (context: Context<SandboxEnv>) => {
    const { token, member } = context.var.caller;
    return context.json({
      accountId,
      authKind: 'token',
      tokenKind: token.service === 1 ? 'service' : 'personal',
      ...(token.name === '' ? {} : { tokenName: token.name }),
      tokenId: token.id,
      ...(member === undefined ? {} : { memberId: member.id }),
      serviceToken: token.service === 1,
    });
  };
}
