// The sides from which a list of tokens can be narrowed down, and the value that a token has on each.
import { isOldApiVersion } from '#domain/token/api-version.ts';
import { expiryState } from '#domain/token/expiry.ts';
import { lastUsedBand } from '#domain/token/last-used.ts';
import type { AccessToken } from '#domain/token/token.ts';

export const facets = ['kind', 'access', 'role', 'owner', 'used', 'expires', 'api'] as const;

export type Facet = (typeof facets)[number];

/** How a facet's column of values stands for a server that names no API version, or no member. */
export const unnamed = 'unnamed';

/** How all API versions before the current one stand together on their facet. */
export const oldVersions = 'old';

/**
 * The values of a token on a facet at `now` (epoch ms). None when the facet says nothing about the token: no choice of `role` finds an
 * inline role. `role` holds the names of base roles and the IDs of custom roles. An old API version has two values: its own, and that of
 * all old ones.
 */
export function facetValues(token: AccessToken, facet: Facet, now: number): readonly string[] {
  switch (facet) {
    case 'kind':
      return [token.kind];
    case 'access':
      return [token.access.kind];
    case 'role':
      if (token.access.kind === 'custom') return [...new Set(token.access.roleIds)];
      return token.access.kind === 'base' ? [token.access.role] : [];
    case 'owner':
      return [token.memberId === '' ? unnamed : token.memberId];
    case 'used':
      return [lastUsedBand(token, now)];
    case 'expires':
      return [expiryState(token, now).kind];
    case 'api':
      if (token.apiVersion === undefined) return [unnamed];
      return isOldApiVersion(token.apiVersion)
        ? [`${token.apiVersion}`, oldVersions]
        : [`${token.apiVersion}`];
    default:
      return facet satisfies never;
  }
}
