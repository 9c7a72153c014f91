/** One stride as it was measured and simulated: a frame every `everyPercent`, 0 to 100 %. */
export interface StrideData {
  readonly title: string;
  readonly attribution: string;
  readonly runners: number;
  readonly strides: number;
  readonly speedMetrePerSecond: number;
  readonly durationSecond: number;
  /** Per cent of the stride at which the foot leaves the ground. */
  readonly stancePercent: number;
  readonly everyPercent: number;
  /** Mean angles in degrees by coordinate, and their standard deviation over strides. */
  readonly angles: Readonly<Record<string, readonly number[]>>;
  readonly spread: Readonly<Record<string, readonly number[]>>;
  readonly groundForceNewton: readonly number[];
  /** Simulated force of each line as a share of its greatest isometric force. May exceed 1. */
  readonly force: Readonly<Record<string, readonly number[]>>;
}

/** `percent` brought into 0 ≤ p < 100; 100 itself is the next stride's 0. */
export function wrapPercent(percent: number): number {
  return ((percent % 100) + 100) % 100;
}

/** A curve of frames between its frames: a straight line from one to the next. 100 stays the last frame. */
export function curveAt(frames: readonly number[], everyPercent: number, percent: number): number {
  const at = (percent >= 0 && percent <= 100 ? percent : wrapPercent(percent)) / everyPercent;
  const before = Math.min(Math.floor(at), frames.length - 1);
  const after = Math.min(before + 1, frames.length - 1);
  const share = at - before;
  return frames[before]! * (1 - share) + frames[after]! * share;
}

/** All joint angles at a moment of the stride, in degrees. */
export function anglesAt(
  { angles, everyPercent }: StrideData,
  percent: number,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(angles).map(([name, frames]) => [name, curveAt(frames, everyPercent, percent)]),
  );
}

/** Whether the right foot is on the ground. */
export function isStance({ stancePercent }: StrideData, percent: number): boolean {
  return wrapPercent(percent) < stancePercent;
}
