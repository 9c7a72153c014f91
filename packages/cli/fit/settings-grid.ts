import { defaultSettings, type Settings } from '@unknot/differential';

/** Values tried for each temper of the ranking, around those in use. */
export const grid: Readonly<Partial<Record<keyof Settings, readonly number[]>>> = {
  ambientNear: [0.03, 0.05, 0.08],
  ambientFar: [0.002, 0.005, 0.01],
  ambientDecay: [0.7, 0.85],
  unpaintedShare: [0.3, 0.4, 0.5],
  namedStrength: [2.5, 3, 3.5, 4],
  fewNamed: [0.25, 0.5, 1],
  drawingCapDecibans: [30, 40, 60, 80],
  findingStrength: [0.9, 1, 1.1],
  answerSlip: [0.02, 0.05, 0.1, 0.15],
  personStrength: [0.6, 0.75, 0.9, 1],
  familyDamping: [0.2, 0.4, 0.6],
};

/** Settings with a value of the grid drawn for each temper. */
export function randomSettings(random: () => number): Settings {
  const picked = Object.entries(grid).map(([key, values]) => [
    key,
    values[Math.floor(random() * values.length)],
  ]);
  return { ...defaultSettings, ...Object.fromEntries(picked) };
}

/**
 * The loss of triage with other weights: a missed doctor's case is as bad as `missed` needless
 * visits, and each level above it `steeper` times as bad; the other costs stay.
 */
export function triageLoss(missed: number, steeper: number): Settings['triageLoss'] {
  const [doctor, urgent, emergency] = [missed, missed * steeper, missed * steeper ** 2];
  return {
    ...defaultSettings.triageLoss,
    'see-doctor-days': [doctor + 2, doctor, 0, 3, 6],
    'urgent-same-day': [urgent + 9, urgent + 7, 7, 0, 3],
    emergency: [emergency + 23, emergency + 21, 21, 7, 0],
  };
}

/** Pairs of `missed` and `steeper` tried for the triage. */
export const triageGrid: readonly (readonly [number, number])[] = [3, 5, 7, 8, 10].flatMap(
  (missed) => [2, 3, 4].map((steeper) => [missed, steeper] as const),
);
