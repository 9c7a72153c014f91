import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anglesAt,
  createLimb,
  createPose,
  lengtheningSpeeds,
  lineLengths,
  momentArms,
  poseLimb,
} from '../src/index.ts';
import { momentArmsByDifference } from '../src/moment-arms.ts';
import { model, stride } from './load-movements.ts';

const limb = createLimb(model);
const pose = createPose(limb);
const count = limb.coordinates.length;
const degrees = (radians: readonly number[]): Record<string, number> =>
  Object.fromEntries(radians.map((q, i) => [limb.coordinates[i]!, (q * 180) / Math.PI]));

/** The angle, moved off the end of any conditional point's range. */
function offEdges(coordinate: number, angle: number): number {
  const near = limb.conditions.some(
    (point) =>
      point.coordinate === coordinate &&
      (Math.abs(point.from - angle) < 1e-3 || Math.abs(point.to - angle) < 1e-3),
  );
  return near ? angle + 3e-3 : angle;
}

const ranges = [
  [-0.4, 2],
  [-0.35, 0.3],
  [-0.4, 0.4],
  [-2, 0.1],
  [-0.5, 0.4],
  [-0.3, 0.3],
  [-0.3, 0.5],
] as const;

test('[S7] exact moment arms agree with the central difference of the length', () => {
  const postures = fc.tuple(...ranges.map(([min, max]) => fc.double({ min, max, noNaN: true })));
  fc.assert(
    fc.property(postures, (drawn) => {
      const angles = drawn.map((angle, i) => offEdges(i, angle));
      const lengthsAt = (q: readonly number[]): Float64Array =>
        lineLengths(poseLimb(pose, degrees(q)));
      const measured = momentArmsByDifference(lengthsAt, angles);
      const exact = momentArms(poseLimb(pose, degrees(angles)));
      measured.forEach((arms, coordinate) =>
        arms.forEach((arm, line) => {
          const error = Math.abs(exact[line * count + coordinate]! - arm);
          expect(error, `${model.lines[line]!.id} ${limb.coordinates[coordinate]}`).toBeLessThan(
            1e-6,
          );
        }),
      );
    }),
    { numRuns: 60, seed: 5 },
  );
});

test('[S8] the sign says which way shortening turns the joint', () => {
  const arms = momentArms(poseLimb(pose, {}));
  const arm = (line: string, coordinate: string): number =>
    100 *
    arms[
      model.lines.findIndex(({ id }) => id === line) * count + limb.coordinates.indexOf(coordinate)
    ]!;
  for (const flexor of ['psoas-major', 'iliacus', 'tensor-fasciae-latae', 'rectus-femoris'])
    expect(arm(flexor, 'hip_flexion_r')).toBeGreaterThan(2.5);
  expect(arm('gluteus-maximus-middle', 'hip_flexion_r')).toBeLessThan(-4);
  expect(arm('gluteus-medius-middle', 'hip_adduction_r')).toBeLessThan(-4);
  expect(arm('adductor-longus', 'hip_adduction_r')).toBeGreaterThan(5);
  expect(arm('vastus-lateralis', 'knee_angle_r')).toBeGreaterThan(3);
  expect(arm('semimembranosus', 'knee_angle_r')).toBeLessThan(-2);
  expect(arm('soleus', 'ankle_angle_r')).toBeLessThan(-3);
  expect(arm('tibialis-anterior', 'ankle_angle_r')).toBeGreaterThan(3);
});

test('[S9] lengthening speed agrees with the lengths frame by frame', () => {
  const { everyPercent, durationSecond } = stride;
  const at = (percent: number): { lengths: Float64Array; present: string[] } => {
    const lengths = lineLengths(poseLimb(pose, anglesAt(stride, percent)));
    const present = model.lines.map((_, line) =>
      pose.present.subarray(limb.lineStart[line], limb.lineStart[line + 1]).join(''),
    );
    return { lengths, present };
  };
  let compared = 0;
  for (let percent = 2; percent <= 98; percent += 2) {
    const [before, after] = [at(percent - everyPercent), at(percent + everyPercent)];
    const speeds = lengtheningSpeeds(pose, stride, percent);
    const seconds = (2 * everyPercent * durationSecond) / 100;
    speeds.forEach((speed, line) => {
      if (before.present[line] !== after.present[line]) return;
      compared++;
      const measured = (after.lengths[line]! - before.lengths[line]!) / seconds;
      expect(Math.abs(speed - measured), `${model.lines[line]!.id} ${percent}`).toBeLessThan(0.02);
    });
  }
  expect(compared).toBeGreaterThan(1900);
});
