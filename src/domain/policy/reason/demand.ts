// One resource specifier, filled with a holder's role attributes: the unit from which regions of resources are built.
import type { ResourceSpecifier } from '#domain/policy/language/resource.ts';
import type { RoleAttributes } from '#domain/policy/language/resource-match.ts';
import { heldValues, roleAttributeOf } from '#domain/policy/language/resource-match.ts';

/**
 * The values with which a holder fills role attributes; `unknown` when they cannot be read. `holder` names whose unknown values
 * they are: an unknown value equals itself, but not another holder's.
 */
export type HeldAttributes =
  | { readonly kind: 'known'; readonly values: RoleAttributes }
  | { readonly kind: 'unknown'; readonly holder: string };

/** Holds no attribute, like a service token. */
export const noAttributes: HeldAttributes = { kind: 'known', values: {} };

export type Demand = {
  readonly specifier: ResourceSpecifier;
  readonly attributes: HeldAttributes;
};

/**
 * What a segment's name must be: one of some patterns, or the unknown value of a role attribute. With no patterns nothing
 * matches.
 */
export type NameDemand =
  | { readonly kind: 'one-of'; readonly patterns: readonly string[] }
  | { readonly kind: 'unknown'; readonly attribute: string; readonly holder: string };

/** Reads the name demand of segment `index`. */
export function nameDemand({ specifier, attributes }: Demand, index: number): NameDemand {
  return filledBy(specifier.segments[index]?.name ?? '', attributes);
}

/** Reads the demands for views of segment `index`, all of which must be met. Each is one of some keys, or one not known. */
export function viewDemands({ specifier, attributes }: Demand, index: number): readonly NameDemand[] {
  return (specifier.segments[index]?.views ?? []).map((view) => filledBy(view, attributes));
}

function filledBy(text: string, attributes: HeldAttributes): NameDemand {
  const attribute = roleAttributeOf(text);
  if (attribute === undefined) return { kind: 'one-of', patterns: [text] };
  return attributes.kind === 'unknown'
    ? { kind: 'unknown', attribute, holder: attributes.holder }
    : { kind: 'one-of', patterns: heldValues(attributes.values, attribute) };
}
