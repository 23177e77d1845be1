import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { accessLabel } from '#domain/token/access-label.ts';
import { paths } from '#domain/address/paths.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { useAcross } from '../across-context.ts';
import type { ShownGroup } from './use-equal-groups.ts';

type GroupItemProps = { readonly group: Pick<ShownGroup, 'accesses' | 'tokens'>; readonly words?: string };

const namedCarriers = 3;
const shownAtFirst = 6;
const shownMore = 50;

/** One group: its size, what carries its access, the closest known role, and its tokens. */
export function GroupItem({ group: { accesses, tokens }, words }: GroupItemProps) {
  const { roles } = useAcross();
  const [shown, setShown] = useState(shownAtFirst);
  const carriers = [
    ...new Set(
      accesses.flatMap(({ tokens: [first] }) =>
        first === undefined ? [] : [accessLabel(first.access, (id) => roles.get(id)?.name)],
      ),
    ),
  ];
  const left = tokens.length - shown;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '320px minmax(0, 1fr)' },
        columnGap: 3,
        rowGap: 0.5,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ overflowWrap: 'anywhere' }}>
        <Typography variant="h3" component="h3">
          {carriers.slice(0, namedCarriers).join(' or ')}
          {carriers.length > namedCarriers && ` or ${carriers.length - namedCarriers} others`}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {countTokens(tokens.length)}
          {accesses.length > 1 && `, granted ${accesses.length} ways`}
        </Typography>
      </Box>
      <Box sx={{ minWidth: 0 }}>
        {words !== undefined && (
          <Typography variant="body2" sx={{ minHeight: 20 }}>
            {words}
          </Typography>
        )}
        <Box
          component="ul"
          aria-label="Tokens"
          sx={{
            m: 0,
            p: 0,
            listStyle: 'none',
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1.5,
            rowGap: 0.25,
          }}
        >
          {tokens.slice(0, shown).map((token) => (
            <Box component="li" key={token.id} sx={{ maxWidth: '100%', overflowWrap: 'anywhere' }}>
              <Link
                component={RouterLink}
                to={paths.tokenAccess(token.id)}
                variant="body2"
                sx={{ lineHeight: 24 / 13 }}
              >
                {tokenTitle(token)}
              </Link>
            </Box>
          ))}
          {left > 0 && (
            <li>
              <Button
                size="small"
                variant="text"
                sx={{ minHeight: 24, py: 0 }}
                onClick={() => setShown(shown + shownMore)}
              >
                Show {Math.min(left, shownMore)} more
                {left > shownMore && ` of ${left.toLocaleString('en')}`}
              </Button>
            </li>
          )}
        </Box>
      </Box>
    </Box>
  );
}
