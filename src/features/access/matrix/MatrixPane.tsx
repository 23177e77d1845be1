import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { accessOutline, outlineColumns } from '#domain/account-access/access-outline.ts';
import type { DistinctAccess } from '#domain/account-access/distinct-access.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import { accessLevels } from '#domain/policy/access/access-level.ts';
import { sortTokens } from '#domain/token-list/sort.ts';
import { containsWords, searchWords } from '#domain/token-list/search-text.ts';
import { tidyText } from '#domain/token-list/search.ts';
import { levelTitles } from '#features/policy/access/access-words.ts';
import { useSearchText } from '#features/token-parts/table/use-search-text.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { BackIcon } from '#ui/icons.ts';
import { SearchField } from '#ui/SearchField.tsx';
import { PrintNote } from '#ui/PrintNote.tsx';
import { useIsNarrow } from '#ui/printing.ts';
import { useWorkInSlices } from '../use-work-in-slices.ts';
import { useAcross } from '../across-context.ts';
import { WorkProgress } from '../WorkProgress.tsx';
import { MatrixCards } from './MatrixCards.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixLegend } from './MatrixLegend.tsx';
import type { MatrixLine } from './matrix-line.ts';
import { useMatrixSearch } from './use-matrix-search.ts';

/** Every token by every kind of resource: none, some or all. */
export function MatrixPane() {
  const { tokens, accesses, endedBy } = useAcross();
  const isNarrow = useIsNarrow(900);
  const { search, change } = useMatrixSearch();
  const { level, group, kind } = search;
  const text = useSearchText(search.text, (settled) => change({ text: settled }));
  const { results, isDone } = useWorkInSlices(accesses.all, outlineOf);
  const columns = useMemo(() => outlineColumns(group), [group]);
  const isOpen = columns.every(({ kindIds }) => kindIds.length === 1);
  const ordered = useMemo(
    () => sortTokens(tokens, { column: 'name', direction: 'ascending' }, () => undefined),
    [tokens],
  );
  const lines = useMemo(() => {
    const words = searchWords(text.value);
    return ordered
      .filter((token) => (kind === undefined || token.kind === kind) && containsWords(token, words))
      .map((token): MatrixLine => {
        const distinct = accesses.byToken.get(token.id);
        return {
          token,
          outline: distinct && results.get(distinct.key),
          isExpired: hasEndedBy(token, endedBy),
        };
      });
  }, [ordered, text.value, kind, accesses, results, endedBy]);
  const done = useMemo(
    () => accesses.all.reduce((sum, one) => sum + (results.has(one.key) ? one.tokens.length : 0), 0),
    [accesses, results],
  );
  const choose = (changes: Parameters<typeof change>[0]) =>
    change({ text: tidyText(text.value), ...changes });
  const parts = { lines, columns, level };
  return (
    <section aria-label="Matrix">
      <Box data-screen-only sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <ChoiceSegments
          label="Access level"
          choices={[
            { value: 'any', label: 'All levels' },
            ...accessLevels.map((one) => ({ value: one, label: levelTitles[one] })),
          ]}
          value={level ?? 'any'}
          onChange={(value) => choose({ level: value === 'any' ? undefined : value })}
        />
        <Box sx={{ flex: '1 1 180px', maxWidth: { md: 280 } }}>
          <SearchField
            label="Search tokens"
            placeholder="Name or owner"
            value={text.value}
            onChange={text.change}
          />
        </Box>
        <ChoiceSegments
          label="Kind of token"
          choices={[
            { value: 'any', label: 'Any kind' },
            { value: 'personal', label: 'Personal' },
            { value: 'service', label: 'Service' },
          ]}
          value={kind ?? 'any'}
          onChange={(value) => choose({ kind: value === 'any' ? undefined : value })}
        />
        {isOpen && (
          <Button startIcon={<BackIcon />} onClick={() => choose({ group: undefined })}>
            All groups
          </Button>
        )}
      </Box>
      <WorkProgress isDone={isDone} done={done} of={tokens.length} />
      <PrintNote count={lines.length} />
      {lines.length === 0 ? (
        <Typography sx={{ py: 3, color: 'text.secondary' }}>
          No tokens match your search and filters.
        </Typography>
      ) : isNarrow ? (
        <MatrixCards {...parts} />
      ) : (
        <MatrixGrid {...parts} {...(isOpen ? {} : { onOpen: (title: string) => choose({ group: title }) })} />
      )}
      <MatrixLegend />
    </section>
  );
}

function outlineOf({ set }: DistinctAccess) {
  return accessOutline(set);
}
