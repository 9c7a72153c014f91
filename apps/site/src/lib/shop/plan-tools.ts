/** A kind of tool, as the atlas has it. */
export interface ToolKind {
  readonly id: string;
  readonly name: string;
  readonly is: string;
  readonly reaches: string;
  readonly instead: string;
  /** True for what every home has. */
  readonly everybodys: boolean;
}

/** Which kinds serve which muscle, the best first. */
export type ServingTools = Readonly<Record<string, readonly string[]>>;

/** The kinds that serve the muscles of a plan, those that serve more and better first. */
export function toolsForPlan(muscles: readonly string[], serving: ServingTools): string[] {
  const worth = new Map<string, number>();
  for (const muscle of muscles)
    for (const [rank, tool] of (serving[muscle] ?? []).entries())
      worth.set(tool, (worth.get(tool) ?? 0) + 1 / (rank + 1));
  return [...worth].sort((a, b) => b[1] - a[1]).map(([tool]) => tool);
}

/** What a plan still lacks: nothing as long as something that serves it is at hand. */
export function needsBuying(
  wanted: readonly string[],
  owned: ReadonlySet<string>,
  kinds: readonly ToolKind[],
): boolean {
  const athome = new Set(kinds.filter(({ everybodys }) => everybodys).map(({ id }) => id));
  return wanted.length > 0 && !wanted.some((tool) => owned.has(tool) || athome.has(tool));
}
