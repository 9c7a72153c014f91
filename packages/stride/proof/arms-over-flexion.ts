import { createLimb, createPose, momentArms, poseLimb, type LimbModel } from '../src/index.ts';

/** Hip flexion from which to which the arms are computed, and the step; degrees. */
export const flexions: readonly number[] = Array.from({ length: 27 }, (_, i) => -20 + 5 * i);

/** One line's arms about one coordinate over hip flexion, centimetres. */
export interface ArmCurve {
  readonly line: string;
  readonly coordinate: string;
  readonly centimetres: readonly number[];
}

/**
 * Moment arms of a line about a coordinate with the hip bent from −20° to 110° and the rest of the leg
 * as in standing, centimetres.
 */
export function armCurve(model: LimbModel, line: string, coordinate: string): ArmCurve {
  const limb = createLimb(model);
  const pose = createPose(limb);
  const row = model.lines.findIndex(({ id }) => id === line);
  const column = limb.coordinates.indexOf(coordinate);
  const centimetres = flexions.map((degrees) => {
    const arms = momentArms(poseLimb(pose, { hip_flexion_r: degrees }));
    return 100 * arms[row * limb.coordinates.length + column]!;
  });
  return { line, coordinate, centimetres };
}

/** The arm at one of the flexions. */
export function armAt({ centimetres }: ArmCurve, degrees: number): number {
  const index = flexions.indexOf(degrees);
  if (index < 0) throw new RangeError(`${degrees}° is not one of the flexions`);
  return centimetres[index]!;
}
