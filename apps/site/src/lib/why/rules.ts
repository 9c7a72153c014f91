import { signedPercent } from '#lib/words/why.ts';
import { decimal } from '#lib/words/writing.ts';
import { m } from '#messages';

/** A grid line of a curve. */
export interface Rule {
  readonly at: number;
  readonly word: string;
}

/** Grid lines of work: nothing, and each half up to the highest. */
export function forceRules(...curves: readonly (readonly number[] | undefined)[]): Rule[] {
  const high = Math.max(...curves.flatMap((curve) => curve ?? []));
  const step = high > 0.75 ? 0.5 : 0.25;
  const count = Math.max(1, Math.floor(high / step + 0.05));
  return Array.from({ length: count + 1 }, (_, i) => ({
    at: i * step,
    word: decimal(i * step, step === 0.5 ? 1 : 2),
  }));
}

/** Grid lines of length: standing, the longest and the shortest. */
export function lengthRules(...curves: readonly (readonly number[] | undefined)[]): Rule[] {
  const all = curves.flatMap((curve) => curve ?? []);
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const apart = 0.14 * (high - low);
  return [
    { at: 0, word: m.why_standing() },
    ...(high > apart ? [{ at: high, word: signedPercent(high) }] : []),
    ...(-low > apart ? [{ at: low, word: signedPercent(low) }] : []),
  ];
}
