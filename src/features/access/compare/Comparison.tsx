import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { findResourceKind } from '#domain/policy/language/catalogue.ts';
import { accessDifference } from '#domain/policy/reason/access-difference.ts';
import type { AccessSet } from '#domain/policy/reason/access-set.ts';
import { joinWords } from '#domain/text/word-list.ts';
import { tokenTitle } from '#domain/token/token.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { AllowIcon } from '#ui/icons.ts';
import { useSaid } from '#ui/use-said.ts';
import { OnlyOne } from './OnlyOne.tsx';

type ComparisonProps = {
  readonly first: AccessToken;
  readonly second: AccessToken;
  readonly firstSet: AccessSet;
  readonly secondSet: AccessSet;
};

/** What each of two tokens may do that the other may not, exactly. */
export function Comparison({ first, second, firstSet, secondSet }: ComparisonProps) {
  const { changes, unchanged, tooComplex } = useMemo(
    () => accessDifference(firstSet, secondSet),
    [firstSet, secondSet],
  );
  useSaid(
    changes.length > 0
      ? `Different. ${sameWords(unchanged)}`
      : tooComplex.length > 0
        ? 'Too complex to compare'
        : 'Identical permissions',
  );
  const complex = tooComplex.map((kindId) => findResourceKind(kindId)?.label ?? kindId);
  if (changes.length === 0 && complex.length === 0) {
    return (
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <AllowIcon aria-hidden sx={{ fontSize: 20, color: 'allow.main' }} />
        <span>
          <strong>Identical.</strong> Both tokens have exactly the same permissions, on every resource of
          every known type.
        </span>
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography sx={{ textWrap: 'pretty' }}>
        <strong>Different.</strong> {sameWords(unchanged)}
        {complex.length > 0 && ` Too complex to compare: ${joinWords(complex)}.`}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <OnlyOne token={first} changes={changes.map((change) => ({ change, side: change.lost }))} />
        <OnlyOne token={second} changes={changes.map((change) => ({ change, side: change.gained }))} />
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        All access: <TokenLink token={first} /> · <TokenLink token={second} />
      </Typography>
    </Box>
  );
}

function sameWords(unchanged: number): string {
  return unchanged === 1 ? '1 other permission is the same.' : `${unchanged} other permissions are the same.`;
}

function TokenLink({ token }: { readonly token: AccessToken }) {
  return (
    <Link component={RouterLink} to={paths.tokenAccess(token.id)}>
      {tokenTitle(token)}
    </Link>
  );
}
