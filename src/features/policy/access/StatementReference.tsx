import Link from '@mui/material/Link';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import type { StatementPlace } from '#domain/policy/reason/compiled-access.ts';
import { grantAt } from '#domain/policy/access/reviewed-access.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { placeTitle, statementAnchor } from './access-words.ts';

type StatementReferenceProps = {
  readonly access: ReviewedAccess;
  readonly place: StatementPlace;
  /** Replaces the statement's name as the text of the link. */
  readonly text?: string;
};

/** Names a statement and links to it. */
export function StatementReference({ access, place, text }: StatementReferenceProps) {
  const { search } = useLocation();
  const grant = grantAt(access, place);
  if (grant === undefined) return null;
  const isWhole = place.part !== 'policy' || grant.carrier === 'base-role';
  const anchor = isWhole ? grant.id : statementAnchor(grant, place.statement);
  return (
    <Link
      component={RouterLink}
      underline="always"
      to={{ search, hash: anchor }}
      replace
      onClick={() => document.getElementById(anchor)?.scrollIntoView({ block: 'center' })}
      sx={{ overflowWrap: 'anywhere' }}
    >
      {text ?? placeTitle(access, place)}
    </Link>
  );
}
