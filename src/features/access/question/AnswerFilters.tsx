import Box from '@mui/material/Box';
import { tidyText } from '#domain/token-list/search.ts';
import { ExportButton } from '#features/token-parts/export/ExportButton.tsx';
import type { AcrossQuestion, AcrossTexts } from '#domain/account-access/question.ts';
import { rowVerdicts } from '#domain/account-access/rows.ts';
import type {
  AcrossFilter,
  AcrossFound,
  AcrossRow,
  AcrossSort,
  RowVerdict,
} from '#domain/account-access/rows.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { QuestionExport } from '../exports/QuestionExport.tsx';
import { VerdictChip } from './VerdictChip.tsx';

type AnswerFiltersProps = {
  readonly rows: readonly AcrossRow[];
  readonly question: AcrossQuestion;
  readonly texts: AcrossTexts;
  readonly counts: AcrossFound['counts'];
  readonly filter: AcrossFilter;
  readonly sort: AcrossSort;
  /** Whether every token is answered. */
  readonly isDone: boolean;
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
      <ExportButton disabled={rows.length === 0} sx={{ ml: 'auto' }}>
        {(close) => (
          <QuestionExport
            rows={rows}
            question={question}
            texts={texts}
            filter={{ ...filter, text: tidyText(text) }}
            sort={props.sort}
            isDone={props.isDone}
            onClose={close}
          />
        )}
      </ExportButton>
    </Box>
  );
}
