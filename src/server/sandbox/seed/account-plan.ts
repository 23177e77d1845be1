import type { CustomRolePlan } from './custom-roles.ts';
import type { PersonPlan } from './people.ts';
import type { PersonaId, PersonaPlan } from './persona-plans.ts';
import type { Random } from './random.ts';
import type { TokenPlan } from './token-plan.ts';

/** A token to seed; `persona` when it is the one that a persona signs in with. */
export type SeedToken = { readonly plan: TokenPlan; readonly persona?: PersonaId };

/** An account to seed, in words. */
export type AccountPlan = {
  /** Different from that of the other accounts. An account is not seeded again when one of this name exists. */
  readonly name: string;
  readonly mailDomain: string;
  readonly randomSeed: number;
  readonly personas: readonly PersonaPlan[];
  readonly customRoles: readonly CustomRolePlan[];
  /** Tokens that only the history knows of. */
  readonly deletedTokens: readonly (readonly [name: string, handle: string, daysAgo: number])[];
  /** `tokens` is how many tokens are asked for; a small account may ignore it. */
  readonly planPeople: (random: Random, tokens: number) => readonly PersonPlan[];
  readonly planTokens: (random: Random, tokens: number, people: readonly PersonPlan[]) => Iterable<SeedToken>;
};
