// Policies of a given size for tests: made of what real policies are made of, the same on every run.
import { resourceKinds } from '#domain/policy/language/catalogue.ts';
import type { ResourceKind } from '#domain/policy/language/catalogue.ts';
import type { Policy, Statement } from '#domain/policy/language/statement.ts';

/** A repeatable stream of whole numbers below `bound` (a linear congruential generator). */
function createDice(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * bound);
  };
}

const names = ['web', 'mobile-*', 'checkout', 'ops_*', '*-legacy', 'payments', 'data-*', '*', '*', 'growth'];
const environments = [
  'production',
  'staging',
  '*',
  '*',
  'test-*',
  '*-eu',
  'dev',
  '*;{critical:true}',
  '*;{critical:false}',
];
const leaves = ['*', '*', '*;billing', '*;team-*', 'checkout-*', '*-kill-switch', '*;frontend,beta'];

/** A policy of `size` statements that names projects, environments, tags and actions in many combinations. */
export function samplePolicy(size: number, seed: number): Policy {
  const dice = createDice(seed);
  const pick = <Value>(values: readonly Value[]): Value | undefined => values[dice(values.length)];

  function specifier(kind: ResourceKind | undefined): string {
    return (kind?.specifier ?? 'proj/*')
      .split(':')
      .map((segment) => {
        const [type] = segment.split('/');
        if (segment === type) return segment;
        const pool = type === 'proj' ? names : type === 'env' ? environments : leaves;
        return `${type}/${pick(pool) ?? '*'}`;
      })
      .join(':');
  }

  function statement(): Statement {
    const kind = dice(2) === 0 ? resourceKinds.find(({ id }) => id === 'proj:env:flag') : pick(resourceKinds);
    const action = () => pick(kind?.actions ?? [])?.name ?? '*';
    const actions = [['*'], ['update*'], [action(), action(), action()], ['delete*', action()]];
    return {
      effect: dice(4) === 0 ? 'deny' : 'allow',
      resources: { mode: dice(15) === 0 ? 'except' : 'only', patterns: [specifier(kind), specifier(kind)] },
      actions: { mode: dice(15) === 0 ? 'except' : 'only', patterns: pick(actions) ?? ['*'] },
    };
  }

  return Array.from({ length: size }, statement);
}
