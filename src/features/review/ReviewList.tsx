import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { memo, useMemo } from 'react';
import type { ReviewedToken } from '#domain/review/urgency.ts';
import { ExportButton } from '#features/token-parts/export/ExportButton.tsx';
import { BulkBar } from '#features/token-parts/selection/BulkBar.tsx';
import { SelectAll } from '#features/token-parts/selection/SelectAll.tsx';
import { SelectionContext } from '#features/token-parts/selection/selection-context.ts';
import { useListSelection } from '#features/token-parts/selection/use-list-selection.ts';
import { CellContext } from '#features/token-parts/table/cell-context.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { VirtualCards } from '#features/token-parts/table/VirtualCards.tsx';
import { useNow } from '#ui/now.ts';
import { PrintNote } from '#ui/PrintNote.tsx';
import { useSaid } from '#ui/use-said.ts';
import { useReview } from './review-context.ts';
import { ReviewCard } from './ReviewCard.tsx';
import { ReviewExport } from './ReviewExport.tsx';

type ReviewListProps = {
  /** The tokens listed, in order. */
  readonly shown: readonly ReviewedToken[];
  /** What they are together; undefined for every token with a finding. */
  readonly title: string | undefined;
};

/** The tokens of a job, of a part of a picture, or all with a finding; the most urgent first. The progress of a picture does not draw it. */
export const ReviewList = memo(function ReviewList({ shown, title: shownTitle }: ReviewListProps) {
  const { search, isComplete, jobs, ignored, missing, heading, show } = useReview();
  const tokens = useMemo(() => shown.map(({ token }) => token), [shown]);
  const selection = useListSelection(tokens);
  const now = useNow();
  const cellContext = useMemo(() => ({ words: [], now }), [now]);
  const title = shownTitle ?? 'Tokens by urgency';
  // After the dialog, which gives the focus back to a button that disappears.
  const focusList = () => void setTimeout(() => heading.current?.focus());
  useSaid(isComplete ? `${countTokens(shown.length)} shown` : undefined);
  return (
    <Box component="section" aria-labelledby="review-tokens">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography ref={heading} tabIndex={-1} variant="h2" id="review-tokens" sx={{ flex: '1 1 auto' }}>
          {title}
        </Typography>
        {shownTitle !== undefined && (
          <Button size="small" variant="text" onClick={() => show(undefined)}>
            Show all
          </Button>
        )}
        <ExportButton>
          {(close) => (
            <ReviewExport
              shown={shown}
              title={shownTitle}
              jobs={jobs}
              ignored={ignored}
              thresholds={search.thresholds}
              missing={missing}
              onClose={close}
            />
          )}
        </ExportButton>
      </Box>
      <PrintNote count={shown.length} />
      {shown.length === 0 ? (
        <Typography sx={{ py: 3, color: 'text.secondary' }}>
          {shownTitle === undefined ? 'No token needs a decision.' : 'No tokens here any more.'}
        </Typography>
      ) : (
        <CellContext value={cellContext}>
          <SelectionContext value={selection.rowSelection}>
            <Box
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 1,
                paddingInlineStart: 1.125,
                pb: 0.5,
                typography: 'body2',
              }}
            >
              <SelectAll selection={selection} />
              <Box component="span" className="tabular" sx={{ color: 'text.secondary' }}>
                {countTokens(shown.length)}
              </Box>
            </Box>
            <VirtualCards label={title} items={shown} keyOf={({ token }) => token.id} estimate={72}>
              {(one) => <ReviewCard reviewed={one} onIgnored={focusList} />}
            </VirtualCards>
          </SelectionContext>
        </CellContext>
      )}
      {selection.selected.length + selection.hiddenCount > 0 && (
        <BulkBar selection={selection} isFiltered={shownTitle !== undefined} />
      )}
    </Box>
  );
});
