import { cellsOf } from '#domain/export/export-cells.ts';
import { tokenFactColumns, tokenNameColumns } from '#domain/export/token-columns.ts';
import type { ReviewJob } from '#domain/review/job.ts';
import type { IgnoredFinding } from '#domain/review/ignored.ts';
import {
  findingColumns,
  ignoredColumns,
  ignoredLine,
  jobColumns,
  thresholdsLine,
} from '#domain/review/review-columns.ts';
import type { ReviewThresholds } from '#domain/review/thresholds.ts';
import type { ReviewedToken } from '#domain/review/urgency.ts';
import { ExportDialog } from '#features/token-parts/export/ExportDialog.tsx';
import { useRoleName } from '#features/token-parts/export/use-role-name.ts';
import { useNow } from '#ui/now.ts';

type ReviewExportProps = {
  /** The tokens listed, in order. */
  readonly shown: readonly ReviewedToken[];
  /** All jobs, in order. */
  readonly jobs: readonly ReviewJob[];
  readonly ignored: readonly IgnoredFinding[];
  /** What the tokens listed are together; undefined for every token with a finding. */
  readonly title: string | undefined;
  readonly thresholds: ReviewThresholds;
  /** What could not be read, in words. */
  readonly missing: readonly string[];
  readonly onClose: () => void;
};

const byUrgency = 'by urgency, then reach, date, last use and name';

/** Exports the tokens listed, with their findings, or all jobs. */
export function ReviewExport({
  shown,
  title,
  jobs,
  ignored,
  thresholds,
  missing,
  onClose,
}: ReviewExportProps) {
  const now = useNow();
  const roleName = useRoleName();
  const common = { missing, notes: [thresholdsLine(thresholds), ignoredLine(ignored.length)] };
  return (
    <ExportDialog
      sources={[
        {
          label: 'Tokens',
          title: 'Review of access tokens',
          what: 'review',
          filter: title ?? 'with a finding',
          order: byUrgency,
          ...common,
          cells: cellsOf([...tokenNameColumns, ...findingColumns(now), ...tokenFactColumns(roleName)], shown),
          tokens: shown.map(({ token }) => token),
        },
        {
          label: 'Jobs',
          title: 'Jobs of the review of access tokens',
          what: 'review jobs',
          filter: '',
          order: 'by due time, then tokens that administer the account, then number of tokens',
          ...common,
          cells: cellsOf(jobColumns(thresholds), jobs),
        },
        {
          label: 'Ignored',
          title: 'Ignored findings of the review of access tokens',
          what: 'review ignored',
          filter: '',
          order: 'by urgency of the token',
          ...common,
          cells: cellsOf(ignoredColumns, ignored),
        },
      ]}
      onClose={onClose}
    />
  );
}
