import { styled } from '@mui/material/styles';
import { reaches, type Reach } from '#domain/policy/access/reach.ts';
import { reachWord } from '#domain/review/rule-words.ts';
import { reachColour } from './reach-ramp.ts';

/** The shape of a reach around 0, 0: each differs in form and size, not only in colour. */
export function ReachShape({ reach }: { readonly reach: Reach }) {
  switch (reach) {
    case 'account':
      return <path d="M0-5 5 0 0 5-5 0z" fill="currentColor" />;
    case 'unknown':
      return <circle r="4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.6" />;
    case 'everywhere':
      return <circle r="3.5" fill="currentColor" />;
    case 'somewhere':
      return (
        <path
          d="M-3.2 0a3.2 3.2 0 1 1 6.4 0a3.2 3.2 0 1 1-6.4 0M-.6 0h1.2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeLinecap="round"
        />
      );
    case 'perhaps-somewhere':
      return <circle r="3" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="1.4 1.7" />;
    case 'reads':
      return <circle r="3" fill="none" stroke="currentColor" />;
    case 'nothing':
      return <path d="M-2.5-2.5 2.5 2.5M-2.5 2.5 2.5-2.5" stroke="currentColor" />;
    default:
      return reach satisfies never;
  }
}

/** The mark of a reach beside its word. */
export function ReachMark({ reach }: { readonly reach: Reach }) {
  return (
    <Mark aria-hidden viewBox="-7 -7 14 14" data-reach={reach}>
      <ReachShape reach={reach} />
    </Mark>
  );
}

/** What the shapes, or the fills of bars, mean. */
export function ReachLegend({ look = 'mark' }: { readonly look?: 'mark' | 'bar' }) {
  return (
    <Legend>
      {reaches.map((reach) => (
        <span key={reach}>
          {look === 'mark' ? <ReachMark reach={reach} /> : <i aria-hidden data-reach={reach} />}
          {reachWord(reach)}
        </span>
      ))}
    </Legend>
  );
}

const stripes = (angle: number, filled: number, all: number) =>
  `repeating-linear-gradient(${angle}deg, currentColor 0 ${filled}px, transparent ${filled}px ${all}px)`;

/** The fill of a part of a bar by `data-reach`: dense for much power, thin for little, so that no colour is needed. */
export const barFills = {
  '& i': {
    display: 'block',
    boxSizing: 'border-box',
    borderRadius: 2,
    border: '1px solid currentColor',
    forcedColorAdjust: 'none',
  },
  '& i[data-reach=account]': { background: 'currentColor' },
  '& i[data-reach=unknown]': { borderStyle: 'dashed', background: stripes(45, 2, 6) },
  '& i[data-reach=everywhere]': { background: stripes(90, 3, 4) },
  '& i[data-reach=somewhere]': { background: stripes(90, 1.5, 4) },
  '& i[data-reach=perhaps-somewhere]': { borderStyle: 'dashed', background: 'none' },
  '& i[data-reach=reads]': { background: 'none' },
  '& i[data-reach=nothing]': { borderStyle: 'dotted' },
};

/** `color` by `data-reach`, for everything that is drawn in `currentColor`. */
export const reachColours = {
  ...Object.fromEntries(
    reaches.map((reach) => [
      `&[data-reach=${reach}], & [data-reach=${reach}]`,
      { color: reachColour(reach) },
    ]),
  ),
  '@media (forced-colors: active)': { '&[data-reach], & [data-reach]': { color: 'CanvasText' } },
};

const Mark = styled('svg')({
  flex: 'none',
  verticalAlign: '-0.125rem',
  width: '0.875rem',
  height: '0.875rem',
  ...reachColours,
});

const Legend = styled('div')(({ theme: { vars, typography } }) => ({
  ...typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 16,
  marginTop: 8,
  color: vars.palette.text.secondary,
  '& span': { display: 'inline-flex', alignItems: 'center', gap: 4 },
  ...barFills,
  '& i': { ...barFills['& i'], width: '1.25rem', height: '0.75rem' },
  ...reachColours,
}));
