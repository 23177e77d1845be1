import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useRef } from 'react';
import { outlineColumns } from '#domain/account-access/access-outline.ts';
import { paths } from '#domain/address/paths.ts';
import { hasEndedBy } from '#domain/token/expiry.ts';
import { accessLevels } from '#domain/policy/access/access-level.ts';
import { sortTokens } from '#domain/token-list/sort.ts';
import { containsWords, searchWords } from '#domain/token-list/search-text.ts';
import { tidyText } from '#domain/token-list/search.ts';
import { tokenTitle } from '#domain/token/token.ts';
import { levelTitles } from '#features/policy/access/access-words.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { useSearchText } from '#features/token-parts/table/use-search-text.ts';
import { ChoiceSegments } from '#ui/ChoiceSegments.tsx';
import { BackIcon } from '#ui/icons.ts';
import { SearchField } from '#ui/SearchField.tsx';
import { PrintNote } from '#ui/PrintNote.tsx';
import { useIsNarrow } from '#ui/printing.ts';
import { useSaid } from '#ui/use-said.ts';
import { useWorkInSlices } from '../use-work-in-slices.ts';
import { useAcross } from '../across-context.ts';
import { WorkProgress } from '#features/token-parts/table/WorkProgress.tsx';
import { ExportButton } from '#features/token-parts/export/ExportButton.tsx';
import { MatrixExport } from '../exports/MatrixExport.tsx';
import { MatrixCards } from './MatrixCards.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixLegend } from './MatrixLegend.tsx';
import type { TokenLine } from './matrix-line.ts';
import { outlineOf } from './outline-of.ts';
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
      .map((token): TokenLine => {
        const distinct = accesses.byToken.get(token.id);
        return {
          key: token.id,
          title: tokenTitle(token),
          head: { kind: 'link', to: paths.tokenAccess(token.id) },
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
  const pane = useRef<HTMLElement>(null);
  /** Takes the focus once it is drawn: the pressed button disappears. */
  const awaited = useRef<string>(undefined);
  useEffect(() => {
    if (awaited.current === undefined) return;
    const button = pane.current?.querySelector<HTMLElement>(awaited.current);
    if (button === null || button === undefined) return;
    awaited.current = undefined;
    button.focus();
  });
  function openGroup(title: string | undefined) {
    awaited.current = title === undefined ? `[data-group="${CSS.escape(group ?? '')}"]` : '[data-all-groups]';
    choose({ group: title });
  }
  useSaid(isDone ? shownWords(lines.length, columns.length, isOpen ? group : undefined) : undefined);
  const parts = { lines, columns, level };
  return (
    <section ref={pane} aria-label="Matrix">
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
          <Button data-all-groups startIcon={<BackIcon />} onClick={() => openGroup(undefined)}>
            All groups
          </Button>
        )}
        <ExportButton disabled={lines.length === 0} sx={{ marginInlineStart: 'auto' }}>
          {(close) => (
            <MatrixExport
              lines={lines}
              columns={columns}
              search={{ ...search, text: tidyText(text.value) }}
              isDone={isDone}
              onClose={close}
            />
          )}
        </ExportButton>
      </Box>
      <WorkProgress isDone={isDone} done={done} of={tokens.length} />
      <PrintNote count={lines.length} />
      {lines.length === 0 ? (
        <Typography sx={{ py: 3, color: 'text.secondary' }}>
          No tokens match your search and filters.
        </Typography>
      ) : isNarrow ? (
        <MatrixCards label="Tokens by resource type" {...parts} />
      ) : (
        <MatrixGrid
          label="Tokens by resource type"
          corner="Token"
          {...parts}
          {...(isOpen ? {} : { onOpen: openGroup })}
        />
      )}
      <MatrixLegend />
    </section>
  );
}

function shownWords(tokens: number, columns: number, group: string | undefined): string {
  if (tokens === 0) return 'No tokens match';
  const types = columns === 1 ? '1 resource type' : `${columns} resource types`;
  return `${countTokens(tokens)} shown, ${group === undefined ? `${columns} groups of resource types` : `${types} in ${group}`}`;
}
