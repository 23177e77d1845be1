// Refused keys are counted by all gateways together. Without the database each of them counts its own.
import { createHmac } from 'node:crypto';
import type { Workspace } from '../workspace/open-workspace.ts';
import { windowLength } from './counting-windows.ts';
import { countedPlaces, limited, type KeyAttempt, type SignInLimit } from './sign-in-limit.ts';

export type SharedSignInLimit = {
  /** As `SignInLimit.begin`, for all gateways. */
  readonly begin: (address: string, session?: string) => Promise<KeyAttempt>;
};

/**
 * Counts here first, then in the workspace. Addresses are kept there as hashes with `secret` only. `now` gives epoch ms.
 */
export function shareSignInLimit(
  own: SignInLimit,
  workspace: Workspace | undefined,
  { secret, now }: { readonly secret: string; readonly now: () => number },
): SharedSignInLimit {
  const nameOf = (place: string) =>
    createHmac('sha256', secret).update(`refused keys\n${place}`).digest('base64url');
  return {
    async begin(address, session) {
      const attempt = own.begin(address, session);
      if (workspace === undefined || attempt.kind === 'limited') return attempt;
      const places = countedPlaces(address, session).map(({ name, most }) => ({ name: nameOf(name), most }));
      const full = await workspace.takeAttempts(places, windowLength).catch(() => undefined);
      if (full !== undefined) {
        attempt.settle('forgiven');
        return { kind: 'limited', refusal: limited(full - now()) };
      }
      return {
        kind: 'begun',
        settle(outcome) {
          attempt.settle(outcome);
          if (outcome === 'forgiven')
            workspace.giveBackAttempts(places.map(({ name }) => name)).catch(() => undefined);
        },
      };
    },
  };
}
