import { memo } from 'react';
import type { Facet } from '#domain/token-list/facets.ts';
import type { FacetCounts } from '#domain/token-list/filter.ts';
import { FacetMenu } from './FacetMenu.tsx';
import { FacetPicker } from './FacetPicker.tsx';
import { facetTitle, orderValues, valueLabel } from './facet-labels.ts';

type FacetFilterProps = {
  readonly facet: Facet;
  readonly chosen: readonly string[];
  /** The number of tokens for each value under all the other filters. */
  readonly countFacets: () => FacetCounts;
  readonly names: () => ReadonlyMap<string, string>;
  readonly onChange: (facet: Facet, values: readonly string[]) => void;
};

/** Facets with too many values for a menu. Fixed per facet and not by count, so that a control never changes its form in use. */
const searched: ReadonlySet<Facet> = new Set<Facet>(['role', 'owner']);

/** A chip that filters the list by one facet: it shows the chosen values and opens the available ones. */
export const FacetFilter = memo(function FacetFilter({
  facet,
  chosen,
  countFacets,
  names,
  onChange,
}: FacetFilterProps) {
  const title = facetTitle(facet);
  const isActive = chosen.length > 0;
  const [first] = chosen;
  const summary =
    chosen.length === 1 && first !== undefined
      ? valueLabel(facet, first, names)
      : `${chosen.length} selected`;
  const Control = searched.has(facet) ? FacetPicker : FacetMenu;
  return (
    <Control
      label={isActive ? `${title}: ${summary}` : title}
      title={title}
      values={() => {
        const counts = countFacets()[facet];
        return orderValues(facet, [...counts.keys(), ...chosen], names).map((value) => ({
          value,
          label: valueLabel(facet, value, names),
          count: counts.get(value) ?? 0,
          isOn: chosen.includes(value),
        }));
      }}
      isActive={isActive}
      onToggle={(value) =>
        onChange(
          facet,
          chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
        )
      }
      onClear={() => onChange(facet, [])}
    />
  );
});
