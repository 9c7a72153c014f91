/** Regions that exist on both sides, as records name them. */
export const sidedRegions = [
  'anterior-groin',
  'inguinal-crease',
  'anterior-hip-below-asis',
  'anterior-thigh-upper',
  'anterior-thigh-mid',
  'anterior-thigh-lower',
  'medial-thigh-upper',
  'medial-thigh-lower',
  'lateral-hip-trochanter',
  'lateral-thigh-upper',
  'lateral-thigh-lower',
  'iliac-crest',
  'low-back-side',
  'sacrum-si',
  'buttock-upper',
  'buttock-deep',
  'ischial',
  'posterior-thigh-upper',
  'posterior-thigh-lower',
  'knee-front',
  'knee-lateral',
  'knee-medial',
  'knee-back',
  'shin-medial',
  'shin-lateral',
  'calf',
  'achilles',
  'heel',
  'arch',
  'foot',
  'lower-abdomen',
  'testicle-or-labia',
  'shin-front',
  'ankle',
  'flank',
] as const;

/** Regions the midline runs through. */
export const midlineRegions = ['low-back-central', 'pubic', 'perineum'] as const;

export type RegionId = (typeof sidedRegions)[number] | (typeof midlineRegions)[number];

/** Every region as drawings and cases name it: `left/…`, `right/…`, or a region of the midline. */
export const regionNames: readonly string[] = [
  ...sidedRegions.map((id) => `left/${id}`),
  ...sidedRegions.map((id) => `right/${id}`),
  ...midlineRegions,
];

/** Is this one of `regionNames`? */
export function isRegionName(text: string): boolean {
  return regionNames.includes(text);
}

/** Full name of a region on the right; names with a side, or of the midline, as they stand. */
export function rightSideName(region: string): string {
  return (sidedRegions as readonly string[]).includes(region) ? `right/${region}` : region;
}

/** Same region on the other side; one of the midline is its own mirror. */
export function mirrorRegion(name: string): string {
  if (name.startsWith('left/')) return `right/${name.slice(5)}`;
  return name.startsWith('right/') ? `left/${name.slice(6)}` : name;
}
