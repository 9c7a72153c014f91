import type { Person } from '@unknot/differential';
import { drawIndex, normal, type Random } from './draws.ts';

/** Who comes: shares of sports, ours, per hundred. */
const sports: readonly (readonly [string, number])[] = [
  ['running', 50],
  ['trail-running', 10],
  ['marathon', 10],
  ['triathlon', 6],
  ['football', 6],
  ['cycling', 4],
  ['sprinting', 3],
  ['hockey', 2],
  ['dance', 2],
  ['basketball', 2],
  ['military', 2],
  ['walking', 2],
  ['none', 1],
];
const shareUnder18 = 0.04;
const between = (low: number, value: number, high: number): number =>
  Math.min(high, Math.max(low, Math.round(value)));

/**
 * A runner who comes with pain: one in 25 is 10–17, the others 18–80 around 38 years; half are
 * women; the pain is a month old in the middle, from a day to four years; severity 1–9 around 5.
 */
export function simulatePerson(random: Random): Required<Person> {
  const age =
    random() < shareUnder18
      ? between(10, 10 + 8 * random() - 0.5, 17)
      : between(18, 38 + 12 * normal(random), 80);
  return {
    age,
    sex: random() < 0.5 ? 'female' : 'male',
    activity: sports[
      drawIndex(
        random,
        sports.map(([, share]) => share),
      )
    ]?.[0] as string,
    durationDays: between(1, 30 * Math.exp(1.5 * normal(random)), 1500),
    severity: between(1, 5 + 2 * normal(random), 9),
  };
}
