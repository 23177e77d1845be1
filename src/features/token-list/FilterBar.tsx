import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo, useCallback } from 'react';
import { facets, type Facet } from '#domain/token-list/facets.ts';
import type { FacetCounts } from '#domain/token-list/filter.ts';
import type { TokenFilters } from '#domain/token-list/search.ts';
import { FacetFilter } from './FacetFilter.tsx';

type FilterBarProps = {
  readonly filters: TokenFilters;
  readonly canClear: boolean;
  readonly countFacets: () => FacetCounts;
  readonly names: () => ReadonlyMap<string, string>;
  readonly onChange: (filters: TokenFilters) => void;
  readonly onClear: () => void;
};

/** The facets side by side, one chip each. */
export const FilterBar = memo(function FilterBar({
  filters,
  canClear,
  countFacets,
  names,
  onChange,
  onClear,
}: FilterBarProps) {
  const choose = useCallback(
    (facet: Facet, values: readonly string[]) => onChange({ ...filters, [facet]: values }),
    [filters, onChange],
  );
  // The counts above the list offer what needs attention.
  const isOffered = (facet: Facet) => facet !== 'attention' || filters.attention.length > 0;
  return (
    <Box
      component="fieldset"
      aria-label="Filters"
      sx={{ m: 0, p: 0, border: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}
    >
      {facets.filter(isOffered).map((facet) => (
        <FacetFilter
          key={facet}
          facet={facet}
          chosen={filters[facet]}
          countFacets={countFacets}
          names={names}
          onChange={choose}
        />
      ))}
      {canClear && (
        <Button size="small" variant="text" onClick={onClear}>
          Clear filters
        </Button>
      )}
    </Box>
  );
});
