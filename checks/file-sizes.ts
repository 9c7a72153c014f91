import { textOf, trackedFiles } from './repository.ts';

const longest = { ts: 400, svelte: 300 } as const;

function lines(file: string): number {
  return textOf(file).split('\n').length - 1;
}

/** Source files over the limit, and a one-line report of the rest. */
export function sizeReport(): { issues: string[]; report: string } {
  const sources = trackedFiles()
    .filter((file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$/.test(file))
    .map((file) => ({ file, count: lines(file) }));
  const issues = sources
    .filter(({ file, count }) => count > (file.endsWith('.svelte') ? longest.svelte : longest.ts))
    .map(({ file, count }) => `${file}: ${count} lines`);
  const counts = sources.map(({ count }) => count).sort((a, b) => a - b);
  const at = (share: number): number => counts[Math.floor(share * (counts.length - 1))] ?? 0;
  return {
    issues,
    report: `${counts.length} source files, lines: median ${at(0.5)}, nine in ten under ${at(0.9)}, longest ${at(1)}`,
  };
}
