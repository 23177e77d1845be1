// From a set of resources to one of them as an example: the one with the shortest names.
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import type { Resource, ResourceSegment } from '#domain/policy/language/resource-match.ts';
import type { ActionClass } from './action-classes.ts';
import { nowhere } from './diagram.ts';
import type { Node } from './diagram.ts';
import type { KindSpace, SegmentSpace } from './kind-space.ts';
import { chooseLabels } from './labels.ts';

/** A question with a telling answer, in the form that `evaluatePolicy` takes. */
export type Witness = {
  readonly request: AccessRequest;
  /** `unlisted`: an action that the catalogue does not know for this kind, as one added in the future would be. */
  readonly action: 'listed' | 'unlisted';
};

export type PlacedWitness = Witness & {
  /** Total characters of all names, then the number of tags, views and properties: smaller is shorter. */
  readonly length: readonly [names: number, qualifiers: number];
};

/** A witness for a class of actions on a region, which must not be empty. Catalogue actions come first. */
export function witnessIn(space: KindSpace, region: Node, actions: ActionClass): PlacedWitness {
  const [listed] = actions.actions;
  const { resource, length } = shortestIn(space, region);
  return {
    request: { action: listed ?? actions.otherAction ?? '', resource },
    action: listed === undefined ? 'unlisted' : 'listed',
    length,
  };
}

/** Whether `a` is a better witness than `b`: a listed action before an unlisted one, then the shorter. */
export function isShorter(a: PlacedWitness, b: PlacedWitness): boolean {
  if (a.action !== b.action) return a.action === 'listed';
  return a.length[0] - b.length[0] < 0 || (a.length[0] === b.length[0] && a.length[1] < b.length[1]);
}

/** More than any number of qualifiers costs, so that names count first. */
const perCharacter = 0x10000;

/** The resource with the shortest names in a region, which must not be `nowhere`: a shortest path to the leaf. */
export function shortestIn(
  space: KindSpace,
  region: Node,
): Pick<PlacedWitness, 'length'> & { resource: Resource } {
  const { diagram } = space;
  const costs = valueCosts(space);
  const cheapest = costs.map((row) => Math.min(...row));
  const skipped = prefixSums(cheapest);
  const between = (from: number, to: number) => (skipped[to] ?? 0) - (skipped[from] ?? 0);
  const memo = new Map<Node, { cost: number; value: number }>();

  function visit(node: Node): { cost: number; value: number } {
    const known = memo.get(node);
    if (known !== undefined) return known;
    const variable = diagram.variableOf(node);
    let best = { cost: node === nowhere ? Infinity : 0, value: -1 };
    if (variable < costs.length) {
      best = { cost: Infinity, value: -1 };
      for (const [value, child] of diagram.childrenOf(node).entries()) {
        const rest = visit(child).cost + between(variable + 1, diagram.variableOf(child));
        const cost = rest + (costs[variable]?.[value] ?? 0);
        if (cost < best.cost) best = { cost, value };
      }
    }
    memo.set(node, best);
    return best;
  }

  const total = visit(region).cost + between(0, diagram.variableOf(region));
  const values = costs.map((row, variable) => row.indexOf(cheapest[variable] ?? 0));
  for (let node = region; diagram.variableOf(node) < costs.length;) {
    const { value } = visit(node);
    values[diagram.variableOf(node)] = value;
    node = diagram.childrenOf(node)[value] ?? nowhere;
  }
  return {
    resource: resourceWith(space, values),
    length: [Math.floor(total / perCharacter), total % perCharacter],
  };
}

function valueCosts({ segments, diagram }: KindSpace): readonly (readonly number[])[] {
  const costs = diagram.sizes.map((size) => Array.from({ length: size }, (_, value) => value));
  for (const { name } of segments) {
    if (name !== undefined) {
      costs[name.variable] = name.partition.classes.map((one) => Array.from(one.name).length * perCharacter);
    }
  }
  return costs;
}

function prefixSums(numbers: readonly number[]): readonly number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums.at(-1) ?? 0) + number);
  return sums;
}

function resourceWith({ kind, segments }: KindSpace, values: readonly number[]): Resource {
  const types = kind.id.split(':');
  return {
    kindId: kind.id,
    segments: segments.map((segment, index) => segmentWith(types[index] ?? '', segment, values)),
  };
}

function segmentWith(
  type: string,
  { name, critical, tags, views }: SegmentSpace,
  values: readonly number[],
): ResourceSegment {
  const isYes = (variable: number) => values[variable] === 1;
  const met = new Set([...tags.partition.patterns.keys()].filter((glob) => isYes(tags.first + glob)));
  const chosen = chooseLabels(tags.partition.classes, met);
  const inside = views.keys.filter((_, view) => isYes(views.first + view));
  return {
    type,
    name: name === undefined ? '' : (name.partition.classes[values[name.variable] ?? 0]?.name ?? ''),
    ...(chosen.length === 0 ? {} : { tags: chosen }),
    ...(critical !== undefined && isYes(critical) ? { critical: true } : {}),
    ...(inside.length === 0 ? {} : { views: inside }),
  };
}
