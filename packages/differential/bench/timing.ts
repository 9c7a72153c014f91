/** Median and 99th percentile of many runs, in microseconds. */
export interface Timing {
  readonly p50: number;
  readonly p99: number;
}

/** Runs `work` in turn with its rivals so that a drifting machine drifts for all; a sink keeps results alive. */
export function timeInTurn(
  works: Readonly<Record<string, () => unknown>>,
  rounds: number,
  warmUp: number,
): Record<string, Timing> {
  const samples: Record<string, number[]> = {};
  let sink: unknown;
  for (let round = -warmUp; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const start = process.hrtime.bigint();
      sink = work();
      const taken = Number(process.hrtime.bigint() - start) / 1000;
      if (round >= 0) (samples[name] ??= []).push(taken);
    }
  if (sink === samples) throw new Error('unreachable');
  return Object.fromEntries(
    Object.entries(samples).map(([name, values]) => {
      const sorted = values.sort((a, b) => a - b);
      const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
      return [name, { p50: at(0.5), p99: at(0.99) }];
    }),
  );
}
