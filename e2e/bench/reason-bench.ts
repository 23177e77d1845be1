// What the reasoning about policies costs once it is warm.
import { reasoningBenchCases } from '#domain/policy/reason/bench.ts';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';

const warmUps = 20;
const rounds = 21;

/** For each case its median in ms, and the units of work, which are the same on every machine. */
export function benchReason(report: (text: string) => void): readonly Figure[] {
  return reasoningBenchCases().flatMap(({ name, target, run }) => {
    report(name);
    for (let count = 0; count < warmUps; count += 1) run();
    const times = Array.from({ length: rounds }, () => timeOf(run));
    return [
      { part: 'reason', name, unit: 'ms', value: median(times), most: target },
      { part: 'reason', name: `${name}, units of work`, unit: 'count', value: run() },
    ] as const;
  });
}

function timeOf(run: () => unknown): number {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}
