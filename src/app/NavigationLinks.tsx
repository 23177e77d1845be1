import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import { NavLink, useLocation } from 'react-router-dom';
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
              sx={{ gap: 1, px: 1, py: 0.5, minHeight: { xs: 44, md: 32 } }}
              {...(onFollow === undefined ? {} : { onClick: onFollow })}
            >
              <Icon aria-hidden sx={{ fontSize: 18, color: 'text.secondary' }} />
              <Typography variant="body2" component="span" sx={{ fontWeight: 500 }}>
                {label}
              </Typography>
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </nav>
  );
}
