import { fernhill } from './fernhill.ts';
import { harbourline } from './harbourline.ts';
import type { PersonaId, PersonaPlan } from './persona-plans.ts';

/** The accounts of every sandbox. The first is the one that settings are about. */
export const accountPlans = [harbourline, fernhill] as const;

export const personaPlans: readonly PersonaPlan[] = accountPlans.flatMap(({ personas }) => personas);

/** The plan of a persona; throws when there is none. */
export function personaPlan(id: PersonaId): PersonaPlan {
  const plan = personaPlans.find((candidate) => candidate.id === id);
  if (plan === undefined) throw new Error(`no persona ${id}`);
  return plan;
}
