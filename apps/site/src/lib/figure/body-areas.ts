/** Parts of the body an index is ordered by, from the back down to the sole, with their regions. */
export const bodyAreas = [
  {
    id: 'back-and-belly',
    regions: ['low-back-central', 'low-back-side', 'flank', 'lower-abdomen', 'iliac-crest'],
  },
  {
    id: 'hip-and-groin',
    regions: [
      'anterior-hip-below-asis',
      'inguinal-crease',
      'anterior-groin',
      'lateral-hip-trochanter',
      'pubic',
      'testicle-or-labia',
      'perineum',
    ],
  },
  { id: 'buttock', regions: ['sacrum-si', 'buttock-upper', 'buttock-deep', 'ischial'] },
  {
    id: 'thigh',
    regions: [
      'anterior-thigh-upper',
      'anterior-thigh-mid',
      'anterior-thigh-lower',
      'medial-thigh-upper',
      'medial-thigh-lower',
      'lateral-thigh-upper',
      'lateral-thigh-lower',
      'posterior-thigh-upper',
      'posterior-thigh-lower',
    ],
  },
  { id: 'knee', regions: ['knee-front', 'knee-lateral', 'knee-medial', 'knee-back'] },
  {
    id: 'lower-leg',
    regions: ['shin-front', 'shin-medial', 'shin-lateral', 'calf', 'achilles'],
  },
  { id: 'foot', regions: ['ankle', 'heel', 'arch', 'foot'] },
] as const;
export type BodyArea = (typeof bodyAreas)[number]['id'];
