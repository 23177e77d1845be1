import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { lookChanges, type LookChange } from '#domain/review/look.ts';
import type { Shown } from '#domain/review/search.ts';
import { InstantText } from '#ui/InstantText.tsx';
import { showToast } from '#ui/toast-queue.ts';
import { changeWords } from './change-words.ts';
import type { Since, SinceLook } from './use-look.ts';

type SincePartProps = {
  readonly since: Since;
  readonly shown: Shown | undefined;
  readonly onShow: (shown: Shown | undefined) => void;
  readonly onMark: SinceLook['markAsSeen'];
};

const namesShown = 20;

/** What has changed since the last look, each change as a filter of the list. */
export function SincePart({ since: { at, gone, changes }, shown, onShow, onMark }: SincePartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isNothing = changes.size === 0 && gone.length === 0;
  const isShown = (change: LookChange) => shown?.kind === 'since' && shown.change === change;

  async function mark() {
    await onMark();
    showToast('allow', 'Marked as seen. Changes from now on are shown here.');
    if (shown?.kind === 'since') onShow(undefined);
    else heading.current?.focus();
  }

  return (
    <Box component="section" aria-labelledby="since" sx={{ mb: 3 }}>
      <Typography ref={heading} tabIndex={-1} variant="h2" id="since" sx={{ mb: 0.5 }}>
        Since you last looked
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, typography: 'body2' }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {isNothing && 'Nothing has changed. '}
          <InstantText at={at} look="plain" />, in this browser
        </Box>
        {lookChanges.flatMap((change) => {
          const tokens = changes.get(change);
          return tokens === undefined ? (
            []
          ) : (
            <Button
              key={change}
              size="small"
              variant="outlined"
              className="tabular"
              aria-pressed={isShown(change)}
              sx={{ '&[aria-pressed=true]': { borderColor: 'primary.main', borderWidth: 2 } }}
              onClick={() => onShow(isShown(change) ? undefined : { kind: 'since', change })}
            >
              {changeWords(change, tokens.length)}
            </Button>
          );
        })}
        {!isNothing && (
          <Button data-screen-only size="small" variant="text" onClick={() => void mark()}>
            Mark as seen
          </Button>
        )}
      </Box>
      {gone.length > 0 && (
        <Typography variant="body2" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
          {gone.length.toLocaleString('en')} gone: {gone.slice(0, namesShown).join(', ')}
          {gone.length > namesShown && ` and ${(gone.length - namesShown).toLocaleString('en')} more`}
        </Typography>
      )}
    </Box>
  );
}
