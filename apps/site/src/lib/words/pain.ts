import type { Quality } from '@unknot/body';
import { m } from '#messages';
import { durations } from '../check/durations.ts';

/** How pain feels, as chips. */
export const qualityWords: readonly { readonly id: Quality; readonly word: string }[] = [
  { id: 'ache', word: m.where_quality_ache() },
  { id: 'sharp', word: m.where_quality_sharp() },
  { id: 'tight', word: m.where_quality_tight() },
  { id: 'burning', word: m.where_quality_burning() },
  { id: 'shooting', word: m.where_quality_shooting() },
  { id: 'throbbing', word: m.where_quality_throbbing() },
  { id: 'cramp', word: m.where_quality_cramp() },
  { id: 'tingling', word: m.where_quality_tingling() },
  { id: 'numb', word: m.where_quality_numb() },
];

const spanWords: Readonly<Record<(typeof durations)[number], string>> = {
  3: m.where_since_3_days(),
  14: m.where_since_14_days(),
  30: m.where_since_30_days(),
  60: m.where_since_60_days(),
  100: m.where_since_100_days(),
  200: m.where_since_200_days(),
};

/** How long it has hurt: what a person picks, and the days the engine is told. */
export const durationWords: readonly { readonly days: number; readonly word: string }[] =
  durations.map((days) => ({ days, word: spanWords[days] }));

/** What a person mostly does: the word the engine knows, and the one on screen. */
export const activityWords: readonly { readonly id: string; readonly word: string }[] = [
  { id: 'running', word: m.where_activity_running() },
  { id: 'trail-running', word: m.where_activity_trail_running() },
  { id: 'sprinting', word: m.where_activity_sprinting() },
  { id: 'triathlon', word: m.where_activity_triathlon() },
  { id: 'football', word: m.where_activity_football() },
  { id: 'rugby', word: m.where_activity_rugby() },
  { id: 'hockey', word: m.where_activity_hockey() },
  { id: 'tennis', word: m.where_activity_tennis() },
  { id: 'cycling', word: m.where_activity_cycling() },
  { id: 'dance', word: m.where_activity_dance() },
  { id: 'lifting', word: m.where_activity_lifting() },
  { id: 'walking', word: m.where_activity_walking() },
  { id: 'other', word: m.where_activity_other() },
];

/** Words for an intensity 0…10. */
export function intensityWord(intensity: number): string {
  if (intensity <= 0) return m.where_intensity_none();
  if (intensity <= 2) return m.where_intensity_slight();
  if (intensity <= 4) return m.where_intensity_mild();
  if (intensity <= 6) return m.where_intensity_moderate();
  if (intensity <= 8) return m.where_intensity_strong();
  return m.where_intensity_severe();
}
