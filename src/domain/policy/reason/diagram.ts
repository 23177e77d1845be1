// Sets of resources as reduced ordered decision diagrams.
//
// A resource is a row of variables, such as the class of its project name. Each has finitely many values. A node asks for one
// variable and points to a node per value. The two leaves say "in the set" and "not in the set". Variables are asked in one fixed
// order, equal nodes exist once, and a node whose children agree is left out. Therefore two sets are equal exactly when their
// node numbers are. Union, intersection and difference take time in the product of the node counts, not in the number of
// resources.

import type { WorkBudget } from './work-budget.ts';

/** A node's number within its diagram. */
export type Node = number;

export const nowhere: Node = 0;
export const everywhere: Node = 1;

export type Diagram = {
  /** How many values each variable has, in the order in which variables are asked. */
  readonly sizes: readonly number[];
  /** The set in which `variable` has one of the values that `allows` accepts. */
  readonly where: (variable: number, allows: (value: number) => boolean) => Node;
  readonly union: (a: Node, b: Node) => Node;
  readonly intersection: (a: Node, b: Node) => Node;
  /** What is in `a` and not in `b`. */
  readonly difference: (a: Node, b: Node) => Node;
  /** The variable a node asks for; `sizes.length` for a leaf. */
  readonly variableOf: (node: Node) => number;
  /** Where each value of the node's variable leads; empty for a leaf. */
  readonly childrenOf: (node: Node) => readonly Node[];
  /** The set in which `leaf` replaces every node that asks for variable `first` or later. */
  readonly cutAt: (first: number, node: Node, leaf: (below: Node) => Node) => Node;
};

type Combine = {
  readonly memo: Map<number, Node>;
  readonly shortcut: (a: Node, b: Node) => Node | undefined;
};

/** Makes an empty diagram over variables with the given numbers of values. Every new node counts against `budget`. */
export function createDiagram(sizes: readonly number[], budget: WorkBudget): Diagram {
  const variables: number[] = [sizes.length, sizes.length];
  const children: (readonly Node[])[] = [[], []];
  const byHash = new Map<number, Node[]>();

  function make(variable: number, below: readonly Node[]): Node {
    const [first = nowhere] = below;
    if (below.every((child) => child === first)) return first;
    let hash = variable;
    for (const child of below) hash = (Math.imul(hash, 31) + child) | 0;
    const alike = byHash.get(hash);
    const known = alike?.find((node) => variables[node] === variable && sameRow(children[node] ?? [], below));
    if (known !== undefined) return known;
    budget.spend(below.length);
    const node = variables.length;
    variables.push(variable);
    children.push(below);
    if (alike === undefined) byHash.set(hash, [node]);
    else alike.push(node);
    return node;
  }

  function combine(operation: Combine, a: Node, b: Node): Node {
    const short = operation.shortcut(a, b);
    if (short !== undefined) return short;
    const key = a * 0x4000000 + b;
    const known = operation.memo.get(key);
    if (known !== undefined) return known;
    const variableA = variables[a] ?? 0;
    const variableB = variables[b] ?? 0;
    const variable = Math.min(variableA, variableB);
    const belowA = children[a] ?? [];
    const belowB = children[b] ?? [];
    const below: Node[] = [];
    for (let value = 0; value < (sizes[variable] ?? 0); value += 1) {
      const childA = variableA === variable ? (belowA[value] ?? nowhere) : a;
      const childB = variableB === variable ? (belowB[value] ?? nowhere) : b;
      below.push(combine(operation, childA, childB));
    }
    budget.spend(1);
    const node = make(variable, below);
    operation.memo.set(key, node);
    return node;
  }

  const union: Combine = {
    memo: new Map(),
    shortcut: (a, b) =>
      a === everywhere || b === everywhere
        ? everywhere
        : a === nowhere || a === b
          ? b
          : b === nowhere
            ? a
            : undefined,
  };
  const intersection: Combine = {
    memo: new Map(),
    shortcut: (a, b) =>
      a === nowhere || b === nowhere
        ? nowhere
        : a === everywhere || a === b
          ? b
          : b === everywhere
            ? a
            : undefined,
  };
  const difference: Combine = {
    memo: new Map(),
    shortcut: (a, b) =>
      a === nowhere || b === everywhere || a === b ? nowhere : b === nowhere ? a : undefined,
  };

  function cutAt(first: number, root: Node, leaf: (below: Node) => Node): Node {
    const memo = new Map<Node, Node>();
    const visit = (node: Node): Node => {
      const variable = variables[node] ?? 0;
      if (variable >= first) return leaf(node);
      const known = memo.get(node);
      if (known !== undefined) return known;
      const cut = make(variable, (children[node] ?? []).map(visit));
      memo.set(node, cut);
      return cut;
    };
    return visit(root);
  }

  return {
    sizes,
    where: (variable, allows) =>
      make(
        variable,
        Array.from({ length: sizes[variable] ?? 0 }, (_, value) => (allows(value) ? everywhere : nowhere)),
      ),
    union: (a, b) => (a < b ? combine(union, a, b) : combine(union, b, a)),
    intersection: (a, b) => (a < b ? combine(intersection, a, b) : combine(intersection, b, a)),
    difference: (a, b) => combine(difference, a, b),
    variableOf: (node) => variables[node] ?? sizes.length,
    childrenOf: (node) => children[node] ?? [],
    cutAt,
  };
}

function sameRow(a: readonly Node[], b: readonly Node[]): boolean {
  for (let index = 0; index < b.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
