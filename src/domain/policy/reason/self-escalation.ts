// Whether an access can be used to gain more access, and through which statements.
import { accessMatrix } from './access-matrix.ts';
import type { AccessVerdict } from './access-matrix.ts';
import type { WorkLimit } from './access-question.ts';
import type { AccessSet } from './access-set.ts';
import { escalationRoutes } from './escalation-routes.ts';
import type { EscalationRoute } from './escalation-routes.ts';

export type SelfEscalation = {
  readonly route: EscalationRoute;
  /** The route's actions that are allowed on at least one resource. */
  readonly actions: readonly string[];
  /** `possible`: only what cannot be read may open the route. */
  readonly certainty: 'sure' | 'possible';
  /** How the first of the actions is allowed: its share, its statements, an example. */
  readonly verdict: AccessVerdict;
};

export type SelfEscalationReport = {
  readonly found: readonly SelfEscalation[];
  /** Kinds with a route that were too complex to decide. */
  readonly tooComplex: readonly string[];
};

/** Goes through all known routes. A personal token's cap counts, so give its access with the cap. */
export function selfEscalation(access: AccessSet, limit?: WorkLimit): SelfEscalationReport {
  const { rows, tooComplex } = accessMatrix(access, limit);
  const found = escalationRoutes.flatMap((route): SelfEscalation[] => {
    const cells = rows.find(({ kindId }) => kindId === route.kindId)?.cells ?? [];
    const open = cells.filter(
      ({ action, verdict }) => route.actions.includes(action) && verdict.share.atMost !== 'none',
    );
    const sure = open.filter(({ verdict }) => verdict.share.atLeast !== 'none');
    const opening = sure.length > 0 ? sure : open;
    const [first] = opening;
    if (first === undefined) return [];
    const certainty = sure.length > 0 ? 'sure' : 'possible';
    return [{ route, actions: opening.map(({ action }) => action), certainty, verdict: first.verdict }];
  });
  const kinds = new Set(escalationRoutes.map(({ kindId }) => kindId));
  return { found, tooComplex: tooComplex.filter((kindId) => kinds.has(kindId)) };
}
