import type { AcrossQuestion, AcrossTexts } from '#domain/account-access/question.ts';
import type { AcrossFilter, AcrossRow } from '#domain/account-access/rows.ts';
import type { AcrossSort } from '#domain/account-access/rows.ts';
import { cellsOf, type ExportColumn } from '#domain/export/export-cells.ts';
import { tokenFactColumns, tokenNameColumns } from '#domain/export/token-columns.ts';
import { ExportDialog } from '#features/token-parts/export/ExportDialog.tsx';
import { useRoleName } from '#features/token-parts/export/use-role-name.ts';
import { useAcross } from '../across-context.ts';
import { rowReason, verdictWord } from '../across-words.ts';
import { acrossNotes } from './across-notes.ts';
import { kindWords, tokenFilterWords } from './filter-words.ts';

type QuestionExportProps = {
  readonly rows: readonly AcrossRow[];
  readonly question: AcrossQuestion;
  readonly texts: AcrossTexts;
  readonly filter: AcrossFilter;
  readonly sort: AcrossSort;
  /** Whether every token is answered. */
  readonly isDone: boolean;
  readonly onClose: () => void;
};

const sortLabels: Readonly<Record<AcrossSort['column'], string>> = {
  verdict: 'Answer',
  name: 'Name',
  kind: 'Kind',
  owner: 'Owner',
  used: 'Last used',
};

/** Exports the answers shown. */
export function QuestionExport({
  rows,
  question,
  texts,
  filter,
  sort,
  isDone,
  onClose,
}: QuestionExportProps) {
  const across = useAcross();
  const roleName = useRoleName();
  const asked = `${texts.action} on ${texts.resource}`;
  const answers: readonly ExportColumn<AcrossRow>[] = [
    ...tokenNameColumns,
    { id: 'answer', label: 'Answer', text: ({ verdict }) => verdictWord(verdict, question) },
    { id: 'decidedBy', label: 'Decided by', text: (row) => rowReason(row, question) },
    ...tokenFactColumns(roleName),
  ];
  return (
    <ExportDialog
      sources={[
        {
          label: 'Answers',
          title: `Access tokens: ${asked}`,
          what: `access ${texts.action}`,
          filter: [
            ...filter.verdicts.map((verdict) => `Answer: ${verdictWord(verdict, question)}`),
            ...kindWords(filter.kind),
            ...tokenFilterWords(filter.text),
          ].join(' · '),
          order: `by ${sortLabels[sort.column]}, ${sort.direction}`,
          ...acrossNotes(across, isDone, [{ id: 'question', label: 'Question', text: asked }]),
          cells: cellsOf(answers, rows),
          tokens: rows.map(({ token }) => token),
        },
      ]}
      onClose={onClose}
    />
  );
}
