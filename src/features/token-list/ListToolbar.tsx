import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useRef, useState, type ComponentProps } from 'react';
import { facets } from '#domain/token-list/facets.ts';
import type { FacetCounts } from '#domain/token-list/filter.ts';
import { isNarrowed, type TokenSearch } from '#domain/token-list/search.ts';
import { useEarlyField } from '#ui/early-field.ts';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { SearchField } from '#ui/SearchField.tsx';
import { DisplayMenu } from './DisplayMenu.tsx';
import { FilterBar } from './FilterBar.tsx';
import type { ListPreferences } from './list-preferences.ts';
import { SortMenu } from './SortMenu.tsx';
import { ViewsMenu } from './ViewsMenu.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

type ListToolbarProps = {
  readonly search: TokenSearch;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Called on Enter in the search. */
  readonly onEnter: () => void;
  /** Called on the down arrow in the search. */
  readonly onDown: () => void;
  readonly onChange: (changes: Partial<TokenSearch>) => void;
  readonly onClear: () => void;
  readonly countFacets: () => FacetCounts;
  readonly names: () => ReadonlyMap<string, string>;
  readonly hasMember: boolean;
  readonly isNarrow: boolean;
  /** The columns shown, in order. */
  readonly columns: ComponentProps<typeof ViewsMenu>['columns'];
  readonly onOpenView: ComponentProps<typeof ViewsMenu>['onOpen'];
  readonly preferences: ListPreferences;
  readonly onPreferences: (preferences: ListPreferences) => void;
};

/** The controls for which tokens are shown and how. */
export function ListToolbar(props: ListToolbarProps) {
  const { search, isNarrow, onChange, preferences, onPreferences } = props;
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const chosen = facets.filter((facet) => search.filters[facet].length > 0).length;
  const active = chosen + (search.view === 'everyone' ? 0 : 1);
  const changeView = useCallback((view: TokenSearch['view']) => onChange({ view }), [onChange]);
  const changeFilters = useCallback((filters: TokenSearch['filters']) => onChange({ filters }), [onChange]);
  useEarlyField('.boot-search', field, props.onText);
  useKeyboardShortcut('/', () => field.current?.focus());
  const clear = props.onClear;
  // The clear button disappears with the filters.
  const clearFilters = useCallback(() => {
    clear();
    field.current?.focus();
  }, [clear]);

  const whose = <ViewSwitch view={search.view} hasMember={props.hasMember} onChange={changeView} />;
  const saved = (
    <ViewsMenu search={search} columns={props.columns} names={props.names} onOpen={props.onOpenView} />
  );
  const display = <DisplayMenu isNarrow={isNarrow} preferences={preferences} onChange={onPreferences} />;

  return (
    <Box
      component="search"
      data-screen-only
      aria-label="Access tokens"
      sx={{ display: 'block', mb: isNarrow ? 0.5 : 1.5 }}
    >
      <Box sx={row}>
        <Box sx={{ flex: isNarrow ? '1 1 160px' : '1 1 260px', maxWidth: isNarrow ? undefined : 440 }}>
          <SearchField
            value={props.text}
            onChange={props.onText}
            onEnter={props.onEnter}
            onDown={props.onDown}
            label="Search access tokens"
            placeholder="Name, description, owner, role, last four, ID"
            {...(isNarrow ? {} : { shortcut: '/' })}
            inputRef={field}
          />
        </Box>
        {isNarrow ? (
          <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {active === 0 ? 'Filters' : `Filters (${active})`}
          </Button>
        ) : (
          <>
            {whose}
            <Box sx={{ flex: '1 1 auto' }} />
            {saved}
            {display}
          </>
        )}
      </Box>
      {isNarrow && isOpen && (
        <Box sx={{ ...row, mt: 1 }}>
          {whose}
          <SortMenu sort={search.sort} onSort={(sort) => onChange({ sort })} />
          {saved}
          {display}
        </Box>
      )}
      {(!isNarrow || isOpen) && (
        <Box sx={{ mt: 1 }}>
          <FilterBar
            filters={search.filters}
            canClear={isNarrowed(search)}
            countFacets={props.countFacets}
            names={props.names}
            onChange={changeFilters}
            onClear={clearFilters}
          />
        </Box>
      )}
    </Box>
  );
}

const row = { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' };
