import { styled } from '@mui/material/styles';
import { NavLink, useSearchParams } from 'react-router-dom';
import { acrossViews } from './across-views.ts';

/** The views of the access of all tokens. Each view is a page, so these are links. */
export function AcrossTabs() {
  const view = useSearchParams()[0].get('view');
  return (
    <Bar aria-label="Access">
      {acrossViews.map(({ label, path }) => (
        <NavLink key={path} to={{ pathname: path, search: view === null ? '' : `?view=${view}` }} end>
          {label}
        </NavLink>
      ))}
    </Bar>
  );
}

const Bar = styled('nav')(({ theme: { vars, typography } }) => ({
  ...typography.body2,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 20,
  marginBottom: 16,
  borderBottom: `1px solid ${vars.palette.divider}`,
  '& a': {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 36,
    marginBottom: -1,
    fontWeight: 500,
    color: vars.palette.text.secondary,
    textDecoration: 'none',
    borderBottom: '2px solid transparent',
  },
  '& a:hover': { color: vars.palette.text.primary },
  '& a[aria-current="page"]': {
    color: vars.palette.text.primary,
    borderBottomColor: vars.palette.text.primary,
  },
  '& a:focus-visible': {
    outline: `2px solid ${vars.palette.primary.main}`,
    outlineOffset: -2,
    borderRadius: 4,
  },
  // In forced colours, borders take the colour of the text, and transparent ones become visible.
  '@media (forced-colors: active)': {
    '& a:not([aria-current="page"])': { borderBottomStyle: 'none', paddingBottom: 2 },
    '& a[aria-current="page"]': { borderBottomColor: 'Highlight' },
  },
}));
