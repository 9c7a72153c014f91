/** Words for how pain feels; the place in this list is the bit in a drawing's masks. */
export const qualityNames = [
  'ache',
  'sharp',
  'burning',
  'tingling',
  'numb',
  'cramp',
  'tight',
  'throbbing',
  'shooting',
] as const;
export type Quality = (typeof qualityNames)[number];

/** Is this one of the nine words? */
export function isQuality(word: unknown): word is Quality {
  return (qualityNames as readonly unknown[]).includes(word);
}

/** Bit mask of some qualities. */
export function qualityMask(qualities: readonly Quality[]): number {
  return qualities.reduce((mask, quality) => mask | (1 << qualityNames.indexOf(quality)), 0);
}

/** Qualities of a bit mask, in the order of `qualityNames`. */
export function qualitiesOf(mask: number): Quality[] {
  return qualityNames.filter((_, bit) => mask & (1 << bit));
}
