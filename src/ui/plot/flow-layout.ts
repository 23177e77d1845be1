// Places the nodes of a flow in columns, and the ribbons between them.

export type FlowLink = { readonly from: number; readonly to: number; readonly count: number };

export type FlowShape = {
  /** How much each node holds, by column. */
  readonly columns: readonly (readonly number[])[];
  /** The links from each column to the next: indices into both. */
  readonly links: readonly (readonly FlowLink[])[];
};

export type FlowSizes = {
  /** The height that the fullest column should take, without gaps. */
  readonly height: number;
  readonly leastNode: number;
  readonly gap: number;
  readonly leastRibbon: number;
};

export type FlowNode = { readonly top: number; readonly height: number };

/** A ribbon between two columns: where it leaves and arrives, and how thick it is. */
export type FlowRibbon = FlowLink & {
  readonly fromTop: number;
  readonly toTop: number;
  readonly thickness: number;
};

export type FlowLayout = {
  /** By column and index. */
  readonly nodes: readonly (readonly FlowNode[])[];
  /** By gap between columns. */
  readonly ribbons: readonly (readonly FlowRibbon[])[];
  /** The order of each column from the top, as indices. */
  readonly orders: readonly (readonly number[])[];
  readonly height: number;
};

/** Lays out a flow. The last column keeps its order; the others are ordered so that ribbons cross little (barycentre, from right to left). */
export function flowLayout({ columns, links }: FlowShape, sizes: FlowSizes): FlowLayout {
  const total = Math.max(1, ...columns.map((counts) => counts.reduce((sum, count) => sum + count, 0)));
  const scale = sizes.height / total;
  const orders = orderColumns(columns, links);
  const heightOf = (count: number) => Math.max(sizes.leastNode, count * scale);
  const fullHeights = columns.map((counts) =>
    counts.reduce((sum, count) => sum + heightOf(count) + sizes.gap, -sizes.gap),
  );
  const height = Math.max(0, ...fullHeights);
  const nodes = columns.map((counts, column) => {
    const placed: FlowNode[] = [];
    let top = (height - (fullHeights[column] ?? 0)) / 2;
    for (const index of orders[column] ?? []) {
      const own = heightOf(counts[index] ?? 0);
      placed[index] = { top, height: own };
      top += own + sizes.gap;
    }
    return placed;
  });
  const ribbons = links.map((between, column) =>
    placeRibbons(between, {
      thicknessOf: (count) => Math.max(sizes.leastRibbon, count * scale),
      from: nodes[column] ?? [],
      to: nodes[column + 1] ?? [],
    }),
  );
  return { nodes, ribbons, orders, height };
}

function orderColumns(
  columns: FlowShape['columns'],
  links: FlowShape['links'],
): readonly (readonly number[])[] {
  const orders = columns.map((counts) => counts.map((_, index) => index));
  for (let column = columns.length - 2; column >= 0; column -= 1) {
    const right = new Map((orders[column + 1] ?? []).map((index, place) => [index, place]));
    const means = (orders[column] ?? []).map((index) => {
      const own = (links[column] ?? []).filter(({ from }) => from === index);
      const all = own.reduce((sum, { count }) => sum + count, 0);
      const weighed = own.reduce((sum, { to, count }) => sum + count * (right.get(to) ?? 0), 0);
      return all === 0 ? 0 : weighed / all;
    });
    orders[column] = (orders[column] ?? []).toSorted((a, b) => (means[a] ?? 0) - (means[b] ?? 0) || a - b);
  }
  return orders;
}

type RibbonPlaces = {
  readonly thicknessOf: (count: number) => number;
  readonly from: readonly FlowNode[];
  readonly to: readonly FlowNode[];
};

function placeRibbons(
  links: readonly FlowLink[],
  { thicknessOf, from, to }: RibbonPlaces,
): readonly FlowRibbon[] {
  const leaving = stack(links, {
    nodes: from,
    own: (link) => link.from,
    other: (link) => to[link.to]?.top ?? 0,
    thicknessOf,
  });
  const arriving = stack(links, {
    nodes: to,
    own: (link) => link.to,
    other: (link) => from[link.from]?.top ?? 0,
    thicknessOf,
  });
  return links.map((link) => ({
    ...link,
    fromTop: leaving.get(link) ?? 0,
    toTop: arriving.get(link) ?? 0,
    thickness: thicknessOf(link.count),
  }));
}

type Stacking = {
  readonly nodes: readonly FlowNode[];
  readonly own: (link: FlowLink) => number;
  /** How far down the other end is. */
  readonly other: (link: FlowLink) => number;
  readonly thicknessOf: (count: number) => number;
};

/** The top of each link at one of its ends: those of a node in the middle of it, in the order of their other ends. */
function stack(
  links: readonly FlowLink[],
  { nodes, own, other, thicknessOf }: Stacking,
): ReadonlyMap<FlowLink, number> {
  const tops = new Map<FlowLink, number>();
  nodes.forEach(({ top, height }, index) => {
    const here = links.filter((link) => own(link) === index).toSorted((a, b) => other(a) - other(b));
    const full = here.reduce((sum, { count }) => sum + thicknessOf(count), 0);
    let at = top + Math.max(0, height - full) / 2;
    for (const link of here) {
      tops.set(link, at);
      at += thicknessOf(link.count);
    }
  });
  return tops;
}
