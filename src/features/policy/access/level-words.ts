// One level of access over all kinds of resource, as a sentence and the statements behind it.
import { accessLevels } from '#domain/policy/access/access-level.ts';
import type { AccessLevel } from '#domain/policy/access/access-level.ts';
import type { OverviewCell, OverviewGroup, OverviewShare } from '#domain/policy/access/access-overview.ts';
import { inlineBase } from '#domain/policy/reason/access-set.ts';
import type { StatementPlace } from '#domain/policy/reason/compiled-access.ts';
import { resourceNoun } from '#domain/policy/words/resource-noun.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { possibleReading } from '#domain/policy/words/summary.ts';
import { joinFirst } from '#domain/text/word-list.ts';

function cellsOf(groups: readonly OverviewGroup[], level: AccessLevel) {
  return groups.flatMap(({ rows }) =>
    rows.flatMap(({ kind, cells }) => {
      const cell = cells[accessLevels.indexOf(level)];
      return cell === undefined ? [] : [{ kind, cell }];
    }),
  );
}

/** `All of flags and segments; some of projects. Nothing on 40 other kinds.` */
export function levelWords(
  access: ReviewedAccess,
  groups: readonly OverviewGroup[],
  level: AccessLevel,
): string {
  const cells = cellsOf(groups, level);
  const nouns = (share: OverviewShare) =>
    cells.filter(({ cell }) => cell.share === share).map(({ kind }) => resourceNoun(kind.id).many);
  const all = nouns('all');
  const some = nouns('some');
  const byBase = cells.filter(({ cell }) => hangsOnInlineBase(cell));
  const unknown = cells
    .filter((one) => one.cell.share === 'unknown' && !byBase.includes(one))
    .map(({ kind }) => resourceNoun(kind.id).many);
  const none = nouns('none').length;
  if (all.length === cells.length) return `Everything: all ${cells.length} kinds of resource.`;
  if (none === cells.length) return 'Nothing.';
  const maybe = byBase.length === 0 ? '' : inlineBaseWords(access, level);
  if (none + byBase.length === cells.length)
    return level === 'view' ? maybe : `Nothing, unless ${otherBase}.`;
  const parts = [
    ...(all.length > 0 ? [`all of ${list(all)}`] : []),
    ...(some.length > 0 ? [`some of ${list(some)}`] : []),
    ...(unknown.length > 0 ? [`unknown on ${list(unknown)}`] : []),
  ];
  const sentence = parts.join('; ');
  const rest =
    none === 0 || byBase.length > 0 ? '' : ` Nothing on the other ${none === 1 ? 'kind' : `${none} kinds`}.`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${rest}${maybe === '' ? '' : ` ${maybe}`}`;
}

const otherBase = 'LaunchDarkly lets inline roles view every project';

/** What an inline role may allow in addition: a server may start it from Reader’s view (contract section 12). */
function inlineBaseWords({ grants, cap }: ReviewedAccess, level: AccessLevel): string {
  if (level !== 'view') return `More if ${otherBase}.`;
  const policies = [...grants, ...(cap?.grants ?? [])].flatMap(({ grant }) =>
    grant.kind === 'policy' && grant.possibleBase !== undefined ? [grant.policy] : [],
  );
  return `${possibleReading(policies[0] ?? [])}: LaunchDarkly does not say where an inline role starts from.`;
}

/** Whether only the start of an inline role leaves a cell open. */
function hangsOnInlineBase({ share, actions }: OverviewCell): boolean {
  const because = actions.flatMap(({ verdict }) => verdict.share.because);
  return share === 'unknown' && because.every((one) => one === inlineBase);
}

function list(nouns: readonly string[]): string {
  return joinFirst(nouns, 4, 'kinds');
}

/** The statements that a level comes from, without repeats. */
export function levelPlaces(groups: readonly OverviewGroup[], level: AccessLevel): readonly StatementPlace[] {
  const places = new Map<string, StatementPlace>();
  for (const { cell } of cellsOf(groups, level)) {
    for (const { verdict } of cell.actions) {
      for (const { place } of verdict.narrowing) {
        places.set(`${place.grant} ${place.part} ${place.part === 'policy' ? place.statement : ''}`, place);
      }
    }
  }
  return [...places.values()].toSorted((a, b) => a.grant - b.grant || a.statement - b.statement);
}
