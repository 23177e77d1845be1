import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, type Ref } from 'react';
import type { ReviewSearch } from '#domain/review/search.ts';
import type { ReviewedToken } from '#domain/review/urgency.ts';
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
import { ReviewCard } from './ReviewCard.tsx';
import { shownTitle } from './shown-tokens.ts';

type ReviewListProps = {
  /** The tokens listed, in order. */
  readonly shown: readonly ReviewedToken[];
  readonly search: ReviewSearch;
  /** Whether the list is complete and everything is calculated. */
  readonly isSettled: boolean;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onShowAll: () => void;
  readonly onIgnored: () => void;
};

/** The tokens of a job or of all jobs, the most urgent first. */
export function ReviewList({ shown, search, isSettled, headingRef, onShowAll, onIgnored }: ReviewListProps) {
  const wanted = search.shown;
  const tokens = useMemo(() => shown.map(({ token }) => token), [shown]);
  const selection = useListSelection(tokens);
  const now = useNow();
  const cellContext = useMemo(() => ({ words: [], now }), [now]);
  const title = shownTitle(wanted, shown.length, search.thresholds);
  useSaid(isSettled ? `${countTokens(shown.length)} shown` : undefined);
  return (
    <Box component="section" aria-labelledby="review-tokens">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography ref={headingRef} tabIndex={-1} variant="h2" id="review-tokens" sx={{ flex: '1 1 auto' }}>
          {title}
        </Typography>
        {wanted !== undefined && (
          <Button size="small" variant="text" onClick={onShowAll}>
            Show all
          </Button>
        )}
      </Box>
      <PrintNote count={shown.length} />
      {shown.length === 0 ? (
        <Typography sx={{ py: 3, color: 'text.secondary' }}>
          {wanted === undefined ? 'No token needs a decision.' : 'No tokens here any more.'}
        </Typography>
      ) : (
        <CellContext value={cellContext}>
          <SelectionContext value={selection.rowSelection}>
            <Box
              sx={{ display: 'flex', alignItems: 'center', gap: 1, pl: 1.125, pb: 0.5, typography: 'body2' }}
            >
              <SelectAll selection={selection} />
              <Box component="span" className="tabular" sx={{ color: 'text.secondary' }}>
                {countTokens(shown.length)}
              </Box>
            </Box>
            <VirtualCards label={title} items={shown} keyOf={({ token }) => token.id} estimate={72}>
              {(one) => <ReviewCard reviewed={one} onIgnored={onIgnored} />}
            </VirtualCards>
          </SelectionContext>
        </CellContext>
      )}
      {selection.selected.length + selection.hiddenCount > 0 && (
        <BulkBar selection={selection} isFiltered={wanted !== undefined} />
      )}
    </Box>
  );
}
