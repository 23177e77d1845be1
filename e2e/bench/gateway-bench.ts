// How fast the gateway and the sandbox answer, beside a server that does nothing else.
import type { Figure } from './figure.ts';
import { openGatewayStage, type Pair } from './gateway-stage.ts';
import { askFor } from './request-loop.ts';
import { median, quantile } from './statistics.ts';

/** ms; so short that both of a pair meet the same weather on a busy machine. */
const slice = 500;

/** Rates and 99th percentiles of each pair, asked in turn. */
export async function benchGateway(
  tokens: number,
  rounds: number,
  report: (text: string) => void,
): Promise<readonly Figure[]> {
  const stage = await openGatewayStage(tokens);
  try {
    const figures: Figure[] = [];
    for (const pair of stage.pairs) {
      report(`${pair.name}: ${rounds} times ${slice} ms each`);
      figures.push(...(await measurePair(pair, tokens, rounds)));
    }
    return figures;
  } finally {
    await stage.close();
  }
}

async function measurePair({ name, target, beside }: Pair, tokens: number, rounds: number) {
  const asked: (readonly number[])[] = [];
  const askedBeside: (readonly number[])[] = [];
  // A first slice of each warms up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const times = await askFor(slice, target);
    const timesBeside = await askFor(slice, beside);
    if (round === 0) continue;
    asked.push(times);
    askedBeside.push(timesBeside);
  }
  const of = { part: 'gateway', tokens } as const;
  return [
    { ...of, name: `${name}, rate`, unit: 'requests/s', value: rate(asked), beside: rate(askedBeside) },
    { ...of, name: `${name}, p99`, unit: 'ms', value: slowest(asked), beside: slowest(askedBeside) },
  ] as const;
}

function rate(slices: readonly (readonly number[])[]): number {
  return median(slices.map(({ length }) => (1000 * length) / slice));
}

function slowest(slices: readonly (readonly number[])[]): number {
  return median(slices.map((times) => quantile(times, 0.99)));
}
