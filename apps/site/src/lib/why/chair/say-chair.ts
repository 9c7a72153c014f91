import { createLengthChange } from '@unknot/stride';
import { changeWords } from '#lib/words/why.ts';
import { m } from '#messages';
import type { Movement } from '../moving-parts.ts';

/** A posture and how long the muscle is in it. */
export interface PostureWords {
  readonly id: string;
  readonly name: string;
  readonly said: string;
}

/** Every posture but standing, with the muscle's length in words. */
export function postureWords(
  { limb, postures }: Movement,
  lines: readonly number[],
): PostureWords[] {
  const changeIn = createLengthChange(limb);
  return postures
    .filter(({ id }) => id !== 'standing')
    .map(({ id, name, angles }) => ({ id, name, said: changeWords(changeIn(angles, lines)) }));
}

/** The chair in one sentence: the dining chair, hip and knee at a right angle. */
export function sayChair({ limb, postures }: Movement, lines: readonly number[]): string {
  const chair = postures.find(({ id }) => id === 'dining-chair');
  if (chair === undefined) return '';
  const change = changeWords(createLengthChange(limb)(chair.angles, lines));
  const posture = chair.plain.charAt(0).toUpperCase() + chair.plain.slice(1);
  return m.why_chair_sentence({ posture, change });
}
