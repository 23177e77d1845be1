// The resources of one kind as a finite space: only what the given specifiers can tell apart is kept apart.
//
// Each segment has one variable for its name, whose value is the name's class. It has a yes/no variable for each tag pattern, for
// `critical`, and for each view. Each unknown (a role attribute's value, the content of a role) is a yes/no variable of its own,
// asked last. "For every value of the unknown" is therefore read off the bottom of a diagram.
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import type { Demand } from './demand.ts';
import { nameDemand, viewDemands } from './demand.ts';
import type { NameDemand } from './demand.ts';
import { createDiagram, everywhere, nowhere } from './diagram.ts';
import type { Diagram, Node } from './diagram.ts';
import { possibleAnswers } from './labels.ts';
import { partitionNames } from './name-partition.ts';
import type { NamePartition } from './name-partition.ts';
import type { WorkBudget } from './work-budget.ts';

/** What the variables of one segment are, by their numbers in the diagram. */
export type SegmentSpace = {
  /** Undefined for the bare words `acct` and `ip-allowlist`, which have no name. */
  readonly name: { readonly variable: number; readonly partition: NamePartition } | undefined;
  readonly critical: number | undefined;
  readonly tags: { readonly first: number; readonly partition: NamePartition };
  readonly views: { readonly first: number; readonly keys: readonly string[] };
};

export type KindSpace = {
  readonly kind: ResourceKind;
  readonly diagram: Diagram;
  readonly segments: readonly SegmentSpace[];
  /** Every resource that can exist; all other sets of this space are parts of it. */
  readonly all: Node;
  /** The variables from here on stand for what is not known. */
  readonly firstUnknown: number;
  /** In words, what each of those variables stands for. */
  readonly unknowns: readonly string[];
  /** The resources that meet a demand. The space must have been made for it. */
  readonly regionOf: (demand: Demand) => Node;
  /** The resources reached through something unknown. The space must have been made for it. */
  readonly unknownRegion: (unknown: string) => Node;
};

/**
 * Makes the space of a kind in which each demand and each unknown is a set. `demands` are specifiers of this kind; `unknowns` are
 * free names of things whose content is not known.
 */
export function createKindSpace(
  kind: ResourceKind,
  demands: readonly Demand[],
  unknowns: readonly string[],
  budget: WorkBudget,
): KindSpace {
  const sizes: number[] = [];
  const types = kind.id.split(':');
  const bare = !kind.specifier.includes('/');
  const segments = types.map((_, index) => layOut(sizes, demands, index, bare, budget));
  const firstUnknown = sizes.length;
  const attributes = demands.flatMap((demand) =>
    types.flatMap((type, index) => [
      ...unknownOf(nameDemand(demand, index), type),
      ...viewDemands(demand, index).flatMap((view) => unknownOf(view, viewOf(type))),
    ]),
  );
  const hidden = [...new Set([...attributes, ...unknowns])];
  sizes.push(...hidden.map(() => 2));

  const diagram = createDiagram(sizes, budget);
  const isYes = (variable: number, yes = true) => diagram.where(variable, (value) => (value === 1) === yes);
  const all = segments.reduce((node, { tags }) => {
    const { patterns, classes } = tags.partition;
    return diagram.intersection(node, possibleAnswers(diagram, tags.first, patterns.length, classes));
  }, everywhere);
  const unknownRegion = (unknown: string) =>
    diagram.intersection(all, isYes(firstUnknown + hidden.indexOf(unknown)));

  function segmentParts(demand: Demand, index: number): Node[] {
    const wanted = demand.specifier.segments[index];
    const space = segments[index];
    if (wanted === undefined || space === undefined) return [nowhere];
    const critical = wanted.properties['critical'];
    return [
      namePart(demand, index, space),
      ...(critical === undefined || space.critical === undefined ? [] : [isYes(space.critical, critical)]),
      ...wanted.tags.map((tag) => isYes(space.tags.first + space.tags.partition.patterns.indexOf(tag))),
      ...viewDemands(demand, index).map((view) => viewPart(view, wanted.type, space)),
    ];
  }

  function namePart(demand: Demand, index: number, { name }: SegmentSpace): Node {
    const named = nameDemand(demand, index);
    if (named.kind === 'unknown') return unknownRegion(unknownText(named, types[index] ?? ''));
    if (name === undefined) return everywhere;
    const { patterns, classes } = name.partition;
    const wanted = new Set(named.patterns.map((text) => patterns.indexOf(text)));
    return diagram.where(
      name.variable,
      (value) => classes[value]?.matches.some((pattern) => wanted.has(pattern)) === true,
    );
  }

  /** In a view of the demand: any of its keys will do. Without keys nothing matches. */
  function viewPart(demand: NameDemand, type: string, { views }: SegmentSpace): Node {
    if (demand.kind === 'unknown') return unknownRegion(unknownText(demand, viewOf(type)));
    return demand.patterns
      .map((key) => isYes(views.first + views.keys.indexOf(key)))
      .reduce((one, other) => diagram.union(one, other), nowhere);
  }

  return {
    kind,
    diagram,
    segments,
    all,
    firstUnknown,
    unknowns: hidden,
    unknownRegion,
    regionOf: (demand) =>
      types
        .flatMap((_, index) => segmentParts(demand, index))
        .reduceRight((rest, part) => diagram.intersection(part, rest), all),
  };
}

/** Assigns the variables of segment `index`, adding their sizes to `sizes`. */
function layOut(
  sizes: number[],
  demands: readonly Demand[],
  index: number,
  bare: boolean,
  budget: WorkBudget,
): SegmentSpace {
  const wanted = demands.flatMap(({ specifier }) => specifier.segments[index] ?? []);
  const patterns = distinct(
    demands.flatMap((demand) => {
      const name = nameDemand(demand, index);
      return name.kind === 'one-of' ? name.patterns : [];
    }),
  );
  const partition = partitionNames(patterns, budget);
  const name = bare ? undefined : { variable: sizes.push(partition.classes.length) - 1, partition };
  const asksCritical = wanted.some(({ properties }) => properties['critical'] !== undefined);
  const critical = asksCritical ? sizes.push(2) - 1 : undefined;
  const globs = distinct(wanted.flatMap(({ tags }) => tags));
  const tags = { first: sizes.length, partition: partitionNames(globs, budget) };
  sizes.push(...globs.map(() => 2));
  const keys = distinct(
    demands.flatMap((demand) =>
      viewDemands(demand, index).flatMap((view) => (view.kind === 'one-of' ? view.patterns : [])),
    ),
  );
  const views = { first: sizes.length, keys };
  sizes.push(...keys.map(() => 2));
  return { name, critical, tags, views };
}

/** In words, what a demand asks for that is not known; nothing when it is known. */
function unknownOf(demand: NameDemand, what: string): readonly string[] {
  return demand.kind === 'unknown' ? [unknownText(demand, what)] : [];
}

function unknownText({ attribute, holder }: NameDemand & { readonly kind: 'unknown' }, what: string): string {
  return `role attribute ${attribute} of ${holder} as ${what}`;
}

function viewOf(type: string): string {
  return `view of the ${type}`;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
