import type { TextClaim } from './schema/claim.ts';
import type { Exercise } from './schema/technique.ts';
import type { Technique } from './technique-book.ts';

type Say = (text: string) => string;

/** A technique with every text put through `say`; ids, numbers and claims stay. */
export function sayTechnique(technique: Technique, say: Say): Technique {
  const { why, spots, angle, movements, instead, feels, aftercare, evidence } = technique;
  const each = (texts: readonly string[]): string[] => texts.map(say);
  return {
    ...technique,
    why: sayClaim(why, say),
    position: say(technique.position),
    spots: spots.map((spot) => ({ ...spot, name: say(spot.name), find: say(spot.find) })),
    ...(angle !== undefined && { angle: say(angle) }),
    breath: say(technique.breath),
    movements: movements.map((movement) => ({ ...movement, how: say(movement.how) })),
    instead: instead.map((exercise) => sayExercise(exercise, say)),
    lighter: each(technique.lighter),
    heavier: each(technique.heavier),
    release: say(technique.release),
    feels: { should: each(feels.should), shouldNot: each(feels.shouldNot) },
    progression: each(technique.progression),
    aftercare: {
      stretch: sayExercise(aftercare.stretch, say),
      strength: {
        steps: each(aftercare.strength.steps),
        dose: say(aftercare.strength.dose),
      },
    },
    stop: each(technique.stop),
    evidence: evidence.map((claim) => sayClaim(claim, say)),
  };
}

/** A claim with its text put through `say`. */
export function sayClaim<Kind extends TextClaim>(claim: Kind, say: Say): Kind {
  return { ...claim, text: say(claim.text) };
}

function sayExercise(exercise: Exercise, say: Say): Exercise {
  return { ...exercise, name: say(exercise.name), how: say(exercise.how) };
}
