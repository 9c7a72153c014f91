import { expect, test } from 'vitest';
import {
  anglesAt,
  bonePoint,
  burstsOf,
  createLengthChange,
  createLimb,
  createPose,
  createRunner,
  curveAt,
  forceOf,
  lineLengths,
  linesOfMuscle,
  poseAt,
  poseLimb,
  poseRunner,
  standingLengths,
  worksOf,
} from '../src/index.ts';
import { musclesWithLines } from '../src/muscle.ts';
import { deedOf } from '../src/work.ts';
import { model, stride, strideLengths } from './load-movements.ts';

const limb = createLimb(model);
const pose = createPose(limb);
const changeIn = createLengthChange(limb);
const chair = { hip_flexion_r: 90, knee_angle_r: -90 };
const works = (muscle: string): ReturnType<typeof worksOf> =>
  worksOf(limb, stride, linesOfMuscle(limb, muscle));

test('[S12] with hip and knee at a right angle the hip flexors are shorter than standing', () => {
  const shorter = (muscle: string): number =>
    Math.round(-100 * changeIn(chair, linesOfMuscle(limb, muscle)).ofLength);
  expect(shorter('iliacus')).toBeCloseTo(32, 0);
  expect(shorter('psoas-major')).toBeCloseTo(25, 0);
  expect(shorter('tensor-fasciae-latae')).toBeCloseTo(17, 0);
  expect(shorter('rectus-femoris')).toBeCloseTo(2, 0);
});

test('[S10] the same change is told in length and in fibres', () => {
  const [line] = linesOfMuscle(limb, 'tensor-fasciae-latae');
  const { ofLength, ofFibre } = changeIn(chair, [line!]);
  const metres = ofLength * standingLengths(limb)[line!]!;
  expect(metres).toBeCloseTo(0.44617 - 0.53579, 4);
  expect(ofFibre).toBeCloseTo(metres / 0.095, 9);
});

test('[S11] lines of one muscle count by the force each can hold', () => {
  const lines = linesOfMuscle(limb, 'gluteus-medius');
  const force = forceOf(limb, stride, lines);
  const byHand =
    (819 * stride.force['gluteus-medius-anterior']![4]! +
      573 * stride.force['gluteus-medius-middle']![4]! +
      653 * stride.force['gluteus-medius-posterior']![4]!) /
    (819 + 573 + 653);
  expect(force[4]).toBeCloseTo(byHand, 12);
  const alone = lines.map((line) => changeIn(chair, [line]).ofLength);
  const { ofLength } = changeIn(chair, lines);
  expect(ofLength).toBeGreaterThan(Math.min(...alone));
  expect(ofLength).toBeLessThan(Math.max(...alone));
});

test('[S13] lengths through the stride are those published beside it', () => {
  const standing = standingLengths(limb);
  for (let frame = 0; frame <= 50; frame++) {
    const lengths = lineLengths(poseLimb(pose, anglesAt(stride, 2 * frame)));
    model.lines.forEach(({ id }, line) => {
      const error = Math.abs(lengths[line]! / standing[line]! - strideLengths[id]![frame]!);
      expect(error, `${id} ${2 * frame} %`).toBeLessThan(0.005);
    });
  }
});

test('[S14] values between frames lie on a line, and the left leg is half a stride on', () => {
  const hip = stride.angles['hip_flexion_r']!;
  expect(curveAt(hip, 2, 3)).toBeCloseTo((hip[1]! + hip[2]!) / 2, 12);
  expect(curveAt(hip, 2, 100)).toBe(hip[50]);
  expect(curveAt(hip, 2, 102)).toBe(hip[1]);
  expect(curveAt(hip, 2, -2)).toBe(hip[49]);
  const runner = poseAt(createRunner(limb), stride, 20);
  expect(runner.left.coordinates[0]).toBeCloseTo((hip[35]! * Math.PI) / 180, 12);
});

test('[S16] tensor fasciae latae pulls at 18, 44 and 92 %, first beyond what it can hold', () => {
  const peaks = works('tensor-fasciae-latae').map(({ burst }) => burst);
  expect(peaks.map(({ peakPercent }) => peakPercent)).toEqual([18, 44, 92]);
  expect(peaks[0]!.height).toBeCloseTo(1.502, 3);
  expect(works('tensor-fasciae-latae').map(({ phase }) => phase)).toEqual([
    'mid-stance',
    'early-swing',
    'late-swing',
  ]);
});

test('[S16] psoas and iliacus pull hardest around toe-off', () => {
  for (const muscle of ['psoas-major', 'iliacus']) {
    const hardest = works(muscle).find(({ burst }) => burst.share === 1)!;
    expect(hardest.burst.peakPercent).toBe(38);
    expect([hardest.phase, hardest.deed]).toEqual(['toe-off', 'hip-flexion']);
  }
});

test('[S15] ripples are no bursts, and turning the stride turns the bursts', () => {
  const wave = Array.from({ length: 51 }, (_, i) => 1 + Math.cos((2 * Math.PI * (i - 10)) / 50));
  const rippled = wave.map((value, i) => value + (i % 2 === 0 && i < 50 ? 0.05 : 0));
  expect(burstsOf(wave, 2).map(({ peakPercent }) => peakPercent)).toEqual([20]);
  expect(burstsOf(rippled, 2)).toHaveLength(1);
  const force = stride.force['tensor-fasciae-latae']!.slice(0, -1);
  const turned = [...force.slice(10), ...force.slice(0, 11)];
  expect(burstsOf(turned, 2).map(({ peakPercent }) => peakPercent)).toEqual([24, 72, 98]);
  expect(burstsOf([0, 0, 0], 50)).toEqual([]);
});

test('[S17] on the ground holding up goes first, in the air carrying the leg', () => {
  const levers = [
    { deed: 'hip-rotation-out', armMetre: 0.05 },
    { deed: 'hip-abduction', armMetre: 0.03 },
    { deed: 'hip-flexion', armMetre: 0.02 },
  ] as const;
  expect(deedOf(levers, 'mid-stance').deed).toBe('hip-abduction');
  expect(deedOf(levers, 'early-swing').deed).toBe('hip-flexion');
  const weak = [levers[0], { deed: 'hip-abduction', armMetre: 0.02 } as const];
  expect(deedOf(weak, 'landing').deed).toBe('hip-rotation-out');
  expect(works('tensor-fasciae-latae').map(({ deed }) => deed)).toEqual([
    'hip-abduction',
    'hip-flexion',
    'hip-flexion',
  ]);
});

test('[S18] the left leg mirrors the right', () => {
  const angles = { ...anglesAt(stride, 30), pelvis_list: 0, pelvis_rotation: 0 };
  const runner = poseRunner(createRunner(limb), angles, angles);
  for (const body of ['femur_r', 'tibia_r', 'toes_r']) {
    const [right, left] = (['right', 'left'] as const).map((side) =>
      bonePoint(runner, side, body, [0.01, -0.02, 0.03]),
    );
    expect(left![0]).toBeCloseTo(right![0], 12);
    expect(left![1]).toBeCloseTo(right![1], 12);
    expect(left![2]).toBeCloseTo(-right![2], 12);
  }
});

test('[S19] every line has a force, and 24 muscles of the atlas have lines', () => {
  for (const { id } of model.lines) expect(stride.force[id], id).toHaveLength(51);
  expect(model.lines).toHaveLength(42);
  expect(musclesWithLines(limb)).toHaveLength(24);
  expect(linesOfMuscle(limb, 'quadratus-lumborum')).toEqual([]);
});
