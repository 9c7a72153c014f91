import { wrapPercent, type StrideData } from './stride-data.ts';

/** The parts of a stride, in order; `toe-off` is the moment between stance and swing, told as a part. */
export const phases = [
  'landing',
  'mid-stance',
  'push-off',
  'toe-off',
  'early-swing',
  'mid-swing',
  'late-swing',
] as const;
export type Phase = (typeof phases)[number];

/**
 * The part of the stride a moment lies in. Borders, ours: landing is the first fifth of stance,
 * push-off its last three tenths, toe-off within 3 % of the stride around the moment the foot leaves;
 * swing is cut at a third and at three quarters.
 */
export function phaseAt({ stancePercent }: StrideData, percent: number): Phase {
  const at = wrapPercent(percent);
  if (Math.abs(at - stancePercent) <= 3) return 'toe-off';
  if (at < stancePercent) {
    const share = at / stancePercent;
    return share < 0.2 ? 'landing' : share < 0.7 ? 'mid-stance' : 'push-off';
  }
  const share = (at - stancePercent) / (100 - stancePercent);
  return share < 1 / 3 ? 'early-swing' : share < 0.75 ? 'mid-swing' : 'late-swing';
}
