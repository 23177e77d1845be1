import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import { NavLink, useLocation } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { useGraceEnds } from '#queries/kept/grace-ledger.ts';
import { useNow } from '#ui/now.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { navigation } from './navigation.ts';

type NavigationLinksProps = { readonly onFollow?: () => void };

export function NavigationLinks({ onFollow }: NavigationLinksProps) {
  const { pathname } = useLocation();
  return (
    <nav aria-label="Console">
      <List disablePadding sx={{ display: 'grid', gap: '2px' }}>
        {navigation.map(({ label, path, icon: Icon }) => (
          <ListItem key={path} disablePadding>
            <ListItemButton
              component={NavLink}
              to={path}
              selected={pathname === path || pathname.startsWith(`${path}/`)}
              sx={{
                gap: 1,
                px: 1,
                py: 0.5,
                minHeight: { xs: 44, md: 32 },
                // The fill alone is too faint to be told apart (WCAG 1.4.11).
                '&.Mui-selected': {
                  boxShadow: 'inset 3px 0 0 var(--mui-palette-primary-main)',
                  borderStartStartRadius: 0,
                  borderEndStartRadius: 0,
                },
              }}
              {...(onFollow === undefined ? {} : { onClick: onFollow })}
            >
              <Icon aria-hidden sx={{ fontSize: 18, color: 'text.secondary' }} />
              <Typography variant="body2" component="span" sx={{ fontWeight: 500 }}>
                {label}
              </Typography>
              {path === paths.grace() && <OpenCount />}
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </nav>
  );
}

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
