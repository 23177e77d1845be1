import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { comparisonVerbs, differenceSentence } from '#domain/policy/access/difference-words.ts';
import { ChangedAccess } from '#features/policy/access/ChangedAccess.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { PagePart } from '#features/token-parts/PagePart.tsx';
import type { SimilarRole } from './use-similar-roles.ts';

type SimilarRolesProps = { readonly similar: readonly SimilarRole[]; readonly isDone: boolean };

const most = 4;

/** The roles with the same permissions and those that come closest, with the difference. */
export function SimilarRoles({ similar, isDone }: SimilarRolesProps) {
  return (
    <PagePart id="similar-roles" title="Closest roles">
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1, textWrap: 'pretty' }}>
        What this role has more and less than each.
      </Typography>
      {!isDone && <Skeleton variant="rounded" height={120} />}
      {isDone && similar.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          No role to compare with.
        </Typography>
      )}
      <Box component="ul" aria-label="Closest roles" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {similar.slice(0, most).map((one) => (
          <Item key={one.path} {...one} />
        ))}
      </Box>
    </PagePart>
  );
}

function Item({ name, path, difference, distance }: SimilarRole) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}>
      <Link component={RouterLink} to={path} sx={{ color: 'text.primary', fontWeight: 500 }}>
        {name}
      </Link>
      <Typography variant="body2" sx={{ color: 'text.secondary', textWrap: 'pretty' }}>
        {distance === 0 ? 'Exactly the same permissions.' : differenceSentence(difference, comparisonVerbs)}
      </Typography>
      {distance > 0 && (
        <Box component="details" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
          <Box
            component="summary"
            sx={{ typography: 'body2', minHeight: 24, width: 'fit-content', cursor: 'pointer' }}
          >
            Difference<VisuallyHidden> from {name}</VisuallyHidden>
          </Box>
          {isOpen && (
            <Box sx={{ pt: 1 }}>
              <ChangedAccess difference={difference} />
            </Box>
          )}
        </Box>
      )}
    </Box>
  );
}
