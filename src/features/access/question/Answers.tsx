import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useCallback, useMemo, type Ref } from 'react';
import { answerAcross } from '#domain/account-access/answer.ts';
import type { AcrossQuestion } from '#domain/account-access/question.ts';
import { acrossRows, findAcrossRows, rowVerdicts } from '#domain/account-access/rows.ts';
import type { AcrossFound } from '#domain/account-access/rows.ts';
import type { AcrossSearch } from '#domain/account-access/search.ts';
import type { DistinctAccess, DistinctAccesses } from '#domain/account-access/distinct-access.ts';
import { tidyText } from '#domain/token-list/search.ts';
import { BulkBar } from '#features/token-parts/selection/BulkBar.tsx';
import { SelectionContext } from '#features/token-parts/selection/selection-context.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { CellContext } from '#features/token-parts/table/cell-context.ts';
import { useListSelection } from '#features/token-parts/selection/use-list-selection.ts';
import { useSearchText } from '#features/token-parts/table/use-search-text.ts';
import { useSaid } from '#ui/use-said.ts';
import { verdictWord } from '../across-words.ts';
import { useWorkInSlices } from '../use-work-in-slices.ts';
import { useAcross } from '../across-context.ts';
import { useNow } from '#ui/now.ts';
import { PrintNote } from '#ui/PrintNote.tsx';
import { useIsNarrow } from '#ui/printing.ts';
import { AnswerCards } from './AnswerCards.tsx';
import { AnswerFilters } from './AnswerFilters.tsx';
import { ShareQuestion } from './ShareQuestion.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import { WorkProgress } from '#features/token-parts/table/WorkProgress.tsx';

type AnswersProps = {
  readonly question: AcrossQuestion;
  readonly accesses: DistinctAccesses;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly search: AcrossSearch;
  readonly onChange: (changes: Partial<AcrossSearch>) => void;
};

/** The tokens under the answer to a question. */
export function Answers({ question, headingRef, accesses, search, onChange }: AnswersProps) {
  const { tokens, endedBy, isArriving } = useAcross();
  const isNarrow = useIsNarrow(900);
  const work = useCallback((distinct: DistinctAccess) => answerAcross(distinct, question), [question]);
  const { results, isDone } = useWorkInSlices(accesses.all, work);
  const { filter, sort } = search;
  const rows = useMemo(
    () => acrossRows(tokens, accesses, results, sort, endedBy),
    [tokens, accesses, results, sort, endedBy],
  );
  const text = useSearchText(filter.text, (settled) => onChange({ filter: { ...filter, text: settled } }));
  /** The address lags behind typing; another choice made in between must not undo the typed text. */
  const change = (changes: Partial<AcrossSearch>) =>
    onChange({ ...changes, filter: { ...(changes.filter ?? filter), text: tidyText(text.value) } });
  const found = useMemo(
    () => findAcrossRows(rows, { ...filter, text: text.value }),
    [rows, filter, text.value],
  );
  const shown = useMemo(() => found.rows.map(({ token }) => token), [found]);
  const selection = useListSelection(shown);
  useSaid(isDone && !isArriving ? foundWords(found, question) : undefined);
  const parts = { rows: found.rows, question, texts: search.question };
  const now = useNow();
  const cellContext = useMemo(() => ({ words: [], now }), [now]);
  return (
    <Box component="section" aria-labelledby="answer">
      <Typography
        ref={headingRef}
        tabIndex={-1}
        variant="h2"
        id="answer"
        sx={{ mb: 1, overflowWrap: 'anywhere' }}
      >
        Results
      </Typography>
      <ShareQuestion question={search.question} />
      {question.info?.needsAllEnvironments === true && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          LaunchDarkly requires this permission in every environment. Having it in only some isn’t enough.
        </Typography>
      )}
      {question.info === undefined && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          Unknown action for this resource type. It could be new or a typo.
        </Typography>
      )}
      <AnswerFilters
        {...parts}
        counts={found.counts}
        filter={filter}
        sort={sort}
        isDone={isDone}
        text={text.value}
        onText={text.change}
        onFilter={(next) => change({ filter: next })}
      />
      <WorkProgress isDone={isDone} done={rows.length} of={tokens.length} />
      <PrintNote count={found.rows.length} />
      <CellContext value={cellContext}>
        <SelectionContext value={selection.rowSelection}>
          {found.rows.length === 0 && isDone && !isArriving ? (
            <Typography sx={{ py: 3, color: 'text.secondary' }}>
              No tokens match your search and filters.
            </Typography>
          ) : isNarrow ? (
            <AnswerCards {...parts} />
          ) : (
            <AnswerTable
              {...parts}
              selection={selection}
              sort={sort}
              onSort={(next) => change({ sort: next })}
            />
          )}
        </SelectionContext>
      </CellContext>
      {selection.selected.length + selection.hiddenCount > 0 && <BulkBar selection={selection} isFiltered />}
    </Box>
  );
}

/** `19 tokens shown. Found: 19 All, 32 None` */
function foundWords({ rows, counts }: AcrossFound, question: AcrossQuestion): string {
  const words = rowVerdicts.flatMap((one) =>
    counts[one] === 0 ? [] : [`${counts[one]} ${verdictWord(one, question)}`],
  );
  const shown = rows.length === 0 ? 'No tokens match' : `${countTokens(rows.length)} shown`;
  return words.length === 0 ? shown : `${shown}. Found: ${words.join(', ')}`;
}
