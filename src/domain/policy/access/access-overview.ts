// The access matrix as a page shows it: kinds in the catalogue's groups, actions gathered into levels.
import { accessLevelOf, accessLevels } from './access-level.ts';
import type { AccessLevel } from './access-level.ts';
import { shownKinds } from '#domain/policy/language/catalogue.ts';
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import type { AccessMatrix, AccessVerdict, MatrixCell } from '#domain/policy/reason/access-matrix.ts';
import type { Quality } from '#domain/policy/reason/qualities.ts';
import { certainShare } from '#domain/policy/reason/share.ts';

/** `some`: some of the actions, or some of the resources. `unknown`: nothing is sure to be allowed, and not all refused. */
export type OverviewShare = 'none' | 'some' | 'all' | 'unknown';

export type OverviewCell = {
  readonly level: AccessLevel;
  readonly share: OverviewShare;
  /** How many actions are surely allowed on at least one resource. */
  readonly allowed: number;
  readonly actions: readonly MatrixCell[];
  /** Whether a denial takes something away that is allowed otherwise, be it a denial of viewing its project. */
  readonly denies: boolean;
  /** Whether viewing its project is, or may be, allowed nowhere or in some projects only, which takes something away without a denial. */
  readonly hidden: boolean;
  /** Whether the cap takes something away. */
  readonly capped: boolean;
  /** Whether more may be allowed than is sure. */
  readonly mayBeMore: boolean;
  /** What decides besides the names of resources. */
  readonly qualities: readonly Quality[];
};

export type OverviewRow = {
  readonly kind: ResourceKind;
  /** One for each level, in their order; undefined where the kind has no action of that level. */
  readonly cells: readonly (OverviewCell | undefined)[];
  /** Too complex to decide: nothing is known of this kind. */
  readonly isTooComplex: boolean;
};

export type OverviewGroup = { readonly title: string; readonly rows: readonly OverviewRow[] };

/** Arranges a matrix into groups of kinds and levels of actions. */
export function accessOverview({ rows, tooComplex }: AccessMatrix): readonly OverviewGroup[] {
  const byKind = new Map(rows.map(({ kindId, cells }) => [kindId, cells]));
  const titles = [...new Set(shownKinds.map(({ group }) => group))];
  return titles.map((title) => ({
    title,
    rows: shownKinds
      .filter(({ group }) => group === title)
      .map((kind) => {
        const cells = byKind.get(kind.id) ?? [];
        return {
          kind,
          cells: accessLevels.map((level) =>
            cellOf(
              level,
              cells.filter(({ action }) => accessLevelOf(kind.id, action) === level),
            ),
          ),
          isTooComplex: tooComplex.includes(kind.id),
        };
      }),
  }));
}

/** The actions of a cell that have the same verdict. */
export type DecidedAlike = { readonly verdict: AccessVerdict; readonly actions: readonly string[] };

/** Gathers the actions of a cell by verdict, in their order. */
export function decidedAlike({ actions }: OverviewCell): readonly DecidedAlike[] {
  const verdicts = [...new Set(actions.map(({ verdict }) => verdict))];
  return verdicts.map((verdict) => ({
    verdict,
    actions: actions.flatMap((one) => (one.verdict === verdict ? [one.action] : [])),
  }));
}

function cellOf(level: AccessLevel, actions: readonly MatrixCell[]): OverviewCell | undefined {
  if (actions.length === 0) return undefined;
  const verdicts = actions.map(({ verdict }) => verdict);
  return {
    level,
    share: shareOf(verdicts),
    allowed: verdicts.filter(({ share }) => share.atLeast !== 'none').length,
    actions,
    denies: verdicts.some(
      ({ narrowing, hiding }) => hiding.length > 0 || narrowing.some(({ effect }) => effect === 'deny'),
    ),
    hidden: verdicts.some(({ hidden, hiding }) => hidden && hiding.length === 0),
    capped: verdicts.some(({ capped }) => capped),
    mayBeMore: verdicts.some(({ share }) => certainShare(share) === 'unknown'),
    qualities: [...new Set(verdicts.flatMap(({ qualities }) => qualities))],
  };
}

function shareOf(verdicts: readonly AccessVerdict[]): OverviewShare {
  if (verdicts.every(({ share }) => share.atLeast === 'all')) return 'all';
  if (verdicts.every(({ share }) => share.atMost === 'none')) return 'none';
  return verdicts.some(({ share }) => share.atLeast !== 'none') ? 'some' : 'unknown';
}
