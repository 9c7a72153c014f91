import { linesOfMuscle, type Limb, type StrideData } from '@unknot/stride';
import { courseOf, type Course } from './course.ts';

/** A muscle on the page: its name, its lines of the model, and its course through the stride. */
export interface ShownMuscle {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly number[];
  readonly course: Course;
}

/** A muscle of the atlas as it is shown; undefined when the model has no line for it. */
export function shownMuscle(
  limb: Limb,
  stride: StrideData,
  id: string,
  name: string,
): ShownMuscle | undefined {
  const lines = linesOfMuscle(limb, id);
  if (lines.length === 0) return undefined;
  return { id, name, lines, course: courseOf(limb, stride, lines) };
}
