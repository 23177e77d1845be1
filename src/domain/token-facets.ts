// The sides from which a list of tokens can be narrowed down, and the value that a token has on each.
import { expiryState } from './expiry.ts';
import { lastUsedBand } from './last-used.ts';
import type { AccessToken } from './token.ts';

export const facets = ['kind', 'access', 'role', 'owner', 'used', 'expires', 'api'] as const;

export type Facet = (typeof facets)[number];

/** How a facet's column of values stands for a server that names no API version, or no member. */
export const unnamed = 'unnamed';

/**
 * The value of a token on a facet at `now` (epoch ms). Undefined when the facet says nothing about the token: a token without
 * a base role has no value on `role`, and no choice there finds it.
 */
export function facetValue(token: AccessToken, facet: Facet, now: number): string | undefined {
  switch (facet) {
    case 'kind':
      return token.kind;
    case 'access':
      return token.access.kind;
    case 'role':
      return token.access.kind === 'base' ? token.access.role : undefined;
    case 'owner':
      return token.memberId === '' ? unnamed : token.memberId;
    case 'used':
      return lastUsedBand(token, now);
    case 'expires':
      return expiryState(token, now).kind;
    case 'api':
      return token.apiVersion === undefined ? unnamed : `${token.apiVersion}`;
    default:
      return facet satisfies never;
  }
}
