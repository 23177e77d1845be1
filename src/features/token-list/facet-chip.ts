import type { ButtonProps } from '@mui/material/Button';

/** The look of a facet's button: outlined while empty, filled while values are chosen. */
export function facetChip(isActive: boolean): Pick<ButtonProps, 'size' | 'sx'> {
  return {
    size: 'small',
    sx: {
      maxWidth: 280,
      borderRadius: '14px',
      ...(isActive
        ? { bgcolor: 'action.selected', borderColor: 'accent.border', color: 'accent.main' }
        : { color: 'text.secondary', borderStyle: 'dashed' }),
    },
  };
}
