// The budgets of the accounts whose lists are read. All walks over an account's list share one, so that several browsers together leave as
// much to other clients as one does.
import { createCallBudget, type CallBudget } from './call-budget.ts';

export type AccountBudgets = {
  /** A walk begins; `leave` ends it, once. `account` tells accounts apart, also those of two instances. */
  readonly enter: (account: string) => { readonly budget: CallBudget; readonly leave: () => void };
};

type Shared = { readonly budget: CallBudget; readonly walks: Set<symbol> };

/** ms after which a walk that waits for an older one looks again. */
const turnMs = 1000;

/** Keeps a budget as long as its windows last, also when no walk uses it: the next one has no other. `now` gives epoch ms. */
export function createAccountBudgets(now: () => number): AccountBudgets {
  const accounts = new Map<string, Shared>();

  function forgetUnused(): void {
    for (const [account, { budget, walks }] of accounts)
      if (walks.size === 0 && budget.isOver()) accounts.delete(account);
  }

  return {
    enter(account) {
      forgetUnused();
      const shared = accounts.get(account) ?? { budget: createCallBudget(now), walks: new Set<symbol>() };
      accounts.set(account, shared);
      const walk = Symbol(account);
      shared.walks.add(walk);
      return { budget: budgetOf(shared, walk, now), leave: () => void shared.walks.delete(walk) };
    },
  };
}

/** The oldest walk may use all that is free, and is done sooner for it; each other one half of it. */
function budgetOf({ budget, walks }: Shared, walk: symbol, now: () => number): CallBudget {
  const isOldest = () => walks.values().next().value === walk;
  return {
    ...budget,
    free: () => (isOldest() ? budget.free() : Math.floor(budget.free() / 2)),
    until: () =>
      isOldest() || !budget.isKnown() ? budget.until() : Math.max(budget.until(), now() + turnMs),
  };
}
