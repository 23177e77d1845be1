// The facets by which a list of tokens can be filtered. A facet is one object here, and one of words in the list's feature.
import { isOldApiVersion } from '#domain/token/api-version.ts';
import { expiryState } from '#domain/token/expiry.ts';
import { lastUsedBand, lastUsedBands } from '#domain/token/last-used.ts';
import type { AccessToken, TokenAccess } from '#domain/token/token.ts';
import { attentionOf, attentionReasons, type AttentionContext } from './attention.ts';

/** The value of a token whose server names no API version, or no member. */
export const unnamed = 'unnamed';

/** The value that all API versions before the current one share. */
export const oldVersions = 'old';

type FacetInfo = {
  readonly id: string;
  /** Every value there is; undefined where the server chooses them. */
  readonly closed?: readonly string[];
  /** The values of a token. None when the facet says nothing about it. */
  readonly valuesOf: (token: AccessToken, context: AttentionContext) => readonly string[];
};

const facetInfos = [
  { id: 'attention', closed: attentionReasons, valuesOf: attentionOf },
  { id: 'kind', closed: ['personal', 'service'], valuesOf: ({ kind }) => [kind] },
  {
    id: 'access',
    closed: ['base', 'custom', 'inline', 'unreadable', 'none'],
    valuesOf: ({ access }) => [access.kind],
  },
  {
    // Names of base roles and IDs of custom roles. Tokens with an inline role have no value here.
    id: 'role',
    valuesOf: ({ access }) => rolesOf(access),
  },
  { id: 'owner', valuesOf: ({ memberId }) => [memberId === '' ? unnamed : memberId] },
  { id: 'used', closed: lastUsedBands, valuesOf: (token, { now }) => [lastUsedBand(token, now)] },
  {
    id: 'expires',
    closed: ['expired', 'soon', 'active', 'none'],
    valuesOf: (token, { now }) => [expiryState(token, now).kind],
  },
  {
    // An old API version has two values: its own, and that of all old ones.
    id: 'api',
    valuesOf({ apiVersion }) {
      if (apiVersion === undefined) return [unnamed];
      return isOldApiVersion(apiVersion) ? [`${apiVersion}`, oldVersions] : [`${apiVersion}`];
    },
  },
] as const satisfies readonly FacetInfo[];

/** The values of the role facet that a token has, each once. */
export function rolesOf(access: TokenAccess): readonly string[] {
  if (access.kind === 'custom') return [...new Set(access.roleIds)];
  return access.kind === 'base' ? [access.role] : [];
}

export type Facet = (typeof facetInfos)[number]['id'];

export const facets: readonly Facet[] = facetInfos.map(({ id }) => id);

const infoOf = new Map<Facet, FacetInfo>(facetInfos.map((info) => [info.id, info]));

/** The values of a token on a facet. */
export function facetValues(token: AccessToken, facet: Facet, context: AttentionContext): readonly string[] {
  return infoOf.get(facet)?.valuesOf(token, context) ?? [];
}

/** Every value that a facet can have; undefined where the server chooses them. */
export function closedValues(facet: Facet): readonly string[] | undefined {
  return infoOf.get(facet)?.closed;
}

/** Something for each facet. */
export function perFacet<T>(make: () => T): Record<Facet, T> {
  return {
    attention: make(),
    kind: make(),
    access: make(),
    role: make(),
    owner: make(),
    used: make(),
    expires: make(),
    api: make(),
  };
}
