/** A named place on the body, as the list shows it. */
export interface RegionWords {
  readonly id: string;
  readonly name: string;
  readonly sided: boolean;
}

/** Regions from the back down to the sole, grouped as a person would look for them. */
export const regionGroups: readonly {
  readonly title: string;
  readonly regions: readonly RegionWords[];
}[] = [
  {
    title: 'Back and belly',
    regions: [
      { id: 'low-back-central', name: 'Low back, in the middle', sided: false },
      { id: 'low-back-side', name: 'Low back, beside the spine', sided: true },
      { id: 'flank', name: 'Flank, between ribs and hip', sided: true },
      { id: 'lower-abdomen', name: 'Lower belly', sided: true },
      { id: 'iliac-crest', name: 'Rim of the pelvis', sided: true },
    ],
  },
  {
    title: 'Hip and groin',
    regions: [
      {
        id: 'anterior-hip-below-asis',
        name: 'Front of the hip, below the bony point',
        sided: true,
      },
      { id: 'inguinal-crease', name: 'Fold of the groin', sided: true },
      { id: 'anterior-groin', name: 'Groin, beside the fold', sided: true },
      { id: 'lateral-hip-trochanter', name: 'Outer hip, over the bone', sided: true },
      { id: 'pubic', name: 'Pubic bone', sided: false },
      { id: 'testicle-or-labia', name: 'Testicle or labia', sided: true },
      { id: 'perineum', name: 'Between the legs', sided: false },
    ],
  },
  {
    title: 'Buttock',
    regions: [
      { id: 'sacrum-si', name: 'Beside the tailbone, below the dimple', sided: true },
      { id: 'buttock-upper', name: 'Upper buttock', sided: true },
      { id: 'buttock-deep', name: 'Middle of the buttock, deep', sided: true },
      { id: 'ischial', name: 'Sit bone', sided: true },
    ],
  },
  {
    title: 'Thigh',
    regions: [
      { id: 'anterior-thigh-upper', name: 'Front of the thigh, upper third', sided: true },
      { id: 'anterior-thigh-mid', name: 'Front of the thigh, middle', sided: true },
      { id: 'anterior-thigh-lower', name: 'Front of the thigh, above the knee', sided: true },
      { id: 'medial-thigh-upper', name: 'Inner thigh, upper half', sided: true },
      { id: 'medial-thigh-lower', name: 'Inner thigh, lower half', sided: true },
      { id: 'lateral-thigh-upper', name: 'Outer thigh, upper half', sided: true },
      { id: 'lateral-thigh-lower', name: 'Outer thigh, lower half', sided: true },
      { id: 'posterior-thigh-upper', name: 'Back of the thigh, upper half', sided: true },
      { id: 'posterior-thigh-lower', name: 'Back of the thigh, lower half', sided: true },
    ],
  },
  {
    title: 'Knee',
    regions: [
      { id: 'knee-front', name: 'Front of the knee', sided: true },
      { id: 'knee-lateral', name: 'Outer knee', sided: true },
      { id: 'knee-medial', name: 'Inner knee', sided: true },
      { id: 'knee-back', name: 'Back of the knee', sided: true },
    ],
  },
  {
    title: 'Lower leg',
    regions: [
      { id: 'shin-front', name: 'Front of the shin', sided: true },
      { id: 'shin-medial', name: 'Inner edge of the shin bone', sided: true },
      { id: 'shin-lateral', name: 'Outer shin', sided: true },
      { id: 'calf', name: 'Calf', sided: true },
      { id: 'achilles', name: 'Achilles tendon', sided: true },
    ],
  },
  {
    title: 'Foot',
    regions: [
      { id: 'ankle', name: 'Ankle', sided: true },
      { id: 'heel', name: 'Heel', sided: true },
      { id: 'arch', name: 'Arch, under the foot', sided: true },
      { id: 'foot', name: 'Foot and toes', sided: true },
    ],
  },
];
