import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useId, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { moveColumn } from '#domain/token-list/column-order.ts';
import type { Column } from '#domain/token-list/columns.ts';
import { listColumns } from '#features/token-parts/table/list-columns.ts';
import { useAnnounce } from '#ui/Announcer.tsx';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { heldProps } from '#ui/held-props.ts';
import { AscendingIcon, DescendingIcon } from '#ui/icons.ts';
import { defaultPreferences, type Density, type ListPreferences } from './list-preferences.ts';

type DisplayOptionsProps = {
  readonly preferences: ListPreferences;
  /** Cards have an order and a density of their own. */
  readonly isNarrow: boolean;
  readonly onChange: (preferences: ListPreferences) => void;
  /** Opens the export and import of preferences. */
  readonly onFile: () => void;
};

const densities: readonly { readonly value: Density; readonly label: string }[] = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
];

/** Which columns are shown in which order, and how dense the rows are. */
export function DisplayOptions({ preferences, isNarrow, onChange, onFile }: DisplayOptionsProps) {
  const { columns, order, density } = preferences;
  const announce = useAnnounce();
  const headingId = useId();
  // The name is always the first, and no card says when a token was created.
  const movable = order.filter((id) => id !== 'name' && !(isNarrow && id === 'created'));

  function move(column: Column, direction: 'up' | 'down', { currentTarget }: MouseEvent<HTMLElement>) {
    const moved = moveColumn(order, column, direction);
    // An element that changes its place in the list loses the focus.
    flushSync(() => onChange({ ...preferences, order: moved }));
    currentTarget.focus();
    announce(`${listColumns[column].label}: column ${moved.indexOf(column) + 1} of ${moved.length}`);
  }

  const moveProps = (id: Column, direction: 'up' | 'down', isAtEnd: boolean) => ({
    'aria-label': `Move ${listColumns[id].label} ${direction}`,
    ...heldProps<HTMLButtonElement>({
      unavailable: isAtEnd,
      onClick: (event) => move(id, direction, event),
    }),
    sx: { '& svg': { fontSize: 16 }, '&[aria-disabled=true]': { opacity: 0.35 } },
  });

  return (
    <Box sx={{ display: 'grid', gap: 1.5, p: 1.5 }}>
      <Box>
        <Typography id={headingId} variant="overline" sx={{ color: 'text.secondary' }}>
          Columns
        </Typography>
        <Box component="ul" aria-labelledby={headingId} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {movable.map((id, index) => {
            const { label } = listColumns[id];
            const isOn = columns[id] === true;
            return (
              <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'center' }}>
                <Box
                  component="label"
                  sx={{ flex: 1, display: 'flex', alignItems: 'center', gap: 0.5, typography: 'body2' }}
                >
                  <input
                    type="checkbox"
                    className="pick-box"
                    checked={isOn}
                    onChange={() => onChange({ ...preferences, columns: { ...columns, [id]: !isOn } })}
                  />
                  {label}
                </Box>
                {!isNarrow && (
                  <>
                    <IconButton {...moveProps(id, 'up', index === 0)}>
                      <AscendingIcon />
                    </IconButton>
                    <IconButton {...moveProps(id, 'down', index === movable.length - 1)}>
                      <DescendingIcon />
                    </IconButton>
                  </>
                )}
              </Box>
            );
          })}
        </Box>
      </Box>
      {!isNarrow && (
        <ChoiceSegments
          label="Density"
          choices={densities}
          value={density}
          onChange={(value) => onChange({ ...preferences, density: value })}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          size="small"
          onClick={() => {
            onChange(defaultPreferences);
            announce('Display reset');
          }}
        >
          Reset to default
        </Button>
        <Button size="small" onClick={onFile}>
          Export or import…
        </Button>
      </Box>
    </Box>
  );
}
