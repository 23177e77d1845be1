import { styled } from '@mui/material/styles';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { inText } from '../grid-keys.ts';
import { flowLayout, type FlowLink, type FlowRibbon } from './flow-layout.ts';

export type FlowMapNode = {
  readonly key: string;
  /** The accessible name. */
  readonly name: string;
  readonly label: string;
  readonly count: number;
  /** Before the label. */
  readonly mark?: ReactNode;
  readonly isShown: boolean;
  readonly onPress: () => void;
};

export type FlowMapColumn = { readonly title: string; readonly nodes: readonly FlowMapNode[] };

type FlowMapProps = {
  /** The ID of the heading. */
  readonly labelledBy: string;
  readonly columns: readonly FlowMapColumn[];
  /** The links from each column to the next. */
  readonly links: readonly (readonly FlowLink[])[];
};

type Place = { readonly column: number; readonly index: number };

/** In px at the usual text size. */
const sizes = { height: 360, leastNode: 28, gap: 6, leastRibbon: 1.5 };

/** Columns of nodes with ribbons as thick as what flows between them. Tab enters it once, arrows move along columns and ribbons. */
export function FlowMap({ labelledBy, columns, links }: FlowMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ column: 0, index: -1 });
  const layout = flowLayout(
    { columns: columns.map(({ nodes }) => nodes.map(({ count }) => count)), links },
    sizes,
  );
  const first = { column: 0, index: layout.orders[0]?.[0] ?? 0 };
  const stop = columns[active.column]?.nodes[active.index] === undefined ? first : active;
  const shown = columns.flatMap(({ nodes }, column) =>
    nodes.flatMap(({ isShown }, index) => (isShown ? [{ column, index }] : [])),
  )[0];
  const lit = shown && connected(shown, links);

  function onKeyDown(event: KeyboardEvent) {
    const next = placeAfterKey(inText(event).key, stop, { orders: layout.orders, links });
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    frame.current?.querySelector<HTMLElement>(`[data-node="${next.column}-${next.index}"]`)?.focus();
  }

  return (
    <Frame role="group" aria-labelledby={labelledBy} ref={frame} onKeyDown={onKeyDown}>
      {columns.map(({ title, nodes }, column) => (
        <div key={title} role="group" aria-label={title} style={{ gridColumn: 2 * column + 1 }}>
          <b aria-hidden>{title}</b>
          <div style={{ height: rem(layout.height) }}>
            {(layout.orders[column] ?? []).map((index) => {
              const node = nodes[index];
              const at = layout.nodes[column]?.[index];
              return node === undefined || at === undefined ? null : (
                <button
                  key={node.key}
                  type="button"
                  data-node={`${column}-${index}`}
                  data-dim={(lit !== undefined && lit[column]?.has(index) !== true) || undefined}
                  tabIndex={column === stop.column && index === stop.index ? 0 : -1}
                  aria-label={node.name}
                  aria-pressed={node.isShown}
                  style={{ top: rem(at.top), height: rem(at.height) }}
                  onFocus={() => setActive({ column, index })}
                  onClick={node.onPress}
                >
                  {node.mark}
                  <span>{node.label}</span>
                  <small>{node.count.toLocaleString('en')}</small>
                </button>
              );
            })}
          </div>
        </div>
      ))}
      {layout.ribbons.map((ribbons, gap) => (
        <svg
          key={columns[gap]?.title}
          aria-hidden
          viewBox={`0 0 100 ${layout.height}`}
          preserveAspectRatio="none"
          style={{ gridColumn: 2 * gap + 2, height: rem(layout.height) }}
        >
          {ribbons.map((ribbon) => (
            <path
              key={`${ribbon.from} ${ribbon.to}`}
              data-dim={
                (lit !== undefined &&
                  (lit[gap]?.has(ribbon.from) !== true || lit[gap + 1]?.has(ribbon.to) !== true)) ||
                undefined
              }
              d={ribbonPath(ribbon)}
            />
          ))}
        </svg>
      ))}
    </Frame>
  );
}

function rem(px: number): string {
  return `${px / 16}rem`;
}

function ribbonPath({ fromTop, toTop, thickness }: FlowRibbon): string {
  const [from, to, thick] = [fromTop, toTop, thickness].map((value) => Math.round(value * 10) / 10);
  return `M0 ${from}C50 ${from} 50 ${to} 100 ${to}v${thick}C50 ${(to ?? 0) + (thick ?? 0)} 50 ${(from ?? 0) + (thick ?? 0)} 0 ${(from ?? 0) + (thick ?? 0)}z`;
}

/** The nodes that a node is linked with, by column: itself, and along the ribbons to both sides. */
function connected({ column, index }: Place, links: FlowMapProps['links']): readonly ReadonlySet<number>[] {
  const sets: ReadonlySet<number>[] = [];
  sets[column] = new Set([index]);
  for (let left = column - 1; left >= 0; left -= 1) {
    const of = sets[left + 1];
    sets[left] = new Set((links[left] ?? []).flatMap(({ from, to }) => (of?.has(to) === true ? [from] : [])));
  }
  for (let right = column + 1; right <= links.length; right += 1) {
    const of = sets[right - 1];
    sets[right] = new Set(
      (links[right - 1] ?? []).flatMap(({ from, to }) => (of?.has(from) === true ? [to] : [])),
    );
  }
  return sets;
}

type Moving = { readonly orders: readonly (readonly number[])[]; readonly links: FlowMapProps['links'] };

/** Where a key moves: within a column, or along the thickest ribbon to another. */
function placeAfterKey(key: string, at: Place, { orders, links }: Moving): Place | undefined {
  const order = orders[at.column] ?? [];
  const place = order.indexOf(at.index);
  const within = (to: number) => ({
    column: at.column,
    index: order[Math.min(Math.max(to, 0), order.length - 1)] ?? at.index,
  });
  switch (key) {
    case 'ArrowUp':
      return within(place - 1);
    case 'ArrowDown':
      return within(place + 1);
    case 'Home':
      return within(0);
    case 'End':
      return within(order.length - 1);
    case 'ArrowRight': {
      const link = thickest((links[at.column] ?? []).filter(({ from }) => from === at.index));
      return link === undefined ? at : { column: at.column + 1, index: link.to };
    }
    case 'ArrowLeft': {
      const link = thickest((links[at.column - 1] ?? []).filter(({ to }) => to === at.index));
      return link === undefined ? at : { column: at.column - 1, index: link.from };
    }
    default:
      return undefined;
  }
}

function thickest(links: readonly FlowLink[]): FlowLink | undefined {
  return links.toSorted((a, b) => b.count - a.count)[0];
}

const Frame = styled('div')(({ theme: { vars, typography } }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr) minmax(0, 6fr) minmax(0, 3fr) minmax(0, 5fr)',
  alignItems: 'end',
  '& > div': { gridRow: 1, minWidth: 0 },
  '& > div > div': { position: 'relative' },
  '& b': { ...typography.caption, display: 'block', marginBottom: 4, color: vars.palette.text.secondary },
  '& button': {
    ...typography.body2,
    position: 'absolute',
    insetInline: 0,
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    padding: '0 8px',
    textAlign: 'start',
    color: vars.palette.text.primary,
    background: vars.palette.background.paper,
    border: `1px solid ${vars.palette.control}`,
    borderRadius: 4,
    cursor: 'pointer',
  },
  '& button > span': {
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& button > small': {
    ...typography.caption,
    fontVariantNumeric: 'tabular-nums',
    color: vars.palette.text.secondary,
  },
  '& button:hover': { background: vars.palette.action.hover },
  '& button[aria-pressed=true]': {
    boxShadow: `inset 0 0 0 2px ${vars.palette.primary.main}`,
    fontWeight: 600,
  },
  '& button:focus-visible': {
    outline: `2px solid ${vars.palette.primary.main}`,
    outlineOffset: 2,
    zIndex: 1,
  },
  '& button[data-dim]': { color: vars.palette.text.secondary, borderStyle: 'dashed' },
  '& > svg': { gridRow: 1, width: '100%', display: 'block' },
  '&:dir(rtl) > svg': { transform: 'scaleX(-1)' },
  '& > svg path': { fill: 'light-dark(#c9c8f6, #41417a)', transition: 'opacity 120ms' },
  '& > svg path[data-dim]': { opacity: 0.25 },
  '@media (prefers-reduced-motion: reduce)': { '& > svg path': { transition: 'none' } },
  '@media (forced-colors: active)': {
    '& > svg path': { fill: 'GrayText' },
    '& button[aria-pressed=true]': { outline: '2px solid Highlight', outlineOffset: -2 },
  },
}));
