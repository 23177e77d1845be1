import type { CSSObject, Theme } from '@mui/material/styles';
import { monoFamily } from '#ui/typography.ts';

const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 };

/**
 * How what is in the cells looks, in a row as on a card. Cells are plain elements, styled by what is around them: styles of their
 * own for each of some hundred cells took four fifths of the time that drawing them did. Lengths are texts: `sx` scales numbers.
 */
export function cellStyle({ vars: { palette }, typography }: Theme): CSSObject {
  return {
    '& .parts': { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
    '& .cut': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'inherit' },
    '& .quiet': { color: palette.text.secondary },
    '& .attention': { color: palette.attention.main },
    '& .deny': { color: palette.deny.main },
    '& .mono': { fontFamily: monoFamily, fontSize: '0.923em', overflowWrap: 'anywhere' },
    '& .icon': { flex: 'none', fill: 'currentColor' },
    '& mark': { color: palette.text.primary, backgroundColor: palette.attention.border, borderRadius: '2px' },
    // In px: a bare 1 is the whole width here, and would make a narrow page wider.
    '& .heard': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
    '& .name': { display: 'flex', alignItems: 'center', columnGap: '8px', flexWrap: 'wrap' },
    '& .name > a': {
      color: palette.text.primary,
      fontWeight: 500,
      lineHeight: '24px',
      textDecoration: 'none',
      '&:hover': { textDecoration: 'underline' },
    },
    '& .name > .about': {
      ...typography.body2,
      flex: '1 0 100%',
      // Three lines of a description tell what it is about; its page tells it whole.
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 3,
      overflow: 'hidden',
    },
    '& .name.line': { flexWrap: 'nowrap' },
    '& .name.line > a': { ...cut, minWidth: '2em' },
    '& .name.line > .about': { ...cut, flex: '1 1000 0' },
    '@media print': {
      '& .name.line': { flexWrap: 'wrap' },
      '& .name.line > .about': { flexBasis: '100%', WebkitLineClamp: 'none' },
    },
    '& .pick-box': {
      width: 16,
      height: 16,
      margin: '4px',
      accentColor: palette.accent.main,
      verticalAlign: 'middle',
      cursor: 'pointer',
      '@media (pointer: coarse)': { width: 20, height: 20, margin: '10px' },
    },
    '& .row-menu': {
      display: 'inline-grid',
      placeItems: 'center',
      width: 28,
      height: 28,
      padding: 0,
      border: 0,
      borderRadius: '6px',
      color: palette.text.secondary,
      backgroundColor: 'transparent',
      cursor: 'pointer',
      '&:hover': { color: palette.text.primary, backgroundColor: palette.divider },
      '@media (pointer: coarse)': { width: 40, height: 40 },
    },
  };
}
