import type { Vector } from '@unknot/stride';

/**
 * The runner's shape, drawn by us round the model's bones: a sketch of skin, not part of the model.
 * Each outline lies in the middle plane of its bone: [across, up], metres; across is forward in
 * profile and outward from the front. `lit` runs down one edge, `shaded` down the other.
 */
export interface Outline {
  readonly lit: readonly (readonly [number, number])[];
  readonly shaded: readonly (readonly [number, number])[];
}

/** Edges of the thigh, on the thigh bone. */
export const thigh: Outline = {
  lit: [
    [0.07, 0.06],
    [0.09, -0.02],
    [0.096, -0.1],
    [0.092, -0.19],
    [0.078, -0.28],
    [0.062, -0.36],
    [0.056, -0.41],
  ],
  shaded: [
    [-0.092, 0.03],
    [-0.1, -0.04],
    [-0.092, -0.12],
    [-0.078, -0.21],
    [-0.06, -0.3],
    [-0.046, -0.37],
    [-0.036, -0.42],
  ],
};

/** Edges of the lower leg, on the shin bone. */
export const shank: Outline = {
  lit: [
    [0.053, 0.015],
    [0.056, -0.035],
    [0.046, -0.1],
    [0.037, -0.19],
    [0.028, -0.29],
    [0.023, -0.38],
    [0.027, -0.435],
  ],
  shaded: [
    [-0.044, 0.02],
    [-0.052, -0.04],
    [-0.07, -0.1],
    [-0.07, -0.16],
    [-0.054, -0.25],
    [-0.036, -0.34],
    [-0.038, -0.43],
  ],
};

/** The foot behind the toes, on the heel bone: closed, from the heel round the sole. */
export const foot: readonly Vector[] = [
  [-0.004, 0.055, 0],
  [-0.022, 0.018, 0],
  [-0.012, -0.016, 0],
  [0.05, -0.012, 0],
  [0.12, -0.018, 0],
  [0.182, -0.02, 0],
  [0.19, 0.004, 0],
  [0.17, 0.026, 0],
  [0.12, 0.046, 0],
  [0.085, 0.068, 0],
  [0.07, 0.095, 0],
  [0.015, 0.095, 0],
];

/** The toes, on the toe bone. */
export const toes: readonly Vector[] = [
  [-0.012, -0.018, 0],
  [0.03, -0.018, 0],
  [0.066, -0.012, 0],
  [0.072, -0.001, 0],
  [0.055, 0.011, 0],
  [0.02, 0.021, 0],
  [-0.012, 0.024, 0],
];

/** Hips in profile, on the pelvis: closed. */
export const hips: readonly Vector[] = [
  [0.042, 0.11, 0],
  [0.036, 0.03, 0],
  [0.02, -0.06, 0],
  [-0.02, -0.115, 0],
  [-0.09, -0.15, 0],
  [-0.16, -0.13, 0],
  [-0.188, -0.06, 0],
  [-0.176, 0.01, 0],
  [-0.15, 0.07, 0],
  [-0.132, 0.115, 0],
];

/** The trunk in profile, on the trunk. */
export const trunk: Outline = {
  lit: [
    [0.139, -0.01],
    [0.142, 0.08],
    [0.156, 0.17],
    [0.162, 0.25],
    [0.142, 0.33],
    [0.1, 0.39],
    [0.07, 0.42],
  ],
  shaded: [
    [-0.036, -0.01],
    [-0.028, 0.06],
    [-0.036, 0.14],
    [-0.054, 0.23],
    [-0.056, 0.31],
    [-0.034, 0.38],
    [-0.004, 0.42],
  ],
};

/** Neck and head in profile, on the trunk: closed, without a face. */
export const head: readonly Vector[] = [
  [-0.006, 0.4, 0],
  [0.01, 0.47, 0],
  [-0.012, 0.53, 0],
  [-0.006, 0.61, 0],
  [0.045, 0.67, 0],
  [0.12, 0.668, 0],
  [0.162, 0.62, 0],
  [0.166, 0.56, 0],
  [0.162, 0.505, 0],
  [0.142, 0.475, 0],
  [0.1, 0.468, 0],
  [0.088, 0.43, 0],
  [0.094, 0.39, 0],
];

/** Hips from the front, on the pelvis; half of it, from the middle of the crotch outward and up. */
export const hipsFront: readonly Vector[] = [
  [-0.07, -0.15, 0],
  [-0.07, -0.155, 0.05],
  [-0.07, -0.14, 0.13],
  [-0.07, -0.07, 0.168],
  [-0.07, 0.02, 0.158],
  [-0.07, 0.11, 0.132],
];

/** The trunk from the front, on the trunk; half of it, from the waist up to the neck. */
export const trunkFront: readonly Vector[] = [
  [0.03, 0, 0.13],
  [0.03, 0.08, 0.128],
  [0.03, 0.18, 0.15],
  [0.03, 0.28, 0.172],
  [0.03, 0.34, 0.178],
  [0.03, 0.385, 0.15],
  [0.03, 0.41, 0.075],
  [0.03, 0.43, 0.048],
];

/** Neck and head from the front, on the trunk; half of it, from the neck up. */
export const headFront: readonly Vector[] = [
  [0.05, 0.4, 0.05],
  [0.05, 0.46, 0.05],
  [0.06, 0.5, 0.062],
  [0.06, 0.56, 0.076],
  [0.06, 0.62, 0.074],
  [0.06, 0.665, 0.042],
  [0.06, 0.677, 0],
];

/** A ball of a limb seen end-on as well as sidewise: bone, point on it, radius; metres. */
export type BallOn = readonly [string, Vector, number];

/** The leg as balls, for the view from the front, where a bent limb is seen end-on. */
export const legBalls: readonly BallOn[] = [
  ['femur_r', [0, 0, 0.004], 0.084],
  ['femur_r', [0.004, -0.1, 0.004], 0.08],
  ['femur_r', [0.008, -0.22, 0.002], 0.068],
  ['femur_r', [0.008, -0.37, 0], 0.054],
  ['tibia_r', [0.002, -0.03, 0], 0.051],
  ['tibia_r', [-0.014, -0.13, 0.004], 0.055],
  ['tibia_r', [-0.008, -0.27, 0.002], 0.041],
  ['tibia_r', [-0.002, -0.41, 0], 0.032],
];

/** The foot as balls. */
export const footBalls: readonly BallOn[] = [
  ['calcn_r', [0.03, 0.03, 0], 0.034],
  ['calcn_r', [0.1, 0.02, 0.004], 0.036],
  ['calcn_r', [0.17, 0.004, 0.006], 0.032],
  ['toes_r', [0.045, -0.002, 0.004], 0.022],
];
