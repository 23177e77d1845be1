import { styled } from '@mui/material/styles';
import { memo, useDeferredValue, useMemo } from 'react';
import {
  attentionReasons,
  countAttention,
  type AttentionContext,
  type AttentionReason,
} from '#domain/token-list/attention.ts';
import { countdownWords } from '#domain/token/api-version-words.ts';
import { countOldVersions } from '#domain/token/api-version.ts';
import type { AccessToken } from '#domain/token/token.ts';
import { valueLabel } from './facet-labels.ts';

type AttentionBarProps = {
  /** Every token of the list, whatever is searched for; undefined while more are on their way. */
  readonly tokens: readonly AccessToken[] | undefined;
  /** Whether these are all tokens there are. */
  readonly isComplete: boolean;
  readonly context: AttentionContext;
  /** The only reason that the list is filtered by; undefined for any other search. */
  readonly shown: AttentionReason | undefined;
  /** Called with undefined to show all tokens again. */
  readonly onShow: (reason: AttentionReason | undefined) => void;
};

/** Counts what needs attention in the whole list. Each count shows its tokens. The line is there from the start, so nothing moves. */
export const AttentionBar = memo(function AttentionBar(props: AttentionBarProps) {
  const { context, shown, onShow } = props;
  // The rows come first.
  const tokens = useDeferredValue(props.tokens);
  const counts = useMemo(
    () => (tokens === undefined ? undefined : countAttention(tokens, context)),
    [tokens, context],
  );
  const reasons = attentionReasons.filter((reason) => counts?.has(reason) === true || reason === shown);
  return (
    <Line data-screen-only role="group" aria-label="Needs attention">
      {counts !== undefined && reasons.length === 0 && tokens?.length !== 0 && (
        <span>{props.isComplete ? 'Nothing needs attention' : 'Nothing needs attention so far'}</span>
      )}
      {reasons.map((reason) => (
        <button
          key={reason}
          type="button"
          aria-pressed={reason === shown}
          onClick={() => onShow(reason === shown ? undefined : reason)}
        >
          <b className="tabular">{(counts?.get(reason) ?? 0).toLocaleString('en')}</b> {wordsOf(reason)}
        </button>
      ))}
      {counts !== undefined && reasons.length > 0 && !props.isComplete && <span>so far</span>}
    </Line>
  );

  function wordsOf(reason: AttentionReason): string {
    const label = valueLabel('attention', reason, noNames);
    const words = `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
    if (reason !== 'version' || tokens === undefined) return words;
    const { lastDay } = countOldVersions(tokens);
    return Number.isFinite(lastDay)
      ? `${words}, ${countdownWords(lastDay, context.now).toLowerCase()}`
      : words;
  }
});

const noNames = () => new Map<string, string>();

/** One line, which scrolls sideways where there is no room. */
const Line = styled('div')(({ theme: { vars } }) => ({
  display: 'flex',
  gap: 4,
  alignItems: 'center',
  flex: 'none',
  minHeight: '1.75rem',
  margin: '-8px -8px 8px',
  overflowX: 'auto',
  // What is cut fades out, so that it is seen to go on. At the end of the line only the room after the last one fades.
  paddingRight: 24,
  maskImage: 'linear-gradient(to right, black calc(100% - 24px), transparent)',
  '@media (forced-colors: active)': { marginLeft: 0 },
  color: vars.palette.text.secondary,
  fontSize: '0.8125rem',
  whiteSpace: 'nowrap',
  scrollbarWidth: 'none',
  '& > *': { flex: 'none', padding: '0 8px' },
  '& > button': {
    height: '1.75rem',
    border: '1px solid transparent',
    borderRadius: '0.875rem',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
  },
  '& > button > b': { color: vars.palette.text.primary, fontWeight: 600 },
  '& > button:hover': { background: vars.palette.action.hover },
  '& > button[aria-pressed=true]': {
    borderColor: vars.palette.control,
    background: vars.palette.background.subtle,
    color: vars.palette.text.primary,
  },
}));
