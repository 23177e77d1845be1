import Box from '@mui/material/Box';
import type { AcrossQuestion } from '#domain/account-access/question.ts';
import type { RowVerdict } from '#domain/account-access/rows.ts';
import { verdictWord } from '../across-words.ts';
import { verdictLook } from './verdict-looks.ts';

type VerdictTextProps = { readonly verdict: RowVerdict; readonly question: AcrossQuestion };

export function VerdictText({ verdict, question }: VerdictTextProps) {
  const { icon: Icon, colour } = verdictLook(verdict, question);
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, verticalAlign: 'middle' }}
    >
      <Icon aria-hidden sx={{ fontSize: 16, color: colour }} />
      {verdictWord(verdict, question)}
    </Box>
  );
}
