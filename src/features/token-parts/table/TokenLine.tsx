import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { tokenTitle, type AccessToken } from '#domain/token/token.ts';
import { CellText } from './CellText.tsx';
import { LastUsedCell } from './LastUsedCell.tsx';

type TokenLineProps = {
  readonly token: AccessToken;
  /** What it can do, in a few words. */
  readonly access: string;
  /** Why it is listed here. */
  readonly note?: ReactNode;
};

/** A token in a short list: its name and access, its last use and its expiry. The list has to give the context of cells. */
export function TokenLine({ token, access, note }: TokenLineProps) {
  return (
    <Box
      component="li"
      sx={{
        // Wraps by the text size as well as by the width of the window.
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
        overflowWrap: 'anywhere',
        typography: 'body2',
        '& .parts': { display: 'inline-flex', alignItems: 'center', gap: 0.5 },
        '& .attention': { color: 'attention.main' },
      }}
    >
      <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={paths.token(token.id)}
          sx={{ color: 'text.primary', fontWeight: 500, lineHeight: 24 / 13 }}
        >
          {tokenTitle(token)}
        </Link>{' '}
        {token.lastFour !== '' && (
          <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            …<CellText token={token} column="ending" />
          </Box>
        )}
        <Box sx={{ color: 'text.secondary', textWrap: 'pretty' }}>{access}</Box>
        {note !== undefined && <Box sx={{ textWrap: 'pretty' }}>{note}</Box>}
      </Box>
      <Named name="Last used" width="8.5rem">
        <LastUsedCell token={token} />
      </Named>
      <Named name="Expires" width="7rem">
        <CellText token={token} column="expires" />
      </Named>
    </Box>
  );
}

type NamedProps = { readonly name: string; readonly width: string; readonly children: ReactNode };

function Named({ name, width, children }: NamedProps) {
  return (
    <Box sx={{ flex: `0 0 ${width}`, color: 'text.secondary' }}>
      <Box component="span" sx={{ display: 'block', typography: 'caption' }}>
        {name}
      </Box>
      {children}
    </Box>
  );
}
