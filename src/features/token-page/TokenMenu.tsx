import IconButton from '@mui/material/IconButton';
import { useState, type ReactNode } from 'react';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { MoreIcon } from '#ui/icons.ts';
import { TokenMenuAt } from '#features/retire/TokenMenuAt.tsx';

type TokenMenuProps = {
  readonly token: AccessToken;
  /** Additional items above those that end the token. */
  readonly children?: ReactNode;
  readonly onGone: () => void;
};

/** The button for the rarer actions on a token. */
export function TokenMenu({ token, children, onGone }: TokenMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        aria-label={`More actions for ${tokenTitle(token)}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <TokenMenuAt token={token} anchor={anchor} onClose={() => setAnchor(null)} onGone={onGone}>
        {children}
      </TokenMenuAt>
    </>
  );
}
