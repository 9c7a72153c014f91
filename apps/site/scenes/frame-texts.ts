import type { Technique } from '@unknot/atlas';

/** What the frames of a technique that presses say, in one language. */
export interface FramePhrases {
  readonly press: (spot: string) => string;
  readonly times: (how: string, times: number) => string;
}

export const englishPhrases: FramePhrases = {
  press: (spot) =>
    `Where to press, right: ${spot.toLowerCase()}, in the ring. The crossed places are not pressed.`,
  times: (how, times) => `${how} ${times} times.`,
};

export const germanPhrases: FramePhrases = {
  press: (spot) =>
    `Wo du drückst, rechts: ${spot}, im Ring. Die gekreuzten Stellen werden nicht gedrückt.`,
  times: (how, times) => `${how} ${times}-mal.`,
};

/** Find the spot, let the tool rest on it, move under it; without a movement the stretch comes last. */
export function pressedTexts(technique: Technique, say: FramePhrases): [string, string, string] {
  const { spots, position, angle, movements, aftercare } = technique;
  const moves = movements.map(({ how, times }) => say.times(how, times)).join(' ');
  return [
    say.press(spots[0]!.name),
    `${position} ${angle ?? ''}`.trim(),
    moves === '' ? aftercare.stretch.how : moves,
  ];
}

/** What is done instead of pressing, in order; with one more frame than there are, first the position. */
export function movedTexts({ position, instead, aftercare }: Technique, frames: number): string[] {
  const texts = [position, ...[...instead, aftercare.stretch].map(({ how }) => how)];
  return texts.slice(texts.length - frames);
}
