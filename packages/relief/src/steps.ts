import type { Exercise, Technique } from '@unknot/atlas';
import type { PlannedMuscle } from './plan.ts';

/** One thing to do in a session, with the time it takes. */
export interface Step {
  readonly id: string;
  readonly kind: 'settle' | 'press' | 'move' | 'hold' | 'stretch';
  readonly muscle: string;
  readonly side: 'left' | 'right';
  /** Index of the technique's spot; absent where nothing is pressed. */
  readonly spot?: number;
  /** Id of the exercise; absent where a spot is pressed. */
  readonly exercise?: string;
  readonly seconds: number;
}

/** Seconds to find the position and the spot. */
const settleSeconds = 20;
/** Seconds one small movement takes. */
const movementSeconds = 4;

function spotSteps(planned: PlannedMuscle, technique: Technique, spot: number): Step[] {
  const { muscle, side, secondsASpot } = planned;
  const of = { muscle, side, spot };
  const id = (kind: string): string => `${muscle}/${side}/${kind}-${spot}`;
  const moving = technique.movements.reduce((sum, { times }) => sum + times * movementSeconds, 0);
  return [
    { ...of, id: id('settle'), kind: 'settle', seconds: settleSeconds },
    { ...of, id: id('press'), kind: 'press', seconds: secondsASpot },
    ...(moving > 0 && planned.withMovement
      ? [{ ...of, id: id('move'), kind: 'move', seconds: moving } as const]
      : []),
  ];
}

function exerciseSteps(
  { muscle, side }: PlannedMuscle,
  kind: 'hold' | 'stretch',
  { id: exercise, seconds, times }: Exercise,
): Step[] {
  return Array.from({ length: times }, (_, n) => ({
    id: `${muscle}/${side}/${exercise}-${n}`,
    kind,
    muscle,
    side,
    exercise,
    seconds,
  }));
}

/** The steps of one planned muscle, in order: spots one after the other, or what is done instead, then the stretch. */
export function stepsOf(planned: PlannedMuscle, technique: Technique): Step[] {
  const pressed = planned.spots.flatMap((spot) => spotSteps(planned, technique, spot));
  const instead = technique.instead.flatMap((exercise) => exerciseSteps(planned, 'hold', exercise));
  const stretch = planned.withStretch
    ? exerciseSteps(planned, 'stretch', technique.aftercare.stretch)
    : [];
  return [...pressed, ...instead, ...stretch];
}

/** Seconds that steps take together. */
export function secondsOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { seconds }) => sum + seconds, 0);
}
