import type { Files } from './repository.ts';

const longest = { ts: 400, svelte: 300 } as const;

/** Source files over the limit, and a one-line report of the rest. */
export function sizeReport({ names, textOf }: Files): { issues: string[]; report: string } {
  const sources = names
    .filter((file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$/.test(file))
    .map((file) => ({ file, count: textOf(file).split('\n').length - 1 }));
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
