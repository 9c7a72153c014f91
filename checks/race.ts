import { cpus } from 'node:os';

/** Rounds that count, after a tenth as many that warm up. */
interface Rounds {
  readonly rounds: number;
}

type Works = Readonly<Record<string, () => unknown>>;

/**
 * Runs the works in turn, so that a drifting machine drifts for all, and prints each one's median
 * and 99th percentile in microseconds and its median beside that of the first, the floor. A work
 * that gives a promise is timed until it is kept.
 */
export async function race(title: string, works: Works, { rounds }: Rounds): Promise<void> {
  const taken = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  for (let round = -Math.ceil(rounds / 10); round < rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const started = performance.now();
      const given = work();
      if (given instanceof Promise) await given;
      if (round >= 0) taken.get(name)!.push(1000 * (performance.now() - started));
    }
  console.log(`${title}\n${machine}; ${rounds} rounds, in turn\n`);
  console.log('| work | p50 µs | p99 µs | × floor |\n|---|---|---|---|');
  const floor = quantile([...taken.values()][0]!, 0.5);
  for (const [name, times] of taken) {
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
    console.log(`| ${name} | ${short(p50)} | ${short(p99)} | ${short(p50 / floor)} |`);
  }
}

/** Processor, cores and Node of this machine. */
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`;

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!;
}

/** Three figures, or all before the point. */
function short(value: number): string {
  return value.toFixed(Math.max(0, 2 - Math.floor(Math.log10(value))));
}
