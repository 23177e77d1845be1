import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowLayout } from './flow-layout.ts';

const sizes = { height: 300, leastNode: 24, gap: 4, leastRibbon: 1 };

/** A flow of things, each with a place in every column. */
const anyFlow = fc
  .array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.nat({ max: 3 })), {
    minLength: 1,
    maxLength: 80,
  })
  .map((things) => {
    const columns = [6, 6, 4].map((size, column) =>
      Array.from({ length: size }, (_, index) => things.filter((thing) => thing[column] === index).length),
    );
    const links = [0, 1].map((column) => {
      const counts = new Map<string, number>();
      for (const thing of things) {
        const key = `${thing[column]} ${thing[column + 1]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return [...counts].map(([key, count]) => {
        const [from = 0, to = 0] = key.split(' ').map(Number);
        return { from, to, count };
      });
    });
    return { columns, links };
  });

test('nodes of a column never overlap, and all fit into the height', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const { nodes, orders, height } = flowLayout(flow, sizes);
      nodes.forEach((placed, column) => {
        const sorted = (orders[column] ?? []).map((index) => placed[index] ?? { top: 0, height: 0 });
        sorted.forEach((node, place) => {
          expect(node.height).toBeGreaterThanOrEqual(sizes.leastNode);
          expect(node.top).toBeGreaterThanOrEqual(-1e-6);
          expect(node.top + node.height).toBeLessThanOrEqual(height + 1e-6);
          const end = node.top + node.height;
          expect((sorted[place + 1]?.top ?? end + sizes.gap) - end).toBeCloseTo(sizes.gap, 6);
        });
      });
    }),
  );
});

test('the last column keeps its order, and a column before it follows it', () => {
  const { orders } = flowLayout(
    {
      columns: [
        [1, 1],
        [1, 1],
      ],
      links: [
        [
          { from: 0, to: 1, count: 1 },
          { from: 1, to: 0, count: 1 },
        ],
      ],
    },
    sizes,
  );
  expect(orders).toEqual([
    [1, 0],
    [0, 1],
  ]);
});
