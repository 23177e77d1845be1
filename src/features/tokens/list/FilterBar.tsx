import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Found } from '#domain/token-filter.ts';
import { facets } from '#domain/token-facets.ts';
import { isNarrowed, type TokenSearch } from '#domain/token-search.ts';
import { FacetFilter } from './FacetFilter.tsx';

type FilterBarProps = {
  readonly search: TokenSearch;
  readonly counts: Found['counts'];
  readonly ownerNames: ReadonlyMap<string, string>;
  readonly onChange: (filters: TokenSearch['filters']) => void;
  readonly onClear: () => void;
};

/** The facets side by side, each a chip. */
export function FilterBar({ search, counts, ownerNames, onChange, onClear }: FilterBarProps) {
  return (
    <Box
      component="fieldset"
      aria-label="Filters"
      sx={{ m: 0, p: 0, border: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}
    >
      {facets.map((facet) => (
        <FacetFilter
          key={facet}
          facet={facet}
          chosen={search.filters[facet]}
          counts={counts[facet]}
          ownerNames={ownerNames}
          onChange={(values) => onChange({ ...search.filters, [facet]: values })}
        />
      ))}
      {isNarrowed(search) && (
        <Button size="small" variant="text" onClick={onClear}>
          Clear filters
        </Button>
      )}
    </Box>
  );
}
