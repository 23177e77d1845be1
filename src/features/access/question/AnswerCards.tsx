import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import type { AcrossQuestion } from '#domain/account-access/question.ts';
import type { AcrossRow } from '#domain/account-access/rows.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { SelectRow } from '#features/token-parts/selection/SelectRow.tsx';
import { CellText } from '#features/token-parts/table/CellText.tsx';
import { LastUsedCell } from '#features/token-parts/table/LastUsedCell.tsx';
import { Mono } from '#ui/Mono.tsx';
import { useAcross } from '../across-context.ts';
import { rowReason } from '../across-words.ts';
import { VirtualCards } from '#features/token-parts/table/VirtualCards.tsx';
import { answersState } from '#features/token-parts/access-links.ts';
import { answerLink } from './answer-link.ts';
import { OwnerLink } from './OwnerLink.tsx';
import { VerdictText } from './VerdictText.tsx';

type AnswerCardsProps = { readonly rows: readonly AcrossRow[]; readonly question: AcrossQuestion };

/** The answer for each token on narrow screens. */
export function AnswerCards({ rows, question }: AnswerCardsProps) {
  const { view } = useAcross();
  const { search } = useLocation();
  return (
    <VirtualCards label="Results" items={rows} keyOf={({ token }) => token.id} estimate={150}>
      {(row) => {
        const { token, verdict } = row;
        return (
          <Box sx={{ border: 1, borderColor: 'divider', borderRadius: '6px', p: '10px 12px' }}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
              <Box sx={{ flex: 'none', ml: -0.5 }}>
                <SelectRow token={token} />
              </Box>
              <Box sx={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
                <Link
                  component={RouterLink}
                  to={answerLink(row, question.action, view)}
                  state={answersState(search)}
                  sx={{ color: 'text.primary', fontWeight: 500, lineHeight: 24 / 14 }}
                >
                  {tokenTitle(token)}
                </Link>
                <Box sx={{ typography: 'body2' }}>
                  <VerdictText verdict={verdict} question={question} />
                </Box>
                <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{rowReason(row, question)}</Box>
                <Box
                  sx={{
                    typography: 'caption',
                    color: 'text.secondary',
                    display: 'flex',
                    flexWrap: 'wrap',
                    columnGap: 1.5,
                    mt: 0.5,
                  }}
                >
                  <span>
                    <CellText token={token} column="kind" />
                  </span>
                  <OwnerLink token={token} />
                  <LastUsedCell token={token} />
                  {token.lastFour !== '' && <Mono whole>…{token.lastFour}</Mono>}
                </Box>
              </Box>
            </Box>
          </Box>
        );
      }}
    </VirtualCards>
  );
}
