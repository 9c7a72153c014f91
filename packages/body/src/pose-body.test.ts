import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBody } from './decode-body.ts';
import { decodeRig } from './decode-rig.ts';
import { mirrorPose, placeBones, type JointAngles, type Pose } from './pose.ts';
import { poseBody } from './pose-body.ts';
import { rotate } from './quaternion.ts';
import { bones } from './rig.ts';
import { addScaled, distanceBetween, positionOf, type Vector } from './vector.ts';

const data = new URL('../data/', import.meta.url);
const body = decodeBody(readFileSync(new URL('body.bin', data)));
const rig = decodeRig(readFileSync(new URL('rig.bin', data)), body);

const limbs = ['thigh', 'shank', 'foot', 'upper-arm', 'forearm'];
const names = ['lumbar', 'chest', ...limbs.flatMap((name) => [`left/${name}`, `right/${name}`])];
const angle = fc.integer({ min: -60, max: 90 });
const angles: fc.Arbitrary<JointAngles> = fc.record({
  flexion: angle,
  abduction: angle,
  rotation: angle,
});
const poses: fc.Arbitrary<Pose> = fc.record({
  joints: fc.dictionary(fc.constantFrom(...names), angles, { maxKeys: 5 }),
  tilt: angle,
  roll: angle,
  turn: angle,
});

function boneIndex(name: string, side: 'left' | 'right'): number {
  return bones.findIndex((bone) => bone.name === name && bone.side === side);
}

function jointAfter(pose: Pose, bone: number): Vector {
  const { rotation, shift } = placeBones(rig, 'neutral', pose)[bone]!;
  return addScaled(rotate(rotation, positionOf(rig.joints.neutral, bone)), shift, 1);
}

function volume(positions: Float32Array): number {
  let sum = 0;
  for (let t = 0; t < body.triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => positionOf(positions, body.triangles[t + k]!)) as [
      Vector,
      Vector,
      Vector,
    ];
    sum +=
      a[0] * (b[1] * c[2] - b[2] * c[1]) +
      a[1] * (b[2] * c[0] - b[0] * c[2]) +
      a[2] * (b[0] * c[1] - b[1] * c[0]);
  }
  return sum / 6;
}

/** Cells that one bone all but alone moves. */
function cellsOfBone(bone: number): number[] {
  return Array.from({ length: body.cellCount }, (_, cell) => cell).filter((cell) =>
    [0, 1, 2, 3].some(
      (k) => rig.cellBones[4 * cell + k] === bone && rig.cellWeights[4 * cell + k]! > 0.97,
    ),
  );
}

describe('posture', () => {
  test('[B50] no angles leave the body as it stands', () => {
    for (const shape of ['neutral', 'female', 'male'] as const) {
      const posed = poseBody(body, rig, shape, {});
      const farthest = posed.reduce((most, value, i) => {
        return Math.max(most, Math.abs(value - body.positions[shape][i]!));
      }, 0);
      expect(farthest).toBeLessThan(1e-4);
    }
  });

  test('[B51] bones keep their lengths, and skin that one bone moves keeps its shape', () => {
    fc.assert(
      fc.property(poses, (pose) => {
        for (const [bone, { parent }] of bones.entries()) {
          if (parent < 0) continue;
          const rest = distanceBetween(
            positionOf(rig.joints.neutral, bone),
            positionOf(rig.joints.neutral, parent),
          );
          const posed = distanceBetween(jointAfter(pose, bone), jointAfter(pose, parent));
          expect(posed).toBeCloseTo(rest, 4);
        }
      }),
      { numRuns: 40 },
    );
    const cells = cellsOfBone(boneIndex('shank', 'right'));
    expect(cells.length).toBeGreaterThan(10);
    const posed = poseBody(body, rig, 'neutral', {
      joints: { 'right/thigh': { flexion: 80 }, 'right/shank': { flexion: 95 } },
    });
    const from = cells[0]!;
    const apart = (p: Float32Array, cell: number): number =>
      distanceBetween(positionOf(p, cell), positionOf(p, from));
    const stretched = cells
      .filter((cell) => apart(body.positions.neutral, cell) > 5)
      .map((cell) => Math.abs(apart(posed, cell) / apart(body.positions.neutral, cell) - 1));
    expect(stretched.length).toBeGreaterThan(10);
    expect(Math.max(...stretched)).toBeLessThan(0.03);
  });

  test('[B52] the mirrored posture gives the mirrored body', () => {
    fc.assert(
      fc.property(poses, (pose) => {
        const one = poseBody(body, rig, 'neutral', pose);
        const other = poseBody(body, rig, 'neutral', mirrorPose(pose));
        for (let cell = 0; cell < body.cellCount; cell += 97) {
          const [x, y, z] = positionOf(one, cell);
          const [mx, my, mz] = positionOf(other, body.mirror[cell]!);
          expect(Math.hypot(x + mx, y - my, z - mz)).toBeLessThan(0.05);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('[B53] a bent hip and knee keep the volume of the body', () => {
    const rest = volume(body.positions.neutral);
    for (const flexion of [30, 60, 90]) {
      const bent = { flexion };
      const joints = Object.fromEntries(
        ['left', 'right'].flatMap((side) => [
          [`${side}/thigh`, bent],
          [`${side}/shank`, bent],
        ]),
      );
      const share = volume(poseBody(body, rig, 'neutral', { joints })) / rest;
      expect(Math.abs(share - 1)).toBeLessThan(0.05);
    }
  });

  test('[B54] angles turn the way their names say, on both sides', () => {
    const moves = (bone: string, given: JointAngles, watched: string, side: 'left' | 'right') => {
      const index = boneIndex(watched, side);
      const [x, y, z] = jointAfter({ joints: { [`${side}/${bone}`]: given } }, index);
      const [rx, ry, rz] = positionOf(rig.joints.neutral, index);
      return { out: side === 'left' ? x - rx : rx - x, up: y - ry, ahead: z - rz };
    };
    for (const side of ['left', 'right'] as const) {
      expect(moves('thigh', { flexion: 60 }, 'shank', side).ahead).toBeGreaterThan(20);
      expect(moves('thigh', { abduction: 30 }, 'shank', side).out).toBeGreaterThan(10);
      expect(moves('shank', { flexion: 90 }, 'foot', side).ahead).toBeLessThan(-20);
      expect(moves('foot', { flexion: 30 }, 'toes', side).up).toBeGreaterThan(3);
      expect(moves('thigh', { rotation: 30 }, 'toes', side).out).toBeLessThan(-3);
      expect(moves('upper-arm', { flexion: 60 }, 'hand', side).ahead).toBeGreaterThan(10);
      expect(moves('upper-arm', { abduction: 40 }, 'hand', side).up).toBeGreaterThan(10);
    }
  });

  test('[B54] a bone there is not is a mistake of the program', () => {
    expect(() => poseBody(body, rig, 'neutral', { joints: { thigh: {} } })).toThrow(RangeError);
  });
});
