// An access as a small table of words, per kind of resource and level of actions. Small, because a page may hold one for each of
// thousands of accesses.
import type { Steps } from '#domain/computing/steps.ts';
import { accessLevels } from '#domain/policy/access/access-level.ts';
import type { AccessLevel } from '#domain/policy/access/access-level.ts';
import { accessOverview } from '#domain/policy/access/access-overview.ts';
import type { OverviewCell, OverviewShare } from '#domain/policy/access/access-overview.ts';
import { shownKinds } from '#domain/policy/language/catalogue.ts';
import { accessMatrixInSteps } from '#domain/policy/reason/access-matrix.ts';
import type { AccessSet } from '#domain/policy/reason/access-set.ts';

export type OutlineCell = {
  readonly share: OverviewShare;
  /** A denial takes something away. */
  readonly denies: boolean;
  /** Its project can't, or may not, be viewed, without a denial. */
  readonly hidden: boolean;
  /** The member's own limits take something away. */
  readonly capped: boolean;
  /** More may be allowed than is sure. */
  readonly mayBeMore: boolean;
  /** Criticality, tags or views decide besides the names of resources. */
  readonly depends: boolean;
};

/** By kind, one cell for each level in their order; undefined where the kind has no action of that level. */
export type AccessOutline = ReadonlyMap<string, readonly (OutlineCell | undefined)[]>;

/**
 * Units of work for one access. A quarter of what reasoning may take elsewhere, because there may be thousands of them.
 */
const workLimit = 250_000;

/** Works out the outline of an access, in steps of one kind each; a kind that is too complex to decide is unknown throughout. */
export function* accessOutlineInSteps(access: AccessSet): Steps<AccessOutline> {
  const groups = accessOverview(yield* accessMatrixInSteps(access, { workLimit }));
  return new Map(
    groups.flatMap(({ rows }) =>
      rows.map(({ kind, cells, isTooComplex }) => [
        kind.id,
        isTooComplex ? accessLevels.map(() => tooComplex) : cells.map((cell) => cell && plain(cell)),
      ]),
    ),
  );
}

/** The same outline from another thread, with the cells of this one. */
export function withOwnCells(outline: AccessOutline): AccessOutline {
  return new Map([...outline].map(([kindId, cells]) => [kindId, cells.map((cell) => cell && theCell(cell))]));
}

/** Several cells as one: `all` when each is, `none` when each is, else `some` as soon as anything is sure. */
export function joinCells(cells: readonly OutlineCell[]): OutlineCell | undefined {
  if (cells.length === 0) return undefined;
  const every = (share: OverviewShare) => cells.every((cell) => cell.share === share);
  const isSure = cells.some(({ share }) => share === 'some' || share === 'all');
  return theCell({
    share: every('all') ? 'all' : every('none') ? 'none' : isSure ? 'some' : 'unknown',
    denies: cells.some(({ denies }) => denies),
    hidden: cells.some(({ hidden }) => hidden),
    capped: cells.some(({ capped }) => capped),
    mayBeMore: cells.some(({ mayBeMore, share }) => mayBeMore || share === 'unknown'),
    depends: cells.some(({ depends }) => depends),
  });
}

/** A column of the matrix over all tokens: one kind, or all kinds of a group. */
export type OutlineColumn = { readonly title: string; readonly kindIds: readonly string[] };

/** The groups of kinds as columns, or the kinds of one group; an unknown group is all groups. */
export function outlineColumns(group: string | undefined): readonly OutlineColumn[] {
  const kinds = shownKinds.filter((kind) => kind.group === group);
  if (kinds.length > 0) return kinds.map(({ id, label }) => ({ title: label, kindIds: [id] }));
  const titles = [...new Set(shownKinds.map((kind) => kind.group))];
  return titles.map((title) => ({
    title,
    kindIds: shownKinds.flatMap((kind) => (kind.group === title ? [kind.id] : [])),
  }));
}

/** The cell of an outline in a column, for one level or, without one, for all of them. */
export function outlineCell(
  outline: AccessOutline,
  { kindIds }: OutlineColumn,
  level: AccessLevel | undefined,
): OutlineCell | undefined {
  const wanted = level === undefined ? [...accessLevels.keys()] : [accessLevels.indexOf(level)];
  return joinCells(
    kindIds.flatMap((kindId) => wanted.flatMap((index) => outline.get(kindId)?.[index] ?? [])),
  );
}

const known = new Map<string, OutlineCell>();

/** There are no more than 128 different cells; each exists once. */
function theCell(cell: OutlineCell): OutlineCell {
  const key = `${cell.share} ${cell.denies} ${cell.hidden} ${cell.capped} ${cell.mayBeMore} ${cell.depends}`;
  const same = known.get(key);
  if (same !== undefined) return same;
  known.set(key, cell);
  return cell;
}

const tooComplex = theCell({
  share: 'unknown',
  denies: false,
  hidden: false,
  capped: false,
  mayBeMore: true,
  depends: false,
});

function plain({ share, denies, hidden, capped, mayBeMore, qualities }: OverviewCell): OutlineCell {
  return theCell({ share, denies, hidden, capped, mayBeMore, depends: qualities.length > 0 });
}
