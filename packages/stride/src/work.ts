import { burstsOf, type Burst } from './bursts.ts';
import { leversOf, type Deed, type Lever } from './deed.ts';
import { lengtheningSpeeds } from './lengthening-speed.ts';
import type { Limb } from './limb.ts';
import { momentArms } from './moment-arms.ts';
import { forceOf, weightedMean } from './muscle.ts';
import { phaseAt, type Phase } from './phase.ts';
import { createPose, poseLimb, type Pose } from './pose.ts';
import { anglesAt, type StrideData } from './stride-data.ts';

/** Whether muscle and tendon together grow longer, shorter or neither while they pull. */
export type Going = 'lengthening' | 'shortening' | 'holding';

/** One spell of a muscle's work in the stride. */
export interface Work {
  readonly burst: Burst;
  readonly phase: Phase;
  readonly deed: Deed;
  readonly armMetre: number;
  readonly going: Going;
}

/** Below this speed, in optimal fibre lengths a second, a line counts as holding. Ours. */
const holdingSpeed = 0.3;

/** Motions that hold a body up on one leg against its weight. */
const support: readonly Deed[] = [
  'hip-abduction',
  'hip-extension',
  'knee-extension',
  'ankle-plantarflexion',
];

/** Motions that carry a free leg forward or brake it. */
const swing: readonly Deed[] = [
  'hip-flexion',
  'hip-extension',
  'knee-flexion',
  'knee-extension',
  'ankle-dorsiflexion',
  'ankle-plantarflexion',
];

/**
 * What a muscle does with its pull. On the ground: the longest lever that holds the body up, unless
 * it is less than half of the longest of all. In the air and at toe-off: the longest lever that
 * carries or brakes the leg.
 */
export function deedOf(levers: readonly Lever[], phase: Phase): Lever {
  const onGround = phase === 'landing' || phase === 'mid-stance' || phase === 'push-off';
  const among = onGround ? support : swing;
  const chosen = levers.find(({ deed }) => among.includes(deed));
  const longest = levers[0]!;
  if (chosen === undefined) return longest;
  return onGround && chosen.armMetre < longest.armMetre / 2 ? longest : chosen;
}

/** The spells of simulated work of a muscle (given by its lines) through the stride, in order of time. */
export function worksOf(limb: Limb, stride: StrideData, lines: readonly number[]): Work[] {
  if (lines.length === 0) return [];
  const pose = createPose(limb);
  return burstsOf(forceOf(limb, stride, lines), stride.everyPercent).map((burst) => {
    const phase = phaseAt(stride, burst.peakPercent);
    const going = goingOf(pose, stride, burst.peakPercent, lines);
    const { deed, armMetre } = deedOf(leversAt(pose, stride, burst.peakPercent, lines), phase);
    return { burst, phase, deed, armMetre, going };
  });
}

/** Levers of a muscle of several lines: their arms, weighed by what each can hold. */
function leversAt(
  pose: Pose,
  stride: StrideData,
  percent: number,
  lines: readonly number[],
): Lever[] {
  const { limb } = pose;
  const arms = momentArms(poseLimb(pose, anglesAt(stride, percent)));
  const count = limb.coordinates.length;
  const mean = new Float64Array(count);
  for (let i = 0; i < count; i++)
    mean[i] = weightedMean(limb, lines, (line) => arms[line * count + i]!);
  return leversOf(limb, mean, 0);
}

function goingOf(pose: Pose, stride: StrideData, percent: number, lines: readonly number[]): Going {
  const { limb } = pose;
  const speeds = lengtheningSpeeds(pose, stride, percent);
  const speed = weightedMean(
    limb,
    lines,
    (line) => speeds[line]! / limb.model.lines[line]!.optimalFibreMetre,
  );
  if (Math.abs(speed) < holdingSpeed) return 'holding';
  return speed > 0 ? 'lengthening' : 'shortening';
}
