import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { keysToLastFour } from '#domain/key/pattern.ts';
import type { AccessToken } from '#domain/token/token.ts';
import type { TokenList } from '#queries/cache/token-list.ts';
import { useListToSearch } from '#queries/cache/tokens.ts';
import { listStatus, type ListStatus } from '#features/token-parts/table/list-status.ts';
import { listStatusText } from '#features/token-parts/table/list-status-text.ts';
import { announce } from '#ui/announcements.ts';
import { useForgetField } from '#ui/forget-field.ts';
import { CloseIcon } from '#ui/icons.ts';
import { SearchableList } from '#ui/SearchableList.tsx';
import { useSaid } from '#ui/use-said.ts';
import type { EntryGroup } from './find-entries.ts';
import { useEntries, type PalettePage } from './use-entries.tsx';
import type { OpenTokenDialog } from './use-token-actions.ts';

type PaletteSearchProps = {
  readonly pages: readonly PalettePage[];
  /** What was typed before the palette was there. */
  readonly readEarly: () => string;
  readonly onClose: () => void;
  /** Closes the palette, then runs what was chosen. */
  readonly onRun: (run: () => void) => void;
  readonly onShortcuts: () => void;
  readonly onSignOut: () => void;
  readonly onDialog: OpenTokenDialog;
};

const noTokens: readonly AccessToken[] = [];

/** The inside of the palette. What is typed is kept nowhere. */
export function PaletteSearch(props: PaletteSearchProps) {
  const { pages, readEarly, onClose, onRun, onShortcuts, onSignOut, onDialog } = props;
  const [query, setQuery] = useState(() => keysToLastFour(readEarly()));
  const [wasKey, setWasKey] = useState(() => query !== readEarly());
  useForgetField();
  const list = useListToSearch();
  const gap = gapText(listStatus(list), list.data);
  const groups = useEntries({
    query,
    pages,
    tokens: list.data?.tokens ?? noTokens,
    onShortcuts,
    onSignOut,
    onDialog,
  });
  const shown = groups.flatMap(({ entries }) => entries);
  const notes = [wasKey ? 'Only the last four characters of the key are searched' : undefined, gap];
  const noteText = notes.filter((note) => note !== undefined).join('. ');
  useSaid(query.trim() === '' ? undefined : saidOf(groups, noteText), `${query} ${noteText === ''}`);

  function search(typed: string) {
    const searched = keysToLastFour(typed);
    setQuery(searched);
    setWasKey(searched !== typed);
  }

  function pick(id: string) {
    const entry = shown.find((one) => one.id === id);
    if (entry?.lacks !== undefined) announce(entry.lacks);
    else if (entry !== undefined) onRun(entry.run);
  }

  return (
    <>
      <SearchableList
        label="Tokens, pages and actions"
        placeholder="Tokens, pages, actions"
        query={query}
        onQuery={search}
        groups={groups.filter(({ entries }) => entries.length > 0).map(optionsOf)}
        onPick={pick}
        maxHeight="min(56vh, 440px)"
        end={
          <IconButton aria-label="Close" onClick={onClose} sx={{ mr: -0.75 }}>
            <CloseIcon sx={{ fontSize: 18 }} />
          </IconButton>
        }
      />
      {noteText !== '' && (
        <Box
          sx={{
            typography: 'caption',
            px: 1.5,
            py: 0.75,
            borderTop: 1,
            borderColor: 'divider',
            color: 'text.secondary',
          }}
        >
          {noteText}
        </Box>
      )}
    </>
  );
}

/** What is missing of the tokens that are searched; undefined for a whole list. */
function gapText(status: ListStatus, list: TokenList | undefined): string | undefined {
  if (status.kind === 'loading') return 'Loading tokens…';
  if (status.kind === 'forbidden' || status.kind === 'failed')
    return 'Tokens couldn’t be loaded, so none are found here';
  return list?.complete === true ? undefined : listStatusText(status, list);
}

type CountedGroup = EntryGroup & { readonly count?: number };

function optionsOf({ title, entries, count = entries.length }: CountedGroup) {
  return {
    title: count > entries.length ? `${title} · ${entries.length} of ${count.toLocaleString('en')}` : title,
    options: entries.map((entry) => ({
      id: entry.id,
      label: entry.title,
      detail: entry.lacks ?? entry.detail,
      isBarred: entry.lacks !== undefined,
    })),
  };
}

/** "9 results. 100 of 412 tokens loaded". */
function saidOf(groups: readonly CountedGroup[], note: string): string {
  const all = groups.reduce((sum, { entries, count = entries.length }) => sum + count, 0);
  const counts = all === 0 ? 'No matches' : all === 1 ? '1 result' : `${all.toLocaleString('en')} results`;
  return note === '' ? counts : `${counts}. ${note}`;
}
