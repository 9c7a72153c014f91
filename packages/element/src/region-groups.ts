import { midlineRegions } from '@unknot/body';

/** Regions from the back down to the sole, grouped as a person would look for them. */
export const regionGroups: readonly (readonly [string, readonly string[]])[] = [
  [
    'back_and_belly',
    ['low-back-central', 'low-back-side', 'flank', 'lower-abdomen', 'iliac-crest'],
  ],
  [
    'hip_and_groin',
    [
      'anterior-hip-below-asis',
      'inguinal-crease',
      'anterior-groin',
      'lateral-hip-trochanter',
      'pubic',
      'testicle-or-labia',
      'perineum',
    ],
  ],
  ['buttock', ['sacrum-si', 'buttock-upper', 'buttock-deep', 'ischial']],
  [
    'thigh',
    [
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
  ],
  ['knee', ['knee-front', 'knee-lateral', 'knee-medial', 'knee-back']],
  ['lower_leg', ['shin-front', 'shin-medial', 'shin-lateral', 'calf', 'achilles']],
  ['foot', ['ankle', 'heel', 'arch', 'foot']],
];

/** Whether a place has a right and a left. */
export function isSided(region: string): boolean {
  return !(midlineRegions as readonly string[]).includes(region);
}
