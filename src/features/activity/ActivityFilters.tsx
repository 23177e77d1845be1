import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { activityKinds, activityRanges, type ActivitySearch } from '#domain/activity/search.ts';
import type { TokenEventKind } from '#domain/account/audit-history.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { SearchField } from '#ui/SearchField.tsx';

type ActivityFiltersProps = {
  readonly search: ActivitySearch;
  /** Everyone who acted in what is read. */
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (changes: Partial<ActivitySearch>) => void;
};

const kindLabels: Readonly<Record<TokenEventKind, string>> = {
  created: 'Created',
  changed: 'Changed',
  reset: 'Key reset',
  deleted: 'Deleted',
  other: 'Other',
};

const everyone = 'everyone';

/** What is shown: by token, person, kind and range. All of it is in the address. */
export function ActivityFilters({ search, actors, onChange }: ActivityFiltersProps) {
  const { person, token, kind, days } = search;
  const isKnown = person === '' || actors.some(({ id }) => id === person);
  return (
    <Box
      role="group"
      aria-label="Filters"
      data-screen-only
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}
    >
      <Box sx={{ flex: '1 1 14rem', maxWidth: { sm: '20rem' } }}>
        <SearchField
          label="Token name or ID"
          placeholder="Token name or ID"
          value={token}
          onChange={(text) => onChange({ token: text })}
        />
      </Box>
      <TextField
        select
        size="small"
        value={person === '' ? everyone : person}
        onChange={({ target }) => onChange({ person: target.value === everyone ? '' : target.value })}
        slotProps={{ select: { inputProps: { 'aria-label': 'Person' } } }}
        sx={{ flex: '1 1 11rem', maxWidth: { sm: '14rem' } }}
      >
        <MenuItem value={everyone}>Everyone</MenuItem>
        {!isKnown && <MenuItem value={person}>Member {person}</MenuItem>}
        {actors.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <ChoiceSegments
        label="Kind of event"
        choices={[
          { value: 'all', label: 'All' },
          ...activityKinds.map((one) => ({ value: one, label: kindLabels[one] })),
        ]}
        value={kind ?? 'all'}
        onChange={(value) => onChange({ kind: activityKinds.find((one) => one === value) })}
      />
      <ChoiceSegments
        label="Range"
        choices={activityRanges.map((one) => ({
          value: `${one ?? 'all'}`,
          label: one === undefined ? 'All' : `${one} d`,
        }))}
        value={`${days ?? 'all'}`}
        onChange={(value) => onChange({ days: activityRanges.find((one) => `${one ?? 'all'}` === value) })}
      />
    </Box>
  );
}
