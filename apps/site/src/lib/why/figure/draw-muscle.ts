import { inSpace, linePath, type Runner } from '@unknot/stride';
import { belly, openLine } from './contours.ts';
import { project, type PlanePoint, type View } from './plane-point.ts';

/** A muscle line as paths: all of it, and its fleshy part, thicker the harder it works. */
export interface MuscleShape {
  readonly id: string;
  readonly line: string;
  readonly belly: string;
  readonly ends: readonly PlanePoint[];
  /** Where a leader may point: the middle of the flesh. */
  readonly middle: PlanePoint;
  /** How red: 0 at rest, 1 at the force it can hold when still, not more. */
  readonly red: number;
}

/**
 * Draws one line of the right leg on its path. `work` is its force over what it can hold when still.
 * The flesh takes the share of fibre in fibre and tendon, from the origin on: a picture of the
 * proportion, not of the place of each fibre.
 */
export function drawMuscle(runner: Runner, line: number, view: View, work: number): MuscleShape {
  const { id, optimalFibreMetre, tendonSlackMetre, maxIsometricForceNewton } =
    runner.right.limb.model.lines[line]!;
  const path = linePath(runner.right, line).map((at) =>
    project(view, inSpace(runner, 'right', at)),
  );
  const share = Math.max(0.28, optimalFibreMetre / (optimalFibreMetre + tendonSlackMetre));
  const size = Math.min(1.5, Math.max(0.75, Math.sqrt(maxIsometricForceNewton / 700)));
  const [first, last] = [path[0]!, path.at(-1)!];
  const next = path[1]!;
  return {
    id,
    line: openLine(path),
    belly: belly(path, share, size * (0.7 + 1.1 * Math.min(1.5, work))),
    ends: [first, last],
    middle: [(first[0] + next[0]) / 2, (first[1] + next[1]) / 2],
    red: Math.min(1, Math.max(0, work)),
  };
}
