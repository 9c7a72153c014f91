import { neighboursOf } from './edges.ts';
import { pointAt, type Vector } from './vector.ts';

const rounds = 40;
const ringsAroundFilledHole = 7;

interface FairingJob {
  readonly triangles: Int32Array;
  /** Where to smooth is read off the neutral build, so that every build is smoothed alike. */
  readonly neutral: Float64Array;
  readonly midline: Uint8Array;
  /** Centres of the fans that closed the holes in the face. */
  readonly filled: readonly number[];
  readonly hip: Vector;
}

/**
 * A linear smoothing operator for one half: closed holes, chest, crotch and cleft become plain
 * surfaces. Midline vertices stay on the midline.
 */
export function fair(job: FairingJob): (positions: Float64Array) => Float64Array {
  const neighbours = neighboursOf(job.midline.length, job.triangles);
  const strength = fairingStrength(job, neighbours);
  const moving = [...strength.keys()].filter((i) => strength[i]! > 0);
  return (positions) => {
    let now = positions;
    for (let round = 0; round < rounds; round++) {
      const next = now.slice();
      for (const i of moving) {
        for (let axis = job.midline[i] ? 1 : 0; axis < 3; axis++) {
          const here = now[3 * i + axis]!;
          const mean = mirroredMean(now, axis, i, neighbours[i]!, job.midline);
          next[3 * i + axis] = here + 0.5 * strength[i]! * (mean - here);
        }
      }
      now = next;
    }
    return now;
  };
}

/** Mean of the neighbours as if the other half were there. */
function mirroredMean(
  positions: Float64Array,
  axis: number,
  i: number,
  neighbours: readonly number[],
  midline: Uint8Array,
): number {
  let sum = 0;
  let count = 0;
  for (const j of neighbours) {
    const times = midline[i] && !midline[j] ? 2 : 1;
    sum += times * positions[3 * j + axis]!;
    count += times;
  }
  return sum / count;
}

function fairingStrength(job: FairingJob, neighbours: readonly number[][]): Float64Array {
  const strength = new Float64Array(job.midline.length);
  const raise = (i: number, to: number): void => {
    strength[i] = Math.max(strength[i]!, to);
  };
  let ring = [...job.filled];
  const reached = new Set(ring);
  for (let r = 0; r < ringsAroundFilledHole; r++) {
    for (const i of ring) raise(i, 1 - r / ringsAroundFilledHole);
    ring = [...new Set(ring.flatMap((i) => neighbours[i]!))].filter((i) => !reached.has(i));
    for (const i of ring) reached.add(i);
  }
  for (let i = 0; i < strength.length; i++) {
    const [x, y, z] = pointAt(job.neutral, i);
    raise(i, plainness(x, y - job.hip[1], z));
  }
  return strength;
}

/** Strength on the chest, in the crotch and in the cleft; `aboveHip` is the height over the hip joint. */
function plainness(x: number, aboveHip: number, z: number): number {
  const fromNipple = Math.sqrt((x - 9) ** 2 + (aboveHip - 33.5) ** 2);
  const chest = z > 5 ? 0.9 * ramp(9 - fromNipple, 9) : 0;
  const upFromThigh = ramp(aboveHip + 22, 12);
  const crotch = aboveHip < -3.4 ? 0.8 * ramp(5 - x, 5) * upFromThigh : 0;
  const cleft = z < 2 ? ramp(5.5 - x, 5.5) * Math.min(upFromThigh, ramp(8.6 - aboveHip, 3)) : 0;
  return Math.max(chest, crotch, cleft);
}

/** 0 where cm ≤ 0, 1 from `width` on. */
function ramp(cm: number, width: number): number {
  return Math.min(1, Math.max(0, cm / width));
}
