import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { AccessMove } from '#domain/account-access/access-moves.ts';
import { paths } from '#domain/address/paths.ts';
import { newPowers } from '#domain/policy/access/new-powers.ts';
import { differenceSentence } from '#domain/policy/access/difference-words.ts';
import type { AccessDifference } from '#domain/policy/reason/access-difference.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { ChangedAccess } from '#features/policy/access/ChangedAccess.tsx';
import { SecurityIcon } from '#ui/icons.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

type MoveItemProps = { readonly move: AccessMove; readonly difference: AccessDifference };

const shownAtFirst = 6;
const shownMore = 50;

/** One change of access: its tokens, what it comes to, and on request every action. */
export function MoveItem({ move, difference }: MoveItemProps) {
  const [isOpen, setIsOpen] = useState(false);
  const powers = newPowers(move.before, move.after, difference);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 3,
        rowGap: 0.5,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <TokenNames tokens={move.tokens} />
      <Box sx={{ flex: '3 1 18rem', minWidth: 0 }}>
        <Typography variant="body2" sx={{ textWrap: 'pretty', lineHeight: 24 / 13 }}>
          {differenceSentence(difference)}
        </Typography>
        {powers.map(({ id, sentence }) => (
          <Typography key={id} variant="body2" sx={{ display: 'flex', gap: 0.75, mt: 0.25 }}>
            <SecurityIcon aria-hidden sx={{ fontSize: 16, mt: '2px', color: 'attention.main' }} />
            <span>
              <VisuallyHidden>New privileged access: </VisuallyHidden>
              {sentence}
            </span>
          </Typography>
        ))}
        <Box
          component="details"
          onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
          sx={{ mt: 0.25 }}
        >
          <Box
            component="summary"
            sx={{ typography: 'body2', minHeight: 24, width: 'fit-content', cursor: 'pointer' }}
          >
            All changes<VisuallyHidden> for {nameOf(move)}</VisuallyHidden>
          </Box>
          {isOpen && (
            <Box sx={{ pt: 1 }}>
              <ChangedAccess difference={difference} />
            </Box>
          )}
        </Box>
      </Box>
    </Box>
  );
}

function nameOf({ tokens: [first, ...others] }: AccessMove): string {
  const name = first === undefined ? '' : tokenTitle(first);
  return others.length === 0 ? name : `${name} and ${others.length} more`;
}

function TokenNames({ tokens }: Pick<AccessMove, 'tokens'>) {
  const [shown, setShown] = useState(shownAtFirst);
  const left = tokens.length - shown;
  return (
    <Box
      sx={{
        flex: '2 1 12rem',
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        alignContent: 'flex-start',
        minWidth: 0,
      }}
    >
      {tokens.slice(0, shown).map((token) => (
        <Link
          key={token.id}
          component={RouterLink}
          to={paths.tokenAccess(token.id)}
          variant="body2"
          sx={{ fontWeight: 500, color: 'text.primary', lineHeight: 24 / 13, overflowWrap: 'anywhere' }}
        >
          {tokenTitle(token)}
        </Link>
      ))}
      {left > 0 && (
        <Button
          size="small"
          variant="text"
          sx={{ minHeight: 24, py: 0 }}
          onClick={() => setShown(shown + shownMore)}
        >
          Show {Math.min(left, shownMore)} more
        </Button>
      )}
    </Box>
  );
}
