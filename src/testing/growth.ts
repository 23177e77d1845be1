// How much longer a larger input takes than a smaller one, both measured in the same run: a figure that holds on any machine.

/**
 * The fastest of many runs of `large` over the fastest of as many of `small`, in turn. The fastest, because a busy machine may
 * hold up any other.
 */
export function growth(small: () => void, large: () => void, rounds = 15): number {
  let smallest = Infinity;
  let largest = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    smallest = Math.min(smallest, timed(small));
    largest = Math.min(largest, timed(large));
  }
  return largest / smallest;
}

function timed(run: () => void): number {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}
