// Which privileged access a change brings: power over roles, people and tokens, and grants too wide to oversee. What somebody may
// do is exact. What counts as privileged is a choice (words/privilege.ts, reason/escalation-routes.ts).
import type { AccessRequest } from '#domain/policy/language/evaluate.ts';
import {
  findBaseRolePrivileges,
  findPrivileges,
  managedKinds,
  privilegeReason,
} from '#domain/policy/words/privilege.ts';
import type { PrivilegeCode } from '#domain/policy/words/privilege.ts';
import type { AccessChange, AccessDifference } from '#domain/policy/reason/access-difference.ts';
import { inlineBase } from '#domain/policy/reason/access-set.ts';
import { escalationRoutes, routeKinds, routeOpenedBy } from '#domain/policy/reason/escalation-routes.ts';
import type { ReviewedAccess } from './reviewed-access.ts';

export type NewPower = {
  /** Tells one from another within a list. */
  readonly id: string;
  /** What it is, as a sentence. */
  readonly sentence: string;
  /** The actions that bring it; empty when it is not about some actions. */
  readonly actions: readonly string[];
  readonly example: AccessRequest['resource'] | undefined;
  /** `possible`: it depends on what cannot be read or decided. */
  readonly certainty: 'sure' | 'possible';
};

/** With one of these, no other power is worth naming. */
const allPowers: readonly PrivilegeCode[] = ['administrator', 'everything'];

/** Width by itself is how statements are written, so it counts only where they bring access. */
const widths: readonly PrivilegeCode[] = ['broad-wildcard', 'open-ended'];

/** The privileged access that `after` has and `before` has not, gravest first. `difference` is between these two. */
export function newPowers(
  before: ReviewedAccess,
  after: ReviewedAccess,
  difference: AccessDifference,
): readonly NewPower[] {
  const gains = difference.changes.filter(({ gained }) => gained.kind === 'something');
  const had = codesOf(before);
  const isNew = (code: PrivilegeCode) => gains.length > 0 && codesOf(after).has(code) && !had.has(code);
  const [whole] = allPowers.filter(isNew);
  if (whole !== undefined) return [power(whole, privilegeReason(whole), [])];
  return [
    ...gainedRoutes(gains),
    ...gainedManagement(gains),
    ...widths.filter(isNew).map((code) => power(code, privilegeReason(code), [])),
    ...undecided(difference),
  ];
}

function gainedRoutes(gains: readonly AccessChange[]): readonly NewPower[] {
  return escalationRoutes.flatMap(({ id, kindId, actions, how }) => {
    const opening = gains.filter(
      (gain) => gain.kindId === kindId && gain.actions.some((one) => actions.includes(one)),
    );
    const opened = opening.flatMap((gain) => gain.actions).filter((one) => actions.includes(one));
    return opening.length === 0 ? [] : [power(`${id} ${kindId}`, how, opened, opening[0])];
  });
}

/** Management that opens no route by itself, such as deleting members. */
function gainedManagement(gains: readonly AccessChange[]): readonly NewPower[] {
  return managedKinds.flatMap(([code, kinds]) => {
    const here = gains.filter(({ kindId }) => kinds.includes(kindId));
    const actions = here.flatMap((gain) =>
      gain.actions.filter((one) => !one.startsWith('view') && routeOpenedBy(gain.kindId, one) === undefined),
    );
    const first = here.find((gain) => gain.actions.some((one) => actions.includes(one)));
    return first === undefined
      ? []
      : [power(code, privilegeReason(code, actions), [...new Set(actions)], first)];
  });
}

/** What might be gained over the kinds that power is about, named once for each cause. */
function undecided({ changes, tooComplex }: AccessDifference): readonly NewPower[] {
  const kinds = new Set([...managedKinds.flatMap(([, ids]) => ids), ...routeKinds]);
  const causes = new Set(
    changes.flatMap(({ kindId, gained }) =>
      kinds.has(kindId) && gained.kind === 'unknown' ? gained.because : [],
    ),
  );
  // Where an inline role starts from decides what it may view, which is no power.
  causes.delete(inlineBase);
  const hidden = [...causes].map((cause) => possible(`Might add privileged access: depends on ${cause}.`));
  return tooComplex.some((kindId) => kinds.has(kindId))
    ? [...hidden, possible('Might add privileged access: too complex to decide.')]
    : hidden;
}

function possible(sentence: string): NewPower {
  return { id: sentence, sentence, actions: [], example: undefined, certainty: 'possible' };
}

function power(id: string, sentence: string, actions: readonly string[], gain?: AccessChange): NewPower {
  const example = gain?.gained.kind === 'something' ? gain.gained.example.resource : undefined;
  return { id, sentence, actions, example, certainty: 'sure' };
}

function codesOf({ grants }: ReviewedAccess): ReadonlySet<PrivilegeCode> {
  return new Set(
    grants
      .flatMap(({ grant, baseRole }) => {
        if (baseRole !== undefined) return findBaseRolePrivileges(baseRole);
        return grant.kind === 'policy' ? findPrivileges(grant.policy) : [];
      })
      .map(({ code }) => code),
  );
}
