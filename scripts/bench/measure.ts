/** What a piece of work costs on this machine, and the rows that `npm run bench` prints. */
export interface Cost {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of processor time, of all threads of this process. */
  readonly processor: number;
}

/** A figure beside its budget and a peer that was measured in the same run. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  /** The design's budget in the same unit; null where it names none. */
  readonly budget: number | null;
  /** Who was measured beside, and what it took; null where there is none. */
  readonly peer: { readonly name: string; readonly value: number } | null;
  /** Whether less is better. */
  readonly isCost: boolean;
  /** What the figure means, or why it misses its budget; empty where nothing is to be said. */
  readonly note: string;
}

export interface Benchmark {
  readonly id: string;
  readonly summary: string;
  /** Whether it needs the folder of the outside data. */
  readonly needsData: boolean;
  readonly run: (data: string) => Promise<readonly Figure[]> | readonly Figure[];
}

export function measure<T>(work: () => T): { readonly result: T; readonly cost: Cost } {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = work();
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { result, cost: { wall, processor: (user + system) / 1e6 } };
}

/** The `share` quantile of values, e.g. 0.95. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Milliseconds of each call of `work`. */
export function timeEach<T>(inputs: readonly T[], work: (input: T) => void): number[] {
  return inputs.map((input) => {
    const start = performance.now();
    work(input);
    return performance.now() - start;
  });
}

/** A figure that costs, with what is not said left empty. */
export function costs(
  what: string,
  unit: string,
  ours: number,
  rest: Partial<Pick<Figure, 'budget' | 'peer' | 'note'>> = {},
): Figure {
  return { what, unit, ours, budget: null, peer: null, note: '', ...rest, isCost: true };
}

/** The same for a figure of which more is better. */
export function gains(...args: Parameters<typeof costs>): Figure {
  return { ...costs(...args), isCost: false };
}
