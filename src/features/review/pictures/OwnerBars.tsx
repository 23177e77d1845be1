import { styled } from '@mui/material/styles';
import { reaches } from '#domain/policy/access/reach.ts';
import { RowLabel } from '../RowLabel.tsx';
import { useGridKeys } from '../use-grid-keys.ts';
import { barFills, reachColours, ReachLegend } from './ReachShape.tsx';

export type OwnerBar = {
  readonly owner: string;
  readonly name: string;
  /** The page of the person, if it is one. */
  readonly to: string | undefined;
  /** The accessible name of the bar. */
  readonly label: string;
  /** How many tokens have each reach, in the order of `reaches`. */
  readonly counts: readonly number[];
  readonly isShown: boolean;
  readonly onPress: () => void;
};

type OwnerBarsProps = { readonly labelledBy: string; readonly bars: readonly OwnerBar[] };

/** A bar for each owner, divided by reach. The bars are one tab stop; arrows move between them. */
export function OwnerBars({ labelledBy, bars }: OwnerBarsProps) {
  const { gridProps, cellProps } = useGridKeys<HTMLUListElement>({ row: bars.length - 1, column: 0 });
  const longest = Math.max(1, ...bars.map(({ counts }) => sum(counts)));
  return (
    <>
      <Bars aria-labelledby={labelledBy} {...gridProps}>
        {bars.map(({ owner, name, to, label, counts, isShown, onPress }, row) => (
          <li key={owner}>
            <span>
              <RowLabel label={name} to={to} />
            </span>
            <button
              type="button"
              {...cellProps(row, 0)}
              aria-label={label}
              aria-pressed={isShown}
              onClick={onPress}
            >
              <span style={{ width: `${(100 * sum(counts)) / longest}%` }}>
                {reaches.map((reach, index) => {
                  const count = counts[index] ?? 0;
                  return count === 0 ? null : (
                    <i key={reach} data-reach={reach} style={{ flexGrow: count }} />
                  );
                })}
              </span>
              <small>{sum(counts).toLocaleString('en')}</small>
            </button>
          </li>
        ))}
      </Bars>
      <ReachLegend look="bar" />
    </>
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

const Bars = styled('ul')(({ theme: { vars, typography } }) => ({
  ...typography.body2,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 12rem) minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: 12,
    overflowWrap: 'anywhere',
  },
  '& button': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 28,
    padding: '0 4px',
    border: 0,
    borderRadius: 4,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
  },
  '& button > span': { display: 'flex', gap: 1, height: '1rem' },
  '& small': {
    ...typography.caption,
    fontVariantNumeric: 'tabular-nums',
    color: vars.palette.text.secondary,
  },
  '& button:hover': { background: vars.palette.action.hover },
  '& button[aria-pressed=true]': { boxShadow: `inset 0 0 0 2px ${vars.palette.primary.main}` },
  '& button:focus-visible': { outline: `2px solid ${vars.palette.primary.main}`, outlineOffset: 1 },
  ...barFills,
  ...reachColours,
  '@media (forced-colors: active)': {
    ...reachColours['@media (forced-colors: active)'],
    '& button[aria-pressed=true]': { outline: '2px solid Highlight', outlineOffset: -2 },
  },
}));
