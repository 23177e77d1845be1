import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { acrossCsv } from '#domain/account-access/csv.ts';
import type { AcrossQuestion, AcrossTexts } from '#domain/account-access/question.ts';
import { rowVerdicts } from '#domain/account-access/rows.ts';
import type { AcrossFilter, AcrossFound, AcrossRow, RowVerdict } from '#domain/account-access/rows.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { downloadText } from '#ui/download-text.ts';
import { DownloadIcon } from '#ui/icons.ts';
import { SearchField } from '#ui/SearchField.tsx';
import { rowReason, verdictWord } from '../across-words.ts';
import { VerdictChip } from './VerdictChip.tsx';

type AnswerFiltersProps = {
  readonly rows: readonly AcrossRow[];
  readonly question: AcrossQuestion;
  readonly texts: AcrossTexts;
  readonly counts: AcrossFound['counts'];
  readonly filter: AcrossFilter;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFilter: (filter: AcrossFilter) => void;
};

/** The numbers of each answer, which also filter the tokens. */
export function AnswerFilters(props: AnswerFiltersProps) {
  const { rows, question, texts, counts, filter, text, onText, onFilter } = props;
  const verdicts = rowVerdicts.filter((one) => one !== 'expired' || counts.expired > 0);

  function toggle(verdict: RowVerdict) {
    const isOn = filter.verdicts.includes(verdict);
    onFilter({
      ...filter,
      verdicts: rowVerdicts.filter((one) => (one === verdict ? !isOn : filter.verdicts.includes(one))),
    });
  }

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
      <Box role="group" aria-label="Filter by answer" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {verdicts.map((verdict) => (
          <VerdictChip
            key={verdict}
            verdict={verdict}
            question={question}
            count={counts[verdict]}
            isOn={filter.verdicts.includes(verdict)}
            onToggle={() => toggle(verdict)}
          />
        ))}
      </Box>
      <Box sx={{ flex: '1 1 180px', maxWidth: { md: 280 } }}>
        <SearchField label="Search results" placeholder="Name or owner" value={text} onChange={onText} />
      </Box>
      <ChoiceSegments
        label="Kind of token"
        choices={[
          { value: 'any', label: 'Any kind' },
          { value: 'personal', label: 'Personal' },
          { value: 'service', label: 'Service' },
        ]}
        value={filter.kind ?? 'any'}
        onChange={(kind) => onFilter({ ...filter, kind: kind === 'any' ? undefined : kind })}
      />
      <Button
        startIcon={<DownloadIcon />}
        disabled={rows.length === 0}
        sx={{ ml: 'auto' }}
        onClick={() =>
          downloadText(
            `access-${texts.action}.csv`,
            'text/csv',
            acrossCsv(
              texts,
              rows.map((row) => ({
                token: row.token,
                verdict: verdictWord(row.verdict, question),
                decidedBy: rowReason(row, question),
              })),
            ),
          )
        }
      >
        CSV
      </Button>
    </Box>
  );
}
