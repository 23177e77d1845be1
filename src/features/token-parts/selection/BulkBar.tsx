import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { bulkActions, bulkWords, type BulkAction } from '#domain/bulk/action.ts';
import { announce } from '#ui/announcements.ts';
import {
  AccessIcon,
  CloseIcon,
  DeleteIcon,
  DuplicateIcon,
  ExpiryIcon,
  JsonIcon,
  ResetIcon,
} from '#ui/icons.ts';
import { useKeyboardShortcut } from '#ui/keyboard-shortcut.ts';
import { lowWindow } from '#ui/low-window.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import { usePlanLink } from './plan-link.ts';
import { useSaid } from '#ui/use-said.ts';
import { clearSelection } from './selection-store.ts';
import { SelectionExport } from './SelectionExport.tsx';
import { useEscape } from './use-escape.ts';
import type { useListSelection } from './use-list-selection.ts';

type BulkBarProps = {
  readonly selection: ReturnType<typeof useListSelection>;
  /** Whether the list is filtered: "all" then means "all matching". */
  readonly isFiltered: boolean;
};

const icons: Readonly<Record<BulkAction, typeof ResetIcon>> = {
  reset: ResetIcon,
  expire: ExpiryIcon,
  access: AccessIcon,
  version: JsonIcon,
  replace: DuplicateIcon,
  delete: DeleteIcon,
};

/** The actions on the selected tokens, at the bottom of the list while some are selected. */
export function BulkBar({ selection, isFiltered }: BulkBarProps) {
  const { selected, hiddenCount, shownCount, selectAll } = selection;
  useSaid(
    hiddenCount === 0
      ? `${selected.length} selected`
      : `${selected.length} selected, ${hiddenCount} more hidden by filters and not included`,
  );
  const planLink = usePlanLink();
  const actions = useRef<HTMLDivElement>(null);
  useKeyboardShortcut('.', () => actions.current?.querySelector('a')?.focus());
  return (
    <Bar>
      <Escape />
      <Box sx={{ flex: '1 1 auto', minWidth: 0 }}>
        <Box component="strong" className="tabular" sx={{ fontWeight: 600 }}>
          {selected.length} selected
        </Box>
        {hiddenCount > 0 && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' '}
            · {hiddenCount} more hidden by filters, not included
          </Box>
        )}
        {selected.length < shownCount && (
          <Button size="small" variant="text" onClick={selectAll} sx={{ ml: 0.5, color: 'accent.main' }}>
            Select all {shownCount.toLocaleString('en')}
            {isFiltered ? ' matching' : ''}
          </Button>
        )}
        {/* Beside what it clears: after the actions it would stand alone in a line at some widths. */}
        <Button size="small" variant="text" startIcon={<CloseIcon />} onClick={clearByHand} sx={{ ml: 0.5 }}>
          Clear
        </Button>
      </Box>
      <Box
        ref={actions}
        sx={{
          display: 'flex',
          flexWrap: { xs: 'nowrap', sm: 'wrap' },
          gap: 1,
          // On a phone five lines of buttons would cover the list: one line scrolls sideways, to its edges, with room for the focus ring.
          minWidth: { xs: 'calc(100% + 32px)', sm: 0 },
          mx: { xs: -2, sm: 0 },
          px: { xs: 2, sm: 0 },
          my: { xs: '-4px', sm: 0 },
          py: { xs: '4px', sm: 0 },
          overflowX: { xs: 'auto', sm: 'visible' },
          scrollPaddingInline: '48px',
          whiteSpace: 'nowrap',
          '& > *': { flex: 'none' },
        }}
      >
        {bulkActions.map((action) => {
          const Icon = icons[action];
          return (
            <Button
              key={action}
              component={Link}
              {...planLink(action, selected)}
              startIcon={<Icon />}
              disabled={selected.length === 0}
              {...(action === 'delete' ? { color: 'error' as const } : {})}
            >
              {bulkWords(action).verb}…
            </Button>
          );
        })}
        <ExportButton disabled={selected.length === 0}>
          {(close) => <SelectionExport tokenIds={selected} onClose={close} />}
        </ExportButton>
      </Box>
    </Bar>
  );
}

function Bar({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      role="region"
      aria-label="Selected tokens"
      data-screen-only
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 4,
        mt: 1.5,
        mb: { xs: -2, md: 0 },
        mx: { xs: -2, md: 0 },
        p: { xs: '10px 16px', md: 1 },
        pl: { md: 1.5 },
        display: 'flex',
        flexWrap: 'wrap',
        // One line, which scrolls sideways.
        [lowWindow]: {
          '&, & > *': { flexWrap: 'nowrap', whiteSpace: 'nowrap' },
          '&& > *': { flex: 'none', minWidth: 'max-content' },
          overflowX: 'auto',
          // The browser does not scroll to a focused button of which a little is in sight.
          scrollPaddingInline: '48px',
        },
        alignItems: 'center',
        gap: 1,
        typography: 'body2',
        border: 1,
        borderWidth: { xs: '1px 0 0', md: '1px' },
        borderColor: 'accent.border',
        borderRadius: { xs: 0, md: 1 },
        bgcolor: 'background.paper',
      }}
    >
      {children}
    </Box>
  );
}

/** The key has this meaning only while something is selected. */
function Escape() {
  useEscape(clearByHand);
  return null;
}

/** Clears the selection and says so. The bar disappears with it, so its focus goes back to a checkbox that was selected. */
function clearByHand(): void {
  const box =
    document.querySelector<HTMLElement>('.pick-box:checked') ??
    document.querySelector<HTMLElement>('.pick-box');
  const isInBar = document.activeElement?.closest('[aria-label="Selected tokens"]') !== null;
  clearSelection();
  announce('Selection cleared');
  if (isInBar) box?.focus();
}
