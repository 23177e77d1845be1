import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { paths } from '#domain/address/paths.ts';
import { ignoredKey, ignoreReasonWord, type IgnoredFinding } from '#domain/review/ignored.ts';
import { ruleLabel } from '#domain/review/rule-words.ts';
import type { ReviewedToken } from '#domain/review/urgency.ts';
import { useMissingDecisions } from '#queries/kept/ignored-findings.ts';
import { BusyButton } from '#ui/BusyButton.tsx';
import { useNow } from '#ui/now.ts';
import { shortTimeText } from '#ui/time-text.ts';
import { showToast } from '#ui/toast-queue.ts';
import { countFindings } from './count-findings.ts';
import { useIgnore } from './use-ignore.ts';

const shownAtOnce = 20;

type IgnoredPartProps = {
  readonly ignored: readonly IgnoredFinding[];
  /** The tokens that the findings are about, among others. */
  readonly reviewed: readonly ReviewedToken[];
};

/** The findings that are ignored now, by whom, why and until when. */
export function IgnoredPart({ ignored, reviewed }: IgnoredPartProps) {
  const { undo: takeBack, isPending, mayShareAbout } = useIgnore();
  const missing = useMissingDecisions();
  const now = useNow();
  const heading = useRef<HTMLHeadingElement>(null);
  const [shown, setShown] = useState(shownAtOnce);
  if (ignored.length === 0) return null;
  const left = ignored.length - shown;
  const shared = ignored.filter(({ sharedVersion }) => sharedVersion !== undefined).length;

  async function undo(entry: IgnoredFinding) {
    try {
      await takeBack(entry);
    } catch (error) {
      showToast('deny', `Still ignored. ${error instanceof Error ? error.message : ''}`);
      return;
    }
    showToast('allow', `Not ignored any more: ${ruleLabel(entry.rule)}, ${entry.tokenName}`);
    // The row disappears with its button.
    heading.current?.focus();
  }

  function isHeld({ tokenId, sharedVersion }: IgnoredFinding): boolean {
    const token = reviewed.find((one) => one.token.id === tokenId)?.token;
    return sharedVersion !== undefined && (token === undefined || !mayShareAbout(token));
  }

  return (
    <Box component="section" aria-labelledby="ignored" sx={{ mb: 3 }}>
      <Typography ref={heading} tabIndex={-1} variant="h2" id="ignored" sx={{ mb: 0.5 }}>
        Ignored
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.5, textWrap: 'pretty' }}>
        {countFindings(ignored.length)}, {whoKnows(shared, ignored.length)}. Each returns when its time is
        over or its facts change.
        {missing > 0 && ` ${missing.toLocaleString('en')} more shared decisions couldn’t be read.`}
      </Typography>
      <Box component="ul" aria-labelledby="ignored" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {ignored.slice(0, shown).map((entry) => (
          <Box
            component="li"
            key={ignoredKey(entry)}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 2,
              py: 0.5,
              borderTop: 1,
              borderColor: 'divider',
              typography: 'body2',
              overflowWrap: 'anywhere',
            }}
          >
            <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
              <Link
                component={RouterLink}
                to={paths.token(entry.tokenId)}
                sx={{ color: 'text.primary', fontWeight: 500, lineHeight: 1.75 }}
              >
                {entry.tokenName}
              </Link>
              <Box sx={{ color: 'text.secondary' }}>
                {ruleLabel(entry.rule)} · {ignoreReasonWord(entry.reason)}
                {entry.note !== '' && `: ${entry.note}`} · {entry.by} · until{' '}
                {shortTimeText(entry.until, now)}
              </Box>
            </Box>
            <BusyButton
              data-screen-only
              size="small"
              variant="text"
              aria-label={`Undo: ${ruleLabel(entry.rule)}, ${entry.tokenName}`}
              unavailable={
                isHeld(entry) ? 'Your key can’t change what is shared about this token.' : isPending
              }
              onClick={() => void undo(entry)}
            >
              Undo
            </BusyButton>
          </Box>
        ))}
      </Box>
      {left > 0 && (
        <Button size="small" variant="text" onClick={() => setShown(ignored.length)}>
          Show {left.toLocaleString('en')} more
        </Button>
      )}
    </Box>
  );
}

function whoKnows(shared: number, all: number): string {
  if (shared === 0) return 'known to this browser only';
  if (shared === all) return 'shared with everyone in this account';
  return `${shared.toLocaleString('en')} of them shared with everyone in this account, the others known to this browser only`;
}
