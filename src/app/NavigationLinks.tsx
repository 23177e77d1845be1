import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { NavLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { useGraceEnds } from '#queries/kept/grace-ledger.ts';
import { useNow } from '#ui/now.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { navigation } from './navigation.ts';

type NavigationLinksProps = { readonly onFollow?: () => void };

export function NavigationLinks({ onFollow }: NavigationLinksProps) {
  return (
    <nav aria-label="Console">
      <Pages role="list">
        {navigation.map(({ label, path, icon: Icon }) => (
          <li key={path}>
            <NavLink to={path} {...(onFollow === undefined ? {} : { onClick: onFollow })}>
              <Icon aria-hidden sx={{ fontSize: 18, color: 'text.secondary' }} />
              <Typography variant="body2" component="span" sx={{ fontWeight: 500 }}>
                {label}
              </Typography>
              {path === paths.grace() && <OpenCount />}
            </NavLink>
          </li>
        ))}
      </Pages>
    </nav>
  );
}

const Pages = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 2,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  a: {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    padding: '4px 8px',
    minHeight: 32,
    boxSizing: 'border-box',
    borderRadius: 6,
    color: 'inherit',
    textDecoration: 'none',
    [theme.breakpoints.down('md')]: { minHeight: 44 },
    '&:hover': { backgroundColor: theme.vars.palette.action.hover },
  },
  // The fill alone is too faint to be told apart (WCAG 1.4.11).
  'a[aria-current]': {
    backgroundColor: theme.vars.palette.action.hover,
    boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}`,
    borderStartStartRadius: 0,
    borderEndStartRadius: 0,
    '@media (forced-colors: active)': { borderInlineStart: '3px solid Highlight', paddingInlineStart: 5 },
  },
}));

/** How many old keys still work, as far as this browser knows. */
function OpenCount() {
  const ends = useGraceEnds();
  const now = useNow();
  const open = [...ends.values()].filter((end) => end > now).length;
  if (open === 0) return null;
  return (
    <Typography
      variant="body2"
      component="span"
      className="tabular"
      sx={{ ml: 'auto', color: 'text.secondary' }}
    >
      <VisuallyHidden>, </VisuallyHidden>
      {open.toLocaleString('en')}
      <VisuallyHidden> open</VisuallyHidden>
    </Typography>
  );
}
