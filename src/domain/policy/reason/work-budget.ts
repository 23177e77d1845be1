// Deciding questions about policies is exponential in the worst case. A budget turns that worst case into an
// honest "too complex to decide" instead of a frozen page.

/** Thrown when a budget is used up; never leaves `src/domain/policy/reason`. */
class TooComplex extends Error {
  override name = 'TooComplex';
}

export type WorkBudget = {
  /** Counts `steps` units of work (a node made, an automaton state expanded); throws once the limit is passed. */
  readonly spend: (steps: number) => void;
  /** Units counted so far. Tests assert on this, because unlike milliseconds it is repeatable. */
  readonly spent: () => number;
};

/**
 * Units allowed for one question over all kinds. Two 50-statement policies that name projects, environments and tags take about
 * 15,000. The limit is reached after about a second.
 */
export const defaultWorkLimit = 1_000_000;

/** Makes a budget of `limit` units (default: `defaultWorkLimit`). */
export function createBudget(limit: number = defaultWorkLimit): WorkBudget {
  let spent = 0;
  return {
    spend(steps) {
      spent += steps;
      if (spent > limit) throw new TooComplex('too complex to decide');
    },
    spent: () => spent,
  };
}

/** Runs `decide` and gives its result, or the text `too-complex` when it used up its budget. Other errors pass through. */
export function withinBudget<Result>(decide: () => Result): Result | 'too-complex' {
  try {
    return decide();
  } catch (error) {
    if (error instanceof TooComplex) return 'too-complex';
    throw error;
  }
}
