import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { accessLabel } from '#domain/token/access-label.ts';
import { paths } from '#domain/address/paths.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { useAccount } from '#queries/session/account.ts';
import { useRoleDirectory } from '#queries/cache/custom-roles.ts';
import { forgetDeletion, useDeletionJournal } from '#queries/kept/deletion-journal.ts';
import { RelativeTime } from '#ui/RelativeTime.tsx';

/** Tokens deleted in this browser or by others, to be created again with the same access after a mistake. */
export function DeletedTokens() {
  const account = useAccount();
  const journal = useDeletionJournal();
  const roles = useRoleDirectory().data;
  if (journal.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="deleted" sx={{ mt: 4 }}>
      <Typography variant="h2" id="deleted" sx={{ mb: 0.5 }}>
        {journal.some(({ isShared }) => isShared) ? 'Deleted' : 'Deleted in this browser'}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {journal.map(({ token, deletedAt, isShared }) => (
          <Box
            component="li"
            key={token.id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 2,
              py: 0.5,
              borderBottom: 1,
              borderColor: 'divider',
              typography: 'body2',
            }}
          >
            <Box component="span" sx={{ flex: '1 1 200px' }}>
              {tokenTitle(token)}
            </Box>
            <Box component="span" sx={{ flex: '2 1 260px', color: 'text.secondary' }}>
              {accessLabel(token.access, (id) => roles?.get(id)?.name)}, deleted{' '}
              <RelativeTime at={deletedAt} />
            </Box>
            <Button
              size="small"
              component={Link}
              to={paths.cloneToken(token.id)}
              aria-label={`Recreate ${tokenTitle(token)}`}
            >
              Recreate
            </Button>
            {isShared !== true && (
              <Button
                size="small"
                variant="text"
                aria-label={`Remove ${tokenTitle(token)} from this list`}
                onClick={() => forgetDeletion(account, token.id)}
              >
                Remove
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
