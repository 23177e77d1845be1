import { styled } from '@mui/material/styles';
import type { AcrossQuestion } from '#domain/account-access/question.ts';
import type { RowVerdict } from '#domain/account-access/rows.ts';
import { verdictWord } from '../across-words.ts';
import { verdictLook } from './verdict-looks.ts';

type VerdictChipProps = {
  readonly verdict: RowVerdict;
  readonly question: AcrossQuestion;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
};

/** The number of tokens with an answer; a press shows them. */
export function VerdictChip({ verdict, question, count, isOn, onToggle }: VerdictChipProps) {
  const { icon: Icon, colour } = verdictLook(verdict, question);
  return (
    <Chip type="button" aria-pressed={isOn} onClick={onToggle}>
      <Icon aria-hidden sx={{ fontSize: 16, color: colour }} />
      {verdictWord(verdict, question)}
      <strong className="tabular">{count.toLocaleString('en')}</strong>
    </Chip>
  );
}

const Chip = styled('button')(({ theme: { vars, typography } }) => ({
  ...typography.body2,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 32,
  padding: '0 10px',
  border: `1px solid ${vars.palette.divider}`,
  borderRadius: 6,
  color: vars.palette.text.secondary,
  backgroundColor: 'transparent',
  cursor: 'pointer',
  '& strong': { fontWeight: 600 },
  '&:hover': { backgroundColor: vars.palette.action.hover },
  '&[aria-pressed="true"]': {
    color: vars.palette.text.primary,
    borderColor: vars.palette.control,
    backgroundColor: vars.palette.background.subtle,
  },
  '&:focus-visible': { outline: `2px solid ${vars.palette.primary.main}`, outlineOffset: 1 },
  '@media (pointer: coarse)': { minHeight: 40 },
  '@media (forced-colors: active)': {
    '&[aria-pressed="true"]': {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      backgroundColor: 'Highlight',
    },
  },
}));
