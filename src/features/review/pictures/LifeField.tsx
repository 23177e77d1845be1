import { styled } from '@mui/material/styles';
import { memo, useMemo, useState, type PointerEvent } from 'react';
import { reaches } from '#domain/policy/access/reach.ts';
import { daysSince, lifeLimits, type LifeArea, type LifeRow } from '#domain/review/life.ts';
import type { ReviewedToken } from '#domain/review/urgency.ts';
import { countTokens } from '#features/token-parts/table/list-status-text.ts';
import { bandScale } from '#ui/plot/band-scale.ts';
import { useElementWidth } from '#ui/use-element-width.ts';
import { useGridKeys } from '../use-grid-keys.ts';
import { areaOfBrush, type Brush } from './life-brush.ts';
import { lifePaths, type LifeGeometry } from './life-marks.ts';
import { areaText, spanLabel } from './life-words.ts';
import { reachColours, ReachShape } from './ReachShape.tsx';

type LifeFieldProps = {
  readonly labelledBy: string;
  readonly rows: readonly LifeRow[];
  readonly reviewed: readonly ReviewedToken[];
  /** Epoch ms. */
  readonly now: number;
  /** The area whose tokens are listed. */
  readonly shown: LifeArea | undefined;
  readonly onShow: (area: LifeArea | undefined) => void;
};

/** In px at the usual text size. */
const laneHeight = 44;
/** A press that moves further is a brush. In px. */
const slack = 6;

/** Each token by its age and last use. Arrows move by cells, Enter lists a cell, and dragging lists any rectangle. */
export function LifeField({ labelledBy, rows, reviewed, now, shown, onShow }: LifeFieldProps) {
  const [field, width = 0] = useElementWidth<HTMLDivElement>();
  const columns = rows[0]?.cells.map(({ age }) => age) ?? [];
  const { gridProps, cellProps } = useGridKeys<HTMLDivElement>({
    row: rows.length - 1,
    column: columns.length - 1,
  });
  const [brush, setBrush] = useState<Brush>();
  const geometry = useMemo((): LifeGeometry => {
    const oldest = reviewed.reduce(
      (most, { token }) => Math.max(most, daysSince(token.createdAt ?? now, now)),
      0,
    );
    return {
      scale: bandScale(lifeLimits, Math.max(2 * (lifeLimits.at(-1) ?? 0), Math.ceil(oldest) + 1)),
      cell: { width: width / columns.length, height: laneHeight },
      unrecorded: lifeLimits.length,
    };
  }, [reviewed, now, width, columns.length]);
  const isShown = (area: LifeArea) => shown !== undefined && areaText(area) === areaText(shown);

  /** A point of the field, in px at the usual text size. */
  function pointAt({ clientX, clientY }: PointerEvent) {
    const box = field.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return { x: 0, y: 0 };
    const perPx = width / box.width;
    return { x: (clientX - box.left) * perPx, y: (clientY - box.top) * perPx };
  }

  const brushing = {
    onPointerDown(event: PointerEvent) {
      // A finger scrolls.
      if (event.pointerType === 'touch' || event.button !== 0) return;
      const from = pointAt(event);
      if (from.x < 0 || from.y < 0) return;
      setBrush({ from, to: from });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (brush === undefined) return;
      const to = pointAt(event);
      if (isBrush({ from: brush.from, to })) event.currentTarget.setPointerCapture(event.pointerId);
      setBrush({ from: brush.from, to });
    },
    onPointerUp() {
      if (brush !== undefined && isBrush(brush)) onShow(areaOfBrush(brush, geometry));
      setBrush(undefined);
    },
    onPointerCancel: () => setBrush(undefined),
  };

  return (
    <Frame
      role="grid"
      aria-labelledby={labelledBy}
      {...gridProps}
      {...brushing}
      style={{
        gridTemplateColumns: `fit-content(${width < 400 ? 5 : 9}rem) repeat(${columns.length}, minmax(0, 1fr))`,
      }}
    >
      <div role="row">
        <span role="columnheader">Last used ↓ Created →</span>
        {columns.map((age) => (
          <span key={spanLabel(age)} role="columnheader">
            {spanLabel(age)}
          </span>
        ))}
      </div>
      {rows.map(({ used, cells }, row) => (
        <div key={spanLabel(used)} role="row">
          <span role="rowheader" style={{ gridRow: row + 2 }} data-apart={used === 'unrecorded' || undefined}>
            {used === 'unrecorded' ? 'No REST use recorded' : spanLabel(used)}
          </span>
          {cells.map(({ age, tokens }, column) => (
            <span
              key={spanLabel(age)}
              role="gridcell"
              style={{ gridRow: row + 2, gridColumn: column + 2 }}
              data-apart={used === 'unrecorded' || undefined}
            >
              <button
                type="button"
                {...cellProps(row, column)}
                aria-label={`${countTokens(tokens.length)}: ${areaText({ age, used })}`}
                aria-pressed={isShown({ age, used })}
                aria-disabled={tokens.length === 0}
                onClick={() =>
                  tokens.length > 0 && onShow(isShown({ age, used }) ? undefined : { age, used })
                }
              >
                <small aria-hidden>{tokens.length.toLocaleString('en')}</small>
              </button>
            </span>
          ))}
        </div>
      ))}
      <div ref={field} data-field style={{ gridRow: `2 / span ${rows.length}` }}>
        {width > 0 && (
          <svg aria-hidden viewBox={`0 0 ${width} ${rows.length * laneHeight}`}>
            <Marks reviewed={reviewed} geometry={geometry} now={now} />
            {brush !== undefined && isBrush(brush) && <rect {...boxOf(brush)} />}
          </svg>
        )}
      </div>
    </Frame>
  );
}

function isBrush({ from, to }: Brush): boolean {
  return Math.max(Math.abs(from.x - to.x), Math.abs(from.y - to.y)) > slack;
}

function boxOf({ from, to }: Brush) {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}

type MarksProps = {
  readonly reviewed: readonly ReviewedToken[];
  readonly geometry: LifeGeometry;
  readonly now: number;
};

/** The marks, which are not drawn again while a rectangle is dragged. */
const Marks = memo(function Marks({ reviewed, geometry, now }: MarksProps) {
  const paths = useMemo(() => lifePaths(reviewed, geometry, now), [reviewed, geometry, now]);
  return (
    <>
      <defs>
        {reaches.map((reach) => (
          <marker
            key={reach}
            id={`mark-${reach}`}
            data-reach={reach}
            markerUnits="userSpaceOnUse"
            viewBox="-6 -6 12 12"
            markerWidth="12"
            markerHeight="12"
          >
            <ReachShape reach={reach} />
          </marker>
        ))}
      </defs>
      <g data-marks>
        {paths.map(({ reach, path }) => (
          <path
            key={reach}
            d={path}
            fill="none"
            markerStart={url(reach)}
            markerMid={url(reach)}
            markerEnd={url(reach)}
          />
        ))}
      </g>
    </>
  );
});

function url(reach: string): string {
  return `url(#mark-${reach})`;
}

const Frame = styled('div')(({ theme: { vars, typography } }) => ({
  ...typography.caption,
  // Time runs to the right, whatever way text does.
  direction: 'ltr',
  display: 'grid',
  gridTemplateRows: 'auto',
  gridAutoRows: `${laneHeight / 16}rem`,
  color: vars.palette.text.secondary,
  '& [role=row]': { display: 'contents' },
  '& > [role=row]:first-of-type > *': { alignSelf: 'end', padding: '0 4px 4px' },
  '& [role=rowheader]': { gridColumn: 1, alignSelf: 'center', paddingInlineEnd: 8 },
  '& [role=gridcell]': { border: `1px solid ${vars.palette.divider}`, margin: '0 -1px -1px 0' },
  '& [role=gridcell][data-apart]': { borderTop: `4px double ${vars.palette.control}` },
  '& button': {
    width: '100%',
    height: '100%',
    padding: '0 3px',
    display: 'flex',
    alignItems: 'flex-end',
    justifyContent: 'flex-end',
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
  },
  '& button[aria-disabled=true]': { cursor: 'default' },
  '& button small': { visibility: 'hidden', fontVariantNumeric: 'tabular-nums' },
  '& button:is(:hover, :focus-visible, [aria-pressed=true]):not([aria-disabled=true])': {
    background: vars.palette.action.hover,
    '& small': { visibility: 'visible', color: vars.palette.text.primary, fontWeight: 600 },
  },
  '& button[aria-pressed=true]': { boxShadow: `inset 0 0 0 2px ${vars.palette.primary.main}` },
  '& button:focus-visible': { outline: `2px solid ${vars.palette.primary.main}`, outlineOffset: 1 },
  '& [data-field]': { gridColumn: '2 / -1', position: 'relative', pointerEvents: 'none' },
  '& svg': { position: 'absolute', inset: 0, width: '100%', height: '100%', overflow: 'visible' },
  '& rect': {
    fill: vars.palette.primary.main,
    fillOpacity: 0.12,
    stroke: vars.palette.primary.main,
    strokeWidth: 2,
  },
  ...reachColours,
  '@media (forced-colors: active)': {
    ...reachColours['@media (forced-colors: active)'],
    '& button[aria-pressed=true]': { outline: '2px solid Highlight', outlineOffset: -2 },
    '& rect': { fill: 'none', stroke: 'Highlight' },
  },
}));
