import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDiagram, everywhere, nowhere } from './diagram.ts';
import type { Diagram, Node } from './diagram.ts';
import { createBudget, withinBudget } from './work-budget.ts';

const sizes = [3, 2, 2];

/** Every row of values, so that a set can be compared with the list of its members. */
const rows = [0, 1, 2].flatMap((a) => [0, 1].flatMap((b) => [0, 1].map((c) => [a, b, c])));

function has(diagram: Diagram, node: Node, row: readonly number[]): boolean {
  let at = node;
  while (diagram.variableOf(at) < sizes.length) {
    at = diagram.childrenOf(at)[row[diagram.variableOf(at)] ?? 0] ?? nowhere;
  }
  return at === everywhere;
}

const membership = fc.array(fc.boolean(), { minLength: rows.length, maxLength: rows.length });

/** The set with the given members, made by joining one row after another. */
function setOf(diagram: Diagram, members: readonly boolean[]): Node {
  return rows.reduce((node, row, index) => {
    const one = row.reduce(
      (all, wanted, variable) =>
        diagram.intersection(
          all,
          diagram.where(variable, (value) => value === wanted),
        ),
      everywhere,
    );
    return members[index] === true ? diagram.union(node, one) : node;
  }, nowhere);
}

describe('sets as diagrams', () => {
  test('union, intersection and difference agree with the members, and equal sets are the same node', () => {
    fc.assert(
      fc.property(membership, membership, (first, second) => {
        const diagram = createDiagram(sizes, createBudget());
        const a = setOf(diagram, first);
        const b = setOf(diagram, second);
        for (const [index, row] of rows.entries()) {
          const inA = first[index] === true;
          const inB = second[index] === true;
          expect(has(diagram, diagram.union(a, b), row)).toBe(inA || inB);
          expect(has(diagram, diagram.intersection(a, b), row)).toBe(inA && inB);
          expect(has(diagram, diagram.difference(a, b), row)).toBe(inA && !inB);
        }
        expect(a === b).toBe(first.join() === second.join());
      }),
    );
  });

  test('what holds for every value of a variable does not ask for it', () => {
    const diagram = createDiagram(sizes, createBudget());
    const isZero = diagram.where(1, (value) => value === 0);
    expect(
      diagram.union(
        isZero,
        diagram.where(1, (value) => value === 1),
      ),
    ).toBe(everywhere);
    expect(diagram.variableOf(isZero)).toBe(1);
  });

  test('work is counted and ends at the limit', () => {
    const diagram = createDiagram(sizes, createBudget(4));
    expect(
      withinBudget(() =>
        setOf(
          diagram,
          rows.map(() => true),
        ),
      ),
    ).toBe('too-complex');
  });
});
