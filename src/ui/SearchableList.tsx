import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { CheckIcon, SearchIcon } from './icons.ts';
import type { ListGroup, ListOption } from './pick-list-search.ts';

type SearchableListProps = {
  /** The name of the list and of its search field, such as "Actions". */
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What the query finds. */
  readonly groups: readonly ListGroup[];
  readonly onPick: (id: string) => void;
  readonly multiple?: boolean;
  readonly placeholder?: string;
  /** The height from which the list scrolls. */
  readonly maxHeight?: number | string;
  /** At the end of the search field. */
  readonly end?: ReactNode;
};

/** A search field above a list of what it finds. The focus stays in the field (ARIA combobox). */
export function SearchableList({
  label,
  query,
  onQuery,
  groups,
  onPick,
  multiple = false,
  placeholder,
  maxHeight = 320,
  end,
}: SearchableListProps) {
  const [active, setActive] = useState<string>();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const options = groups.flatMap((group) => group.options);
  const found = options.findIndex((option) => option.id === active);
  // Where several can be on, the first is not taken for the wanted one before anything is typed: Enter would turn it on.
  const at = found === -1 && !(multiple && query.trim() === '') ? 0 : found;
  const current = options[at];
  // By index: typed text may hold spaces, an id may not.
  const places = new Map(options.map((option, place) => [option, place]));
  const optionId = (option: ListOption) => `${id}-${places.get(option) ?? 0}`;

  useLayoutEffect(() => {
    if (active !== undefined)
      list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  function pick(option: ListOption) {
    setActive(option.id);
    onPick(option.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      setActive(options[Math.max(0, Math.min(options.length - 1, at + step))]?.id);
    } else if (event.key === 'Enter') {
      if (current !== undefined) pick(current);
      // What is typed next searches anew.
      if (multiple && event.target instanceof HTMLInputElement) event.target.select();
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <Box>
      <Search>
        <SearchIcon aria-hidden sx={{ fontSize: 18, color: 'text.secondary' }} />
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to type here
          autoFocus
          type="text"
          role="combobox"
          aria-label={`Search ${label.toLowerCase()}`}
          aria-autocomplete="list"
          aria-expanded
          aria-controls={id}
          {...(current === undefined ? {} : { 'aria-activedescendant': optionId(current) })}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder ?? `Search ${label.toLowerCase()}`}
          value={query}
          onChange={(event) => {
            onQuery(event.target.value);
            setActive(undefined);
          }}
          onKeyDown={onKeyDown}
        />
        {end}
      </Search>
      <Box
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        {...(multiple ? { 'aria-multiselectable': true } : {})}
        sx={{ maxHeight, overflowY: 'auto', p: 0.5, scrollPaddingBlock: '28px' }}
      >
        {groups.map(({ title, options: members }) => (
          <div key={title} role="group" aria-label={title}>
            <GroupTitle aria-hidden>{title}</GroupTitle>
            {members.map((option) => (
              <Option
                key={option.id}
                id={optionId(option)}
                role="option"
                tabIndex={-1}
                // An option that can't be on is selected while it's active.
                aria-selected={option.isOn ?? option === current}
                aria-disabled={option.isBarred}
                data-active={option === current ? '' : undefined}
                // Keeps the focus, and the typed text, in the search field.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(option)}
                onKeyDown={onKeyDown}
              >
                <span>
                  {option.label}
                  {option.detail !== undefined && (
                    <>
                      {' '}
                      <small>{option.detail}</small>
                    </>
                  )}
                </span>
                {option.isOn === true && <CheckIcon aria-hidden sx={{ fontSize: 16, mt: '2px' }} />}
              </Option>
            ))}
          </div>
        ))}
      </Box>
      {options.length === 0 && (
        <Typography variant="body2" sx={{ px: 1.5, pb: 1.5, color: 'text.secondary' }}>
          No matches
        </Typography>
      )}
    </Box>
  );
}

const Search = styled('div')(({ theme: { vars, typography } }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 1,
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '0 12px',
  borderBottom: `1px solid ${vars.palette.divider}`,
  backgroundColor: vars.palette.background.paper,
  '&:has(:focus-visible)': { boxShadow: `inset 0 -2px ${vars.palette.primary.main}` },
  '& input': {
    ...typography.body2,
    flex: 1,
    minWidth: 0,
    height: 38,
    border: 0,
    outline: 0,
    color: 'inherit',
    backgroundColor: 'transparent',
  },
  '& input::placeholder': { color: vars.palette.text.secondary, opacity: 1 },
}));

const GroupTitle = styled('div')(({ theme: { vars, typography } }) => ({
  ...typography.caption,
  position: 'sticky',
  top: -4,
  padding: '6px 8px 4px',
  fontWeight: 500,
  color: vars.palette.text.secondary,
  backgroundColor: vars.palette.background.paper,
}));

const Option = styled('div')(({ theme: { vars, typography } }) => ({
  ...typography.body2,
  display: 'flex',
  justifyContent: 'space-between',
  gap: 8,
  padding: '4px 8px',
  borderRadius: 4,
  cursor: 'pointer',
  '& small': { ...typography.caption, display: 'block', color: vars.palette.text.secondary },
  '&:hover': { backgroundColor: vars.palette.action.hover },
  '&[aria-disabled="true"]': { color: vars.palette.text.secondary, cursor: 'default' },
  '&[data-active]': { backgroundColor: vars.palette.action.selected },
  '@media (forced-colors: active)': { '&[data-active]': { outline: '2px solid Highlight' } },
}));
