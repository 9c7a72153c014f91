import type { Vector } from '@unknot/stride';

/** A point of a picture: across and down, in centimetres. */
export type PlanePoint = readonly [number, number];

/** From where the runner is seen: from the right, a little from the front; or from straight ahead. */
export type View = 'profile' | 'front';

const yaw = (12 * Math.PI) / 180;
const [cos, sin] = [Math.cos(yaw), Math.sin(yaw)];

/** Where a point in space (metres; forward, up, right) stands in the picture. */
export function project(view: View, [x, y, z]: Vector): PlanePoint {
  return view === 'profile' ? [100 * (x * cos + z * sin), -100 * y] : [-100 * z, -100 * y];
}

/** A number of a path: a tenth of a millimetre is finer than any screen. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** `x y` of a path. */
export function pair([x, y]: PlanePoint): string {
  return `${short(x)} ${short(y)}`;
}

/** Part of the way from one point to another. */
export function between([ax, ay]: PlanePoint, [bx, by]: PlanePoint, share: number): PlanePoint {
  return [ax + share * (bx - ax), ay + share * (by - ay)];
}
