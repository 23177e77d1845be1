// The words of the access page, one for each meaning.
import type { AccessLevel } from '#domain/policy/access/access-level.ts';
import type { OverviewCell, OverviewShare } from '#domain/policy/access/access-overview.ts';
import type { Verdict } from '#domain/policy/access/access-answer.ts';
import type { Quality } from '#domain/policy/reason/qualities.ts';
import { joinWords } from '#domain/text/word-list.ts';
import type { StatementPlace } from '#domain/policy/reason/compiled-access.ts';
import { grantAt } from '#domain/policy/access/reviewed-access.ts';
import type { ReviewedAccess, ReviewedGrant } from '#domain/policy/access/reviewed-access.ts';

export const levelTitles: Readonly<Record<AccessLevel, string>> = {
  view: 'View',
  change: 'Change',
  create: 'Create',
  delete: 'Delete',
  administer: 'Administer',
};

export const shareWords: Readonly<Record<OverviewShare, string>> = {
  none: 'None',
  some: 'Some',
  all: 'All',
  unknown: 'Unknown',
};

const qualityWords: Readonly<Record<Quality, string>> = {
  criticality: 'which environments are critical',
  tags: 'tags',
  views: 'views',
};

/** What decides besides names, to follow "depends on"; empty when nothing does. */
export function qualitiesText(qualities: readonly Quality[]): string {
  return joinWords(qualities.map((quality) => qualityWords[quality]));
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  allowed: 'Allowed',
  denied: 'Denied',
  unknown: 'Unknown',
};

/** The anchor of a statement on the page. */
export function statementAnchor({ id }: ReviewedGrant, statement: number): string {
  return `${id}-statement-${statement + 1}`;
}

/** What a cell says beyond its word. */
export function cellNote(cell: OverviewCell): string {
  const { share, allowed, actions, denies, hidden, capped, mayBeMore, qualities } = cell;
  return [
    share === 'some' ? `${allowed} of ${actions.length} actions, at least partly` : '',
    qualities.length > 0 ? `depends on ${qualitiesText(qualities)}` : '',
    denies ? 'reduced by a denial' : '',
    hidden ? 'only in projects it can view' : '',
    capped ? 'limited by the member’s own access' : '',
    mayBeMore && share !== 'unknown' ? 'possibly more, because something can’t be read' : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** The label of a statement: its number within a role that people write, otherwise the name of the role. */
export function placeTitle(access: ReviewedAccess, place: StatementPlace): string {
  const grant = grantAt(access, place);
  if (grant === undefined) return '';
  if (place.part === 'base') return `Reader base of ${lowerFirst(grant.title)}`;
  if (place.part === 'possible-base') return `Possible Reader base of ${lowerFirst(grant.title)}`;
  if (grant.carrier === 'base-role') return grant.title;
  const statement = `Statement ${place.statement + 1}`;
  return grant.carrier === 'inline-role' ? statement : `${statement} of ${lowerFirst(grant.title)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
