/** Runs a task `runs` times after a warm-up and prints the median and 99th percentile in ms. */
export function measure(name: string, runs: number, task: (run: number) => unknown): void {
  for (let run = 0; run < Math.min(runs, 10); run++) task(run);
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    task(run);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number): string =>
    times[Math.min(runs - 1, Math.floor(share * runs))]!.toFixed(2).padStart(9);
  console.log(`${name.padEnd(34)} p50 ${at(0.5)} ms   p99 ${at(0.99)} ms   n ${runs}`);
}
