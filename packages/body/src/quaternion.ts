import type { Vector } from './vector.ts';

/** A rotation as a unit quaternion: w, then the vector part. */
export type Quaternion = readonly [w: number, x: number, y: number, z: number];

export const noRotation: Quaternion = [1, 0, 0, 0];

/** Right-handed turn of `degrees` about a unit axis. */
export function rotationAbout(axis: Vector, degrees: number): Quaternion {
  const half = (degrees * Math.PI) / 360;
  const s = Math.sin(half);
  return [Math.cos(half), s * axis[0], s * axis[1], s * axis[2]];
}

/** `a · b`: first b, then a. */
export function multiply(a: Quaternion, b: Quaternion): Quaternion {
  const [aw, ax, ay, az] = a;
  const [bw, bx, by, bz] = b;
  return [
    aw * bw - ax * bx - ay * by - az * bz,
    aw * bx + ax * bw + ay * bz - az * by,
    aw * by - ax * bz + ay * bw + az * bx,
    aw * bz + ax * by - ay * bx + az * bw,
  ];
}

/** A vector turned by a unit quaternion. */
export function rotate([w, x, y, z]: Quaternion, [a, b, c]: Vector): Vector {
  const [u, v, s] = [y * c - z * b, z * a - x * c, x * b - y * a];
  return [
    a + 2 * (w * u + y * s - z * v),
    b + 2 * (w * v + z * u - x * s),
    c + 2 * (w * s + x * v - y * u),
  ];
}
