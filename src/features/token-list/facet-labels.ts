// The words for facets and their values, and the order in which values are offered.
import { currentApiVersion } from '#domain/token/api-version.ts';
import { expiringSoonMs } from '#domain/token/expiry.ts';
import { day } from '#domain/time/duration.ts';
import { lastUsedBandLabel, lastUsedBands } from '#domain/token/last-used.ts';
import { baseRoleLabel } from '#domain/policy/language/base-role-label.ts';
import { oldVersions, unnamed, type Facet } from '#domain/token-list/facets.ts';

export const facetTitles: Readonly<Record<Facet, string>> = {
  kind: 'Kind',
  access: 'Role kind',
  role: 'Role',
  owner: 'Owner',
  used: 'Last used',
  expires: 'Expiry',
  api: 'API version',
};

const accessLabels = new Map([
  ['base', 'Base role'],
  ['custom', 'Custom roles'],
  ['inline', 'Inline role'],
  ['unreadable', 'Inline, not readable'],
  ['none', 'Not known'],
]);

const kindLabels = new Map([
  ['personal', 'Personal'],
  ['service', 'Service'],
]);

const expiryLabels = new Map([
  ['expired', 'Expired'],
  ['soon', `Within ${expiringSoonMs / day} days`],
  ['active', 'Later'],
  ['none', 'No expiry known'],
]);

const fixedOrders: Partial<Record<Facet, readonly string[]>> = {
  kind: [...kindLabels.keys()],
  access: [...accessLabels.keys()],
  role: ['reader', 'writer', 'admin', 'owner', 'no_access'],
  used: lastUsedBands,
  expires: [...expiryLabels.keys()],
};

/** Gives the names of members and of custom roles by ID. */
type Names = () => ReadonlyMap<string, string>;

/** The words for a value. */
export function valueLabel(facet: Facet, value: string, names: Names): string {
  switch (facet) {
    case 'kind':
      return kindLabels.get(value) ?? value;
    case 'access':
      return accessLabels.get(value) ?? value;
    case 'role':
      return names().get(value) ?? baseRoleLabel(value);
    case 'owner':
      return value === unnamed ? 'Not named' : (names().get(value) ?? `Member ${value}`);
    case 'used': {
      const band = lastUsedBands.find((candidate) => candidate === value);
      return band === undefined ? value : lastUsedBandLabel(band);
    }
    case 'expires':
      return expiryLabels.get(value) ?? value;
    case 'api':
      if (value === oldVersions) return `Old (before ${currentApiVersion})`;
      return value === unnamed ? 'Not named' : value;
    default:
      return facet satisfies never;
  }
}

/** Values in the order they are offered: by meaning where there is one, versions from the newest, people by name. */
export function orderValues(facet: Facet, values: Iterable<string>, names: Names): readonly string[] {
  const order = fixedOrders[facet] ?? [];
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  const label = (value: string) => valueLabel(facet, value, names);
  const sign = facet === 'api' ? -1 : 1;
  return [...new Set(values)].sort(
    (one, other) => place(one) - place(other) || sign * label(one).localeCompare(label(other)),
  );
}
