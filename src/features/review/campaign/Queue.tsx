import { styled } from '@mui/material/styles';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { wordsOfDecision } from '#domain/review/campaign/campaign-words.ts';
import { factsTitle, type TokenFacts } from '#domain/review/campaign/token-facts.ts';
import { needsNewDecision, type ItemState } from '#domain/review/campaign/progress.ts';

type QueueProps = {
  readonly items: readonly ItemState[];
  readonly now: ReadonlyMap<string, TokenFacts> | undefined;
  /** Of the token on the card. */
  readonly place: number;
  readonly onShow: (place: number) => void;
};

/** So many are drawn at a time, since a review may have thousands. */
const pageLength = 20;

/** The tokens in order with their decisions, a page at a time. */
export function Queue({ items, now, place, onShow }: QueueProps) {
  const start = Math.floor(place / pageLength) * pageLength;
  return (
    <Box component="nav" aria-label="Tokens in the review">
      <List start={start + 1}>
        {items.slice(start, start + pageLength).map((state, index) => (
          <li key={state.facts.id}>
            <button
              type="button"
              aria-current={start + index === place || undefined}
              onClick={() => onShow(start + index)}
            >
              <span>{factsTitle(state.facts)}</span>
              <small>{mark(state, now)}</small>
            </button>
          </li>
        ))}
      </List>
      {items.length > pageLength && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <Button size="small" variant="text" disabled={start === 0} onClick={() => onShow(start - 1)}>
            Earlier
          </Button>
          <Button
            size="small"
            variant="text"
            disabled={start + pageLength >= items.length}
            onClick={() => onShow(start + pageLength)}
          >
            Further
          </Button>
        </Box>
      )}
    </Box>
  );
}

function mark(state: ItemState, now: ReadonlyMap<string, TokenFacts> | undefined): string {
  if (state.outcome === 'gone') return 'Gone';
  if (state.conflict.length > 0) return 'Conflict';
  if (needsNewDecision(state, now?.get(state.facts.id))) return 'Changed';
  return state.decision === undefined ? '' : wordsOfDecision(state.decision.decision).done;
}

const List = styled('ol')(({ theme: { vars, typography } }) => ({
  ...typography.body2,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  borderTop: `1px solid ${vars.palette.divider}`,
  '& button': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    width: '100%',
    minHeight: 32,
    padding: '2px 8px',
    border: 0,
    borderBottom: `1px solid ${vars.palette.divider}`,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
  },
  '& button:hover': { background: vars.palette.action.hover },
  '& button[aria-current]': { boxShadow: `inset 2px 0 0 ${vars.palette.text.primary}`, fontWeight: 600 },
  '& button[aria-current]:dir(rtl)': { boxShadow: `inset -2px 0 0 ${vars.palette.text.primary}` },
  '& button:focus-visible': { outline: `2px solid ${vars.palette.primary.main}`, outlineOffset: -2 },
  '& span': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& small': { ...typography.caption, flex: 'none', color: vars.palette.text.secondary },
  '@media (forced-colors: active)': {
    '& button[aria-current]': { outline: '2px solid Highlight', outlineOffset: -2 },
  },
}));
