import type { Limb } from './limb.ts';
import type { StrideData } from './stride-data.ts';

/** Indices of the lines that make up a muscle of the atlas; empty where the model has none. */
export function linesOfMuscle({ model }: Limb, muscle: string): number[] {
  return model.lines.flatMap((line, index) => (line.muscle === muscle ? [index] : []));
}

/** Muscles of the atlas the model has a line for, in the model's order. */
export function musclesWithLines({ model }: Limb): string[] {
  return [...new Set(model.lines.flatMap(({ muscle }) => (muscle === undefined ? [] : [muscle])))];
}

/**
 * Simulated force of several lines together, frame by frame, as a share of what they can hold when
 * still: Σ f Fmax / Σ Fmax.
 */
export function forceOf(
  { model }: Limb,
  { force }: StrideData,
  lines: readonly number[],
): number[] {
  const parts = lines.map((index) => model.lines[index]!);
  const most = parts.reduce((sum, line) => sum + line.maxIsometricForceNewton, 0);
  const frames = force[parts[0]?.id ?? '']?.length ?? 0;
  return Array.from({ length: frames }, (_, frame) =>
    parts.reduce(
      (sum, line) => sum + ((force[line.id]?.[frame] ?? 0) * line.maxIsometricForceNewton) / most,
      0,
    ),
  );
}

/**
 * Mean over a muscle's lines of one number a line, each weighing as much as the force its line can
 * hold.
 */
export function weightedMean(
  { model }: Limb,
  lines: readonly number[],
  valueOf: (line: number) => number,
): number {
  let [sum, weight] = [0, 0];
  for (const line of lines) {
    const most = model.lines[line]!.maxIsometricForceNewton;
    sum += most * valueOf(line);
    weight += most;
  }
  return sum / weight;
}
