import { linesOfMuscle } from '@unknot/stride';
import { sayChair } from './chair/say-chair.ts';
import { courseOf } from './course.ts';
import { movement } from './movement.ts';
import { sayStride } from './say-stride.ts';

/** Why a muscle, in short: its stride and its chair. */
export interface ShortWhy {
  readonly running: string;
  readonly sitting: string;
  readonly speed: number;
}

/** The two sentences of a muscle with its first number; undefined where the model has no line. */
export function sayWhy(muscle: string): ShortWhy | undefined {
  const { limb, running } = movement;
  const lines = linesOfMuscle(limb, muscle);
  if (lines.length === 0) return undefined;
  const { sentence, hardestPull } = sayStride(limb, running, lines, courseOf(limb, running, lines));
  return {
    running: `${sentence} ${hardestPull}`.trim(),
    sitting: sayChair(movement, lines),
    speed: running.speedMetrePerSecond,
  };
}
