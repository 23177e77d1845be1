// How far an access goes, as one word: over the account, over every project, over some things, reading only, or nothing.
import type { Steps } from '#domain/computing/steps.ts';
import { runToEnd } from '#domain/computing/steps.ts';
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import { accessSharesInSteps, type ActionShare } from '#domain/policy/reason/access-matrix.ts';
import type { AccessSet } from '#domain/policy/reason/access-set.ts';
import type { WorkLimit } from '#domain/policy/reason/access-question.ts';
import { routeKinds, routeOpenedBy, type EscalationRoute } from '#domain/policy/reason/escalation-routes.ts';
import { accessLevelOf } from './access-level.ts';

/**
 * `account`: can give itself or others more power. `everywhere`: can change something in every project. `somewhere`: can change something.
 * `unknown`: power over the account can be neither shown nor ruled out. `perhaps-somewhere`: power over the account is ruled out, and
 * whether anything can be changed is not known. In the order of a review, the gravest first.
 */
export const reaches = [
  'account',
  'unknown',
  'everywhere',
  'somewhere',
  'perhaps-somewhere',
  'reads',
  'nothing',
] as const;

export type Reach = (typeof reaches)[number];

export type Certainty = 'yes' | 'no' | 'unknown';

export type ReachAnswer = {
  readonly reach: Reach;
  /** Power over the account. */
  readonly administers: Certainty;
  readonly everywhere: Certainty;
  /** Anything at all. */
  readonly allows: Certainty;
  /** The routes to more power that are surely open. */
  readonly routes: readonly EscalationRoute['id'][];
};

/** Gives the reach of an access. Include the cap of a personal token in `access`. */
export function reachOf(access: AccessSet, limit?: WorkLimit): ReachAnswer {
  return runToEnd(reachInSteps(access, limit));
}

/** `reachOf` in steps. */
export function* reachInSteps(access: AccessSet, limit?: WorkLimit): Steps<ReachAnswer> {
  const { shares: cells, tooComplex } = yield* accessSharesInSteps(access, limit);
  const isOpen = tooComplex.length > 0;
  const changes = cells.filter(({ kindId, action }) => !viewing.get(kindId)?.has(action));
  const overProjects = changes.filter(({ kindId }) => isOfProjects(kindId));
  const opening = cells.filter(({ kindId, action }) => routeOpenedBy(kindId, action) !== undefined);
  const administers = certainty(
    opening.map(isAllowedSomewhere),
    tooComplex.some((kindId) => routeKinds.has(kindId)),
  );
  const changesAnything = certainty(changes.map(isAllowedSomewhere), isOpen);
  const everywhere = certainty(
    overProjects.map(isAllowedEverywhere),
    tooComplex.some((kindId) => isOfProjects(kindId)),
  );
  const allows = certainty(cells.map(isAllowedSomewhere), isOpen);
  const surelyOpen = new Set(
    opening.flatMap((cell) =>
      isAllowedSomewhere(cell) === 'yes' ? (routeOpenedBy(cell.kindId, cell.action) ?? []) : [],
    ),
  );
  return {
    reach: reachWord(administers, everywhere, changesAnything, allows),
    administers,
    everywhere,
    allows,
    routes: [...surelyOpen],
  };
}

function reachWord(
  administers: Certainty,
  everywhere: Certainty,
  changesAnything: Certainty,
  allows: Certainty,
): Reach {
  if (administers === 'yes') return 'account';
  if (administers === 'unknown') return 'unknown';
  if (everywhere === 'yes') return 'everywhere';
  if (changesAnything === 'yes') return 'somewhere';
  if (changesAnything === 'unknown') return 'perhaps-somewhere';
  return allows === 'no' ? 'nothing' : 'reads';
}

function certainty(answers: readonly Certainty[], isOpen: boolean): Certainty {
  if (answers.includes('yes')) return 'yes';
  return isOpen || answers.includes('unknown') ? 'unknown' : 'no';
}

function isAllowedSomewhere({ share: { atLeast, atMost } }: ActionShare): Certainty {
  if (atLeast !== 'none') return 'yes';
  return atMost === 'none' ? 'no' : 'unknown';
}

function isAllowedEverywhere({ share: { atLeast, atMost } }: ActionShare): Certainty {
  if (atLeast === 'all') return 'yes';
  return atMost === 'all' ? 'unknown' : 'no';
}

/** The actions of each kind that change nothing. */
const viewing: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  resourceKinds.map(({ id, actions }) => [
    id,
    new Set(actions.flatMap(({ name }) => (accessLevelOf(id, name) === 'view' ? [name] : []))),
  ]),
);

const ofProjects: ReadonlySet<string> = new Set(
  resourceKinds.filter(({ scope }) => scope === 'project' || scope === 'environment').map(({ id }) => id),
);

function isOfProjects(kindId: string): boolean {
  return ofProjects.has(kindId);
}
