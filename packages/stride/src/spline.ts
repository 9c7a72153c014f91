import type { SplinePoints } from './limb-model.ts';

/** A function of one number with its slope. */
export interface Curve {
  readonly value: (at: number) => number;
  readonly slope: (at: number) => number;
}

/** The coordinate itself. */
export const identity: Curve = { value: (at) => at, slope: () => 1 };

/**
 * Second derivatives of the natural cubic spline (zero at both ends), by the tridiagonal system that
 * continuity of slope gives.
 */
function bends(x: readonly number[], y: readonly number[]): Float64Array {
  const n = x.length;
  const [bend, rest] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 1; i < n - 1; i++) {
    const [before, after] = [x[i]! - x[i - 1]!, x[i + 1]! - x[i]!];
    const share = before / (before + after);
    const pivot = share * bend[i - 1]! + 2;
    const turn = (y[i + 1]! - y[i]!) / after - (y[i]! - y[i - 1]!) / before;
    bend[i] = (share - 1) / pivot;
    rest[i] = ((6 * turn) / (before + after) - share * rest[i - 1]!) / pivot;
  }
  for (let i = n - 2; i >= 0; i--) bend[i] = i === 0 ? 0 : bend[i]! * bend[i + 1]! + rest[i]!;
  return bend;
}

/** A natural cubic spline, exact in value and slope; a straight line beyond its ends. */
export function splineCurve({ x, y }: SplinePoints): Curve {
  const bend = bends(x, y);
  const last = x.length - 1;
  const piece = (at: number): number => {
    let i = 0;
    while (i < last - 1 && at > x[i + 1]!) i++;
    return i;
  };
  const inside = (at: number): number => Math.min(x[last]!, Math.max(x[0]!, at));
  const slope = (given: number): number => {
    const at = inside(given);
    const i = piece(at);
    const width = x[i + 1]! - x[i]!;
    const [left, right] = [(x[i + 1]! - at) / width, (at - x[i]!) / width];
    return (
      (y[i + 1]! - y[i]!) / width +
      (width / 6) * ((3 * right * right - 1) * bend[i + 1]! - (3 * left * left - 1) * bend[i]!)
    );
  };
  const value = (given: number): number => {
    const at = inside(given);
    const i = piece(at);
    const width = x[i + 1]! - x[i]!;
    const [left, right] = [(x[i + 1]! - at) / width, (at - x[i]!) / width];
    const cubic =
      (left * left * left - left) * bend[i]! + (right * right * right - right) * bend[i + 1]!;
    const own = left * y[i]! + right * y[i + 1]! + (width * width * cubic) / 6;
    return at === given ? own : own + slope(at) * (given - at);
  };
  return { value, slope };
}
