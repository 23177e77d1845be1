// One level of access over all kinds of resource, as a sentence and the statements behind it.
import { accessLevels } from '#domain/policy/access/access-level.ts';
import type { AccessLevel } from '#domain/policy/access/access-level.ts';
import type { OverviewCell, OverviewGroup, OverviewShare } from '#domain/policy/access/access-overview.ts';
import { inlineBase } from '#domain/policy/reason/access-set.ts';
import type { StatementPlace } from '#domain/policy/reason/compiled-access.ts';
import { resourceNoun } from '#domain/policy/words/resource-noun.ts';
import type { ReviewedAccess } from '#domain/policy/access/reviewed-access.ts';
import { possibleReading } from '#domain/policy/words/summary.ts';
import { joinFirst, joinWords } from '#domain/text/word-list.ts';

/** More types than these are counted. */
const maxNamed = 4;
/** With at most this many types left out, the sentence names those instead. */
const maxExceptions = 3;

function cellsOf(groups: readonly OverviewGroup[], level: AccessLevel) {
  return groups.flatMap(({ rows }) =>
    rows.flatMap(({ kind, cells }) => {
      const cell = cells[accessLevels.indexOf(level)];
      return cell === undefined ? [] : [{ kind, cell }];
    }),
  );
}

/** `All flags and segments; some projects. No other resource types.` */
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
  const none = nouns('none');
  if (all.length === cells.length) return `Everything: all ${cells.length} resource types.`;
  if (none.length === cells.length) return 'Nothing.';
  if (none.length <= maxExceptions && all.length + none.length === cells.length)
    return `Everything except ${joinWords(none)}.`;
  const maybe = byBase.length === 0 ? '' : inlineBaseWords(access, level);
  if (none.length + byBase.length === cells.length)
    return level === 'view' ? maybe : `Nothing, unless ${otherBase}.`;
  const parts = [
    ...(all.length > 0 ? [`all ${list(all)}`] : []),
    ...(some.length > 0 ? [`some ${list(some)}`] : []),
    ...(unknown.length > 0 ? [`unknown for ${joinFirst(unknown, maxNamed, 'types')}`] : []),
  ];
  const sentence = parts.join('; ');
  const rest = none.length === 0 || byBase.length > 0 ? '' : ' No other resource types.';
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${rest}${maybe === '' ? '' : ` ${maybe}`}`;
}

const otherBase = 'LaunchDarkly lets inline roles view every project';

/** What an inline role may allow in addition: a server may start it from Reader’s view (contract section 12). */
function inlineBaseWords({ grants, cap }: ReviewedAccess, level: AccessLevel): string {
  if (level !== 'view') return `More if ${otherBase}.`;
  const policies = [...grants, ...(cap?.grants ?? [])].flatMap(({ grant }) =>
    grant.kind === 'policy' && grant.possibleBase !== undefined ? [grant.policy] : [],
  );
  return `${possibleReading(policies[0] ?? [])}: LaunchDarkly doesn’t document what an inline role starts with.`;
}

/** Whether only the start of an inline role leaves a cell open. */
function hangsOnInlineBase({ share, actions }: OverviewCell): boolean {
  const because = actions.flatMap(({ verdict }) => verdict.share.because);
  return share === 'unknown' && because.every((one) => one === inlineBase);
}

/** `flags, segments and 9 more types`, to follow "all" or "some". There is one account, so a list that begins with it needs "of". */
function list(nouns: readonly string[]): string {
  return `${nouns[0]?.startsWith('the ') === true ? 'of ' : ''}${joinFirst(nouns, maxNamed, 'types')}`;
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
