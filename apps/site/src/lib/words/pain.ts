import type { Quality } from '@unknot/body';

/** How pain feels, as chips. */
export const qualityWords: readonly { readonly id: Quality; readonly word: string }[] = [
  { id: 'ache', word: 'Aching' },
  { id: 'sharp', word: 'Sharp' },
  { id: 'tight', word: 'Tight' },
  { id: 'burning', word: 'Burning' },
  { id: 'shooting', word: 'Shooting' },
  { id: 'throbbing', word: 'Throbbing' },
  { id: 'cramp', word: 'Cramping' },
  { id: 'tingling', word: 'Tingling' },
  { id: 'numb', word: 'Numb' },
];

/** How long it has hurt: what a person picks, and the days the engine is told. */
export const durationWords: readonly { readonly days: number; readonly word: string }[] = [
  { days: 3, word: 'Under a week' },
  { days: 14, word: '1 to 3 weeks' },
  { days: 30, word: '3 to 6 weeks' },
  { days: 60, word: '6 weeks to 3 months' },
  { days: 180, word: 'Longer' },
];

/** What a person mostly does: the word the engine knows, and the one on screen. */
export const activityWords: readonly { readonly id: string; readonly word: string }[] = [
  { id: 'running', word: 'Running' },
  { id: 'trail-running', word: 'Trail running' },
  { id: 'sprinting', word: 'Sprinting' },
  { id: 'triathlon', word: 'Triathlon' },
  { id: 'football', word: 'Football' },
  { id: 'rugby', word: 'Rugby' },
  { id: 'hockey', word: 'Hockey' },
  { id: 'tennis', word: 'Tennis' },
  { id: 'cycling', word: 'Cycling' },
  { id: 'dance', word: 'Dance' },
  { id: 'lifting', word: 'Lifting' },
  { id: 'walking', word: 'Walking' },
  { id: 'other', word: 'Something else' },
];

/** Words for an intensity 0…10. */
export function intensityWord(intensity: number): string {
  if (intensity <= 2) return 'slight';
  if (intensity <= 4) return 'mild';
  if (intensity <= 6) return 'moderate';
  if (intensity <= 8) return 'strong';
  return 'severe';
}
