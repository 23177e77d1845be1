import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { foldText } from '#domain/text/folded-text.ts';
import { ExpandIcon } from '#ui/icons.ts';
import type { PickOption } from '#ui/pick-list-search.ts';
import { PickList } from '#ui/PickList.tsx';
import { PopoverButton } from '#ui/PopoverButton.tsx';
import { facetChip } from './facet-chip.ts';
import type { FacetControlProps } from './facet-control.ts';

/** A facet of many values, found by typing. */
export function FacetPicker({ label, title, values, isActive, onToggle, onClear }: FacetControlProps) {
  return (
    <PopoverButton
      label={title}
      width={320}
      renderButton={(opener) => (
        <Button {...opener} {...facetChip(isActive)} endIcon={<ExpandIcon />}>
          {label}
        </Button>
      )}
    >
      {(close) => (
        <>
          <PickList
            label={title}
            multiple
            fold={foldText}
            groups={[{ title, options: pickOptions(values()) }]}
            onPick={onToggle}
          />
          {isActive && (
            <Box sx={{ borderTop: 1, borderColor: 'divider', p: 0.5 }}>
              <Button
                variant="text"
                size="small"
                fullWidth
                onClick={() => {
                  onClear();
                  close();
                }}
              >
                Clear filter{' '}
              </Button>
            </Box>
          )}
        </>
      )}
    </PopoverButton>
  );
}

function pickOptions(values: ReturnType<FacetControlProps['values']>): readonly PickOption[] {
  return values.map(({ value, label: name, count, isOn }) => ({
    id: value,
    search: name,
    isOn,
    label: (
      <>
        {name}
        <Box component="span" className="tabular" sx={{ ml: 1, color: 'text.secondary' }}>
          {count.toLocaleString('en')}
        </Box>
      </>
    ),
  }));
}
