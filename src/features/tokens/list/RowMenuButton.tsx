import { styled } from '@mui/material/styles';
import { tokenTitle, type AccessToken } from '#domain/token.ts';
import { MoreIcon } from '#ui/icons.ts';
import { useRowMenu } from './row-menu.ts';

/** Opens what can be done with a token from its row. A plain button, as there are many. */
export function RowMenuButton({ token }: { readonly token: AccessToken }) {
  const openMenu = useRowMenu();
  return (
    <PlainButton
      type="button"
      aria-haspopup="menu"
      aria-label={`Actions for ${tokenTitle(token)}`}
      onClick={(event) => openMenu(token, event.currentTarget)}
    >
      <MoreIcon aria-hidden sx={{ fontSize: 18 }} />
    </PlainButton>
  );
}

const PlainButton = styled('button')(({ theme: { vars } }) => ({
  display: 'inline-grid',
  placeItems: 'center',
  width: 28,
  height: 28,
  padding: 0,
  border: 0,
  borderRadius: 6,
  color: vars.palette.text.secondary,
  backgroundColor: 'transparent',
  cursor: 'pointer',
  '&:hover': { color: vars.palette.text.primary, backgroundColor: vars.palette.divider },
  '@media (pointer: coarse)': { width: 40, height: 40 },
}));
