// The labels of facets and their values, and the order in which values are offered.
import { currentApiVersion } from '#domain/token/api-version.ts';
import { expiringSoonMs } from '#domain/token/expiry.ts';
import { day } from '#domain/time/duration.ts';
import { lastUsedBandLabel, lastUsedBands } from '#domain/token/last-used.ts';
import { baseRoleLabel, baseRoles } from '#domain/policy/language/base-role-label.ts';
import { closedValues, oldVersions, unnamed, type Facet } from '#domain/token-list/facets.ts';

/** Gives the names of members and of custom roles by ID. */
export type Names = () => ReadonlyMap<string, string>;

type FacetWords = {
  readonly title: string;
  readonly label: (value: string, names: Names) => string;
  /** Values that come first, in this order; the others follow by label. */
  readonly order?: readonly string[];
  /** Values sorted by label in descending order: versions from the newest. */
  readonly fromLast?: boolean;
};

/** A facet in which every value has a fixed label. */
function fixedWords(title: string, labels: Readonly<Record<string, string>>): FacetWords {
  const words = new Map(Object.entries(labels));
  return { title, label: (value) => words.get(value) ?? value };
}

const facetWords: Readonly<Record<Facet, FacetWords>> = {
  // Each label also follows a number: "2 without an owner".
  attention: fixedWords('Needs attention', {
    expired: 'Expired',
    expiring: 'Expiring within 7 days',
    version: 'On an old API version',
    unending: 'Privileged, no expiry',
    unused: 'Unused for a year',
    ownerless: 'Without an owner',
    grace: 'In a grace period',
  }),
  kind: fixedWords('Kind', { personal: 'Personal', service: 'Service' }),
  access: fixedWords('Role kind', {
    base: 'Base role',
    custom: 'Custom roles',
    inline: 'Inline role',
    unreadable: 'Inline role (unreadable)',
    none: 'Unknown',
  }),
  role: {
    title: 'Role',
    label: (value, names) => names().get(value) ?? baseRoleLabel(value),
    order: baseRoles,
  },
  owner: {
    title: 'Owner',
    label: (value, names) => (value === unnamed ? 'Unknown' : (names().get(value) ?? `Member ${value}`)),
  },
  used: fixedWords(
    'Last used',
    Object.fromEntries(lastUsedBands.map((band) => [band, lastUsedBandLabel(band)])),
  ),
  expires: fixedWords('Expiry', {
    expired: 'Expired',
    soon: `Within ${expiringSoonMs / day} days`,
    active: 'Later',
    none: 'No expiry',
  }),
  api: {
    title: 'API version',
    order: [oldVersions],
    label(value) {
      if (value === oldVersions) return `Old (before ${currentApiVersion})`;
      return value === unnamed ? 'Unknown' : value;
    },
    fromLast: true,
  },
};

export function facetTitle(facet: Facet): string {
  return facetWords[facet].title;
}

/** The label of a value. */
export function valueLabel(facet: Facet, value: string, names: Names): string {
  return facetWords[facet].label(value, names);
}

/** Values in the order that they are offered: by meaning if there is one, versions from the newest, people by name. */
export function orderValues(facet: Facet, values: Iterable<string>, names: Names): readonly string[] {
  const { order = closedValues(facet) ?? [], fromLast = false, label } = facetWords[facet];
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  const sign = fromLast ? -1 : 1;
  return [...new Set(values)].sort(
    (one, other) => place(one) - place(other) || sign * label(one, names).localeCompare(label(other, names)),
  );
}
