/** Which files import which, by path; types count as values do. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * The circles of a graph: each is a set of files that all reach one another, sorted by path. A file that imports itself is one too.
 * Empty when imports point one way (Tarjan's algorithm).
 */
export function importCircles(graph: ImportGraph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const circles: (readonly string[])[] = [];

  function visit(file: string): void {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (path.includes(next)) lowest.set(file, Math.min(lowest.get(file) ?? own, lowest.get(next) ?? own));
    }
    if (lowest.get(file) !== own) return;
    const members = path.splice(path.indexOf(file));
    if (members.length > 1 || graph.get(file)?.includes(file) === true) circles.push(members.toSorted());
  }

  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}
