// Timing two pieces of work in turn, A B A B …, so that a drift of the machine's speed touches both.

export interface Measured {
  /** Median milliseconds of one run. */
  readonly first: number;
  readonly second: number;
  /** Median of first / second, run by run. */
  readonly ratio: number;
}

export function measure(first: () => void, second: () => void, rounds: number): Measured {
  for (let warm = 0; warm < 3; warm++) {
    first();
    second();
  }
  const times = Array.from({ length: rounds }, () => [time(first), time(second)] as const);
  return {
    first: median(times.map(([a]) => a)),
    second: median(times.map(([, b]) => b)),
    ratio: median(times.map(([a, b]) => a / b)),
  };
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
