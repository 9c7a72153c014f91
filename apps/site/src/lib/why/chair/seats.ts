import type { Angles } from '@unknot/stride';
import type { Arms } from '../figure/draw-runner.ts';

/** What a posture is drawn with, beyond the angles of the leg in question. Drawn by us. */
export interface Seat {
  readonly thing: 'nothing' | 'chair' | 'sofa' | 'car' | 'saddle' | 'mattress';
  /** How far pelvis and trunk lean back, degrees; forward is negative. */
  readonly lean: number;
  /** The left leg; absent: as the right. */
  readonly left?: Angles;
  /** What touches the ground. */
  readonly on: 'feet' | 'knee' | 'side';
  readonly arms: Arms;
  /** Height of the picture, centimetres. */
  readonly tall: number;
}

const plain: Seat = { thing: 'nothing', lean: 0, on: 'feet', arms: [0.02, 0.2], tall: 182 };

const seats: Readonly<Record<string, Seat>> = {
  'dining-chair': { thing: 'chair', lean: 0, on: 'feet', arms: [0.42, 1.25], tall: 138 },
  'low-sofa': { thing: 'sofa', lean: 12, on: 'feet', arms: [0.3, 1.2], tall: 128 },
  'car-seat': { thing: 'car', lean: 20, on: 'feet', arms: [0.75, 1.6], tall: 128 },
  'bicycle-top': {
    thing: 'saddle',
    lean: -50,
    left: { hip_flexion_r: 70, knee_angle_r: -35, ankle_angle_r: -10 },
    on: 'feet',
    arms: [1.35, 1.5],
    tall: 152,
  },
  'bicycle-bottom': {
    thing: 'saddle',
    lean: -50,
    left: { hip_flexion_r: 115, knee_angle_r: -110, ankle_angle_r: 5 },
    on: 'feet',
    arms: [1.35, 1.5],
    tall: 152,
  },
  'kneeling-lunge': {
    thing: 'nothing',
    lean: 0,
    left: { hip_flexion_r: 88, knee_angle_r: -92 },
    on: 'knee',
    arms: [0.1, 0.3],
    tall: 138,
  },
  'side-sleeping': {
    thing: 'mattress',
    lean: 0,
    left: { hip_flexion_r: 15, knee_angle_r: -20 },
    on: 'side',
    arms: [0.7, 1.9],
    tall: 92,
  },
};

/** What a posture is drawn with. */
export function seatOf(posture: string): Seat {
  return seats[posture] ?? plain;
}
