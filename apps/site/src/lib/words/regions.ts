import { m } from '#messages';

/** A named place on the body, as the list shows it. */
export interface RegionWords {
  readonly id: string;
  readonly name: string;
  readonly sided: boolean;
}

const sided = (id: string, name: string): RegionWords => ({ id, name, sided: true });
const single = (id: string, name: string): RegionWords => ({ id, name, sided: false });

/** Regions from the back down to the sole, grouped as a person would look for them. */
export const regionGroups: readonly {
  readonly title: string;
  readonly regions: readonly RegionWords[];
}[] = [
  {
    title: m.where_group_back_and_belly(),
    regions: [
      single('low-back-central', m.where_region_low_back_central()),
      sided('low-back-side', m.where_region_low_back_side()),
      sided('flank', m.where_region_flank()),
      sided('lower-abdomen', m.where_region_lower_abdomen()),
      sided('iliac-crest', m.where_region_iliac_crest()),
    ],
  },
  {
    title: m.where_group_hip_and_groin(),
    regions: [
      sided('anterior-hip-below-asis', m.where_region_anterior_hip_below_asis()),
      sided('inguinal-crease', m.where_region_inguinal_crease()),
      sided('anterior-groin', m.where_region_anterior_groin()),
      sided('lateral-hip-trochanter', m.where_region_lateral_hip_trochanter()),
      single('pubic', m.where_region_pubic()),
      sided('testicle-or-labia', m.where_region_testicle_or_labia()),
      single('perineum', m.where_region_perineum()),
    ],
  },
  {
    title: m.where_group_buttock(),
    regions: [
      sided('sacrum-si', m.where_region_sacrum_si()),
      sided('buttock-upper', m.where_region_buttock_upper()),
      sided('buttock-deep', m.where_region_buttock_deep()),
      sided('ischial', m.where_region_ischial()),
    ],
  },
  {
    title: m.where_group_thigh(),
    regions: [
      sided('anterior-thigh-upper', m.where_region_anterior_thigh_upper()),
      sided('anterior-thigh-mid', m.where_region_anterior_thigh_mid()),
      sided('anterior-thigh-lower', m.where_region_anterior_thigh_lower()),
      sided('medial-thigh-upper', m.where_region_medial_thigh_upper()),
      sided('medial-thigh-lower', m.where_region_medial_thigh_lower()),
      sided('lateral-thigh-upper', m.where_region_lateral_thigh_upper()),
      sided('lateral-thigh-lower', m.where_region_lateral_thigh_lower()),
      sided('posterior-thigh-upper', m.where_region_posterior_thigh_upper()),
      sided('posterior-thigh-lower', m.where_region_posterior_thigh_lower()),
    ],
  },
  {
    title: m.where_group_knee(),
    regions: [
      sided('knee-front', m.where_region_knee_front()),
      sided('knee-lateral', m.where_region_knee_lateral()),
      sided('knee-medial', m.where_region_knee_medial()),
      sided('knee-back', m.where_region_knee_back()),
    ],
  },
  {
    title: m.where_group_lower_leg(),
    regions: [
      sided('shin-front', m.where_region_shin_front()),
      sided('shin-medial', m.where_region_shin_medial()),
      sided('shin-lateral', m.where_region_shin_lateral()),
      sided('calf', m.where_region_calf()),
      sided('achilles', m.where_region_achilles()),
    ],
  },
  {
    title: m.where_group_foot(),
    regions: [
      sided('ankle', m.where_region_ankle()),
      sided('heel', m.where_region_heel()),
      sided('arch', m.where_region_arch()),
      sided('foot', m.where_region_foot()),
    ],
  },
];
