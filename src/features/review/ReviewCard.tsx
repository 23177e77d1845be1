import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { returnText } from '#domain/review/ignored.ts';
import { dueWord, findingsSentence, reachWord, ruleLabel } from '#domain/review/rule-words.ts';
import { firstFinding, type ReviewedToken } from '#domain/review/urgency.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { SelectRow } from '#features/token-parts/selection/SelectRow.tsx';
import { CellText } from '#features/token-parts/table/CellText.tsx';
import { LastUsedCell } from '#features/token-parts/table/LastUsedCell.tsx';
import { OwnerCell } from '#features/token-parts/table/OwnerCell.tsx';
import { useNow } from '#ui/now.ts';
import { shortTimeText } from '#ui/time-text.ts';
import { IgnoreButton } from './IgnoreButton.tsx';

type ReviewCardProps = { readonly reviewed: ReviewedToken; readonly onIgnored: () => void };

/** A token, why it stands where it does, and the facts that the order depends on. */
export function ReviewCard({ reviewed, onIgnored }: ReviewCardProps) {
  const { token, reach, findings, returned = [] } = reviewed;
  const open = findings.flatMap(({ rule, answer }) => (answer === 'yes' ? [{ reviewed, rule }] : []));
  const now = useNow();
  const first = firstFinding(reviewed);
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'flex-start',
        border: 1,
        borderColor: 'divider',
        borderRadius: '6px',
        p: '8px 12px',
      }}
    >
      <Box sx={{ flex: 'none', marginInlineStart: -0.5 }}>
        <SelectRow token={token} />
      </Box>
      <Box
        sx={{
          minWidth: 0,
          flex: 1,
          display: 'grid',
          columnGap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 300px)' },
          overflowWrap: 'anywhere',
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Link
            component={RouterLink}
            to={paths.token(token.id)}
            sx={{ color: 'text.primary', fontWeight: 500, lineHeight: 1.75 }}
          >
            {tokenTitle(token)}
          </Link>
          <Box sx={{ typography: 'body2', color: 'text.secondary', textWrap: 'pretty' }}>
            {first !== undefined && (
              <strong>
                {dueWord(first.due)}
                {first.by !== undefined && `, by ${shortTimeText(first.by, now)}`}:{' '}
              </strong>
            )}
            {findingsSentence(reviewed, now)}
          </Box>
          {returned.map(({ entry, since }) => (
            <Box key={entry.rule} sx={{ typography: 'body2', color: 'attention.main' }}>
              {ruleLabel(entry.rule)}: ignored until {shortTimeText(entry.until, now)}; since then:{' '}
              {returnText(since)}
            </Box>
          ))}
        </Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary', lineHeight: 1.7, minWidth: 0 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
            {reachWord(reach)}
            {open.length > 0 && (
              <Box data-screen-only sx={{ my: '-2px' }}>
                <IgnoreButton findings={open} about={tokenTitle(token)} onIgnored={onIgnored} />
              </Box>
            )}
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5 }}>
            <span>
              <CellText token={token} column="kind" />
            </span>
            {token.memberId === '' ? (
              <OwnerCell token={token} />
            ) : (
              <Link
                component={RouterLink}
                to={paths.person(token.memberId)}
                color="inherit"
                sx={{ display: 'inline-block', lineHeight: 24 / 12 }}
              >
                <OwnerCell token={token} />
              </Link>
            )}
            <LastUsedCell token={token} />
            {token.lastFour !== '' && <CellText token={token} column="ending" />}
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
