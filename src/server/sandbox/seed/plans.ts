import { firstNames, lastNames, people, type PersonPlan } from './people.ts';
import { personalTokens } from './personal-tokens.ts';
import type { SeedToken } from './account-plan.ts';
import { harbourlinePersonas } from './persona-plans.ts';
import { makeUpToken } from './generated-tokens.ts';
import type { Random } from './random.ts';
import { serviceTokens } from './service-tokens.ts';

/** The people of an account with this many tokens: those known by name, and one for every 20 further tokens. */
export function planPeople(random: Random, tokens: number): readonly PersonPlan[] {
  const more = Math.min(400, Math.max(0, Math.floor((tokens - 48) / 20)));
  const strangers = Array.from({ length: more }, (_, index): PersonPlan => {
    const joinedDaysAgo = random.between(30, 1500);
    return {
      handle: `member.${index + 1}`,
      firstName: random.pick(firstNames),
      lastName: random.pick(lastNames),
      role: random.chance(0.7) ? 'writer' : 'reader',
      joinedDaysAgo,
      seenDaysAgo: random.between(0, Math.min(joinedDaysAgo, 90)),
    };
  });
  return [...people, ...strangers];
}

/** This many tokens: the personas' first, then those known by name, then made-up ones. */
export function* planTokens(
  random: Random,
  tokens: number,
  plannedPeople: readonly PersonPlan[],
): Generator<SeedToken> {
  const named: SeedToken[] = [
    ...harbourlinePersonas.map(({ id, token }) => ({ plan: token, persona: id })),
    ...serviceTokens.flatMap((plan, index) => {
      const personal = personalTokens[index];
      return personal === undefined ? [{ plan }] : [{ plan }, { plan: personal }];
    }),
    ...personalTokens.slice(serviceTokens.length).map((plan) => ({ plan })),
  ];
  yield* named.slice(0, tokens);
  const handles = plannedPeople
    .filter(({ state, handle }) => state === undefined && !tokenless.has(handle))
    .map(({ handle }) => handle);
  const [first = 'ingrid.solberg', ...others] = handles;
  for (let made = named.length; made < tokens; made += 1) {
    yield { plan: makeUpToken(random, [first, ...others]) };
  }
}

// Members without a single token: lists of people must cope with them.
const tokenless: ReadonlySet<string> = new Set(['grace.kim', 'mehmet.yilmaz']);
