/** Three numbers: forward, up, to the right; metres unless an axis. */
export type Vector = readonly [number, number, number];

/** A natural cubic spline through (x, y), x rising; beyond its ends it goes on as a straight line. */
export interface SplinePoints {
  readonly id: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** A number that follows one coordinate (radians): through a spline, or equal to it. */
export interface Follows {
  readonly by: string;
  readonly spline?: string | undefined;
}

/** One motion of a joint: a turn about an axis of the child, or a slide along an axis of the parent. */
export type Motion = Follows & {
  readonly turn?: Vector | undefined;
  readonly slide?: Vector | undefined;
};

/** A joint between two bones; its motions are applied in order. `at` is its place on the parent. */
export interface Joint {
  readonly id: string;
  readonly parent: string;
  readonly child: string;
  readonly at: Vector;
  readonly motions: readonly Motion[];
}

/** A point of a line, fixed to a bone, there only in a range of one coordinate, or moving with one. */
export interface LinePoint {
  readonly on: string;
  readonly at?: Vector | undefined;
  /** The line passes here only while the coordinate lies within the range, in radians. */
  readonly when?:
    { readonly coordinate: string; readonly from: number; readonly to: number } | undefined;
  readonly moving?: { readonly x: Follows; readonly y: Follows; readonly z: Follows } | undefined;
}

/** A muscle, or a part of one, as a line from its origin over points to its insertion. */
export interface Line {
  readonly id: string;
  /** The atlas' muscle this line belongs to; absent where the atlas has none. */
  readonly muscle?: string | undefined;
  readonly model: string;
  readonly maxIsometricForceNewton: number;
  readonly optimalFibreMetre: number;
  readonly tendonSlackMetre: number;
  readonly pennationRadian: number;
  readonly path: readonly LinePoint[];
}

/** A limb: bones that turn about joints, and the muscle lines that pass over them. Right side. */
export interface LimbModel {
  readonly coordinates: readonly string[];
  readonly joints: readonly Joint[];
  readonly lines: readonly Line[];
  readonly splines: readonly SplinePoints[];
}

/** Joint angles in degrees by coordinate; a coordinate left out is 0 (upright standing). */
export type Angles = Readonly<Record<string, number>>;
