import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { findView, type SavedView } from '#domain/token-list/saved-views.ts';
import { useIsSharingAdmin } from '#queries/kept/may-share.ts';
import { useShared } from '#queries/kept/shared-records.ts';
import { sharedViewOf } from '#queries/kept/shared-views.ts';
import { useShareEntry } from '#queries/writes/share.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { showToast } from '#ui/toast-queue.ts';
import type { Names } from './facet-labels.ts';
import { searchSummary } from './search-summary.ts';

const onlyAdmins = 'Only an Admin or Owner key can do this.';

/** The views that everyone in the account has in the menu. */
export function SharedViews({ names }: { readonly names: Names }) {
  const { views = [] } = useShared();
  const isAdmin = useIsSharingAdmin();
  const share = useShareEntry();
  const heading = useRef<HTMLHeadingElement>(null);
  if (views.length === 0) return null;
  return (
    <section aria-labelledby="shared-views">
      <Typography ref={heading} tabIndex={-1} variant="h3" component="h3" id="shared-views">
        Shared
      </Typography>
      <Box component="ul" aria-labelledby="shared-views" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {views.map(({ name, address, columns, version }) => (
          <Box component="li" key={name} sx={{ py: 1, overflowWrap: 'anywhere' }}>
            <Typography variant="subtitle2" component="h4" sx={{ m: 0 }}>
              {name}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5 }}>
              {searchSummary(address, names)} · {columns.length} columns
            </Typography>
            <BusyButton
              size="small"
              aria-label={`Stop sharing ${name}`}
              unavailable={isAdmin ? share.isPending : onlyAdmins}
              onClick={() =>
                share.mutate(
                  { ...sharedViewOf(name), version, content: null },
                  {
                    onSuccess: () => {
                      showToast('allow', `No longer shared: ${name}`);
                      heading.current?.focus();
                    },
                    onError: ({ message }) => showToast('deny', `Still shared. ${message}`),
                  },
                )
              }
            >
              Stop sharing
            </BusyButton>
          </Box>
        ))}
      </Box>
    </section>
  );
}

/** Shares an own view under its name, or brings the shared one up to date. Nothing where that can't be done or is done. */
export function ShareViewButton({ view }: { readonly view: SavedView }) {
  const { kind, views = [] } = useShared();
  const isAdmin = useIsSharingAdmin();
  const share = useShareEntry();
  const { name, address, columns } = view;
  const shared = findView(views, name);
  if (kind !== 'on' || !isAdmin) return null;
  if (shared?.address === address && shared.columns.join() === columns.join()) return null;
  return (
    <BusyButton
      size="small"
      busy={share.isPending}
      onClick={() =>
        share.mutate(
          {
            ...sharedViewOf(shared?.name ?? name),
            version: shared?.version ?? 0,
            content: { address, columns },
          },
          {
            onSuccess: () => showToast('allow', `Shared with everyone in this account: ${name}`),
            onError: ({ message }) => showToast('deny', `Not shared. ${message}`),
          },
        )
      }
    >
      {shared === undefined ? 'Share' : 'Update shared view'}
    </BusyButton>
  );
}
