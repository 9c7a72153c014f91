import type { PathPoint } from '@unknot/body';

/** A stretch of a muscle on the skin over it: flesh, or a tendon or sheet that has no flesh. */
export interface BandPart {
  /** Points of the right side, from the origin to the insertion. */
  readonly path: readonly PathPoint[];
  /** cm to either side, evenly spaced along the path. */
  readonly radius: readonly number[];
  readonly isTendon?: true;
}

const between = (from: string, to: string, at: number): PathPoint => ({ between: [from, to], at });
const innerFold = between('mid-inguinal', 'mid-thigh-medial', 0.26);
const sacrum = between('psis', 'coccyx-tip', 0.38);
const upperHamstring = 'ischial-tuberosity';

/**
 * Each muscle as a band between its attachments, laid on the skin as if that were clear. The courses
 * are ours, drawn from the attachments in the muscle's record; depth is not shown.
 */
export const muscleBands: Readonly<Record<string, readonly BandPart[]>> = {
  'tensor-fasciae-latae': [
    {
      path: [
        between('asis', 'greater-trochanter', 0.08),
        between('asis', 'greater-trochanter', 0.55),
        between('greater-trochanter', 'mid-thigh-lateral', 0.24),
      ],
      radius: [1.5, 2.7, 2],
    },
    {
      path: [
        between('greater-trochanter', 'mid-thigh-lateral', 0.26),
        'mid-thigh-lateral',
        'gerdy',
      ],
      radius: [1.7, 1.5, 1],
      isTendon: true,
    },
  ],
  'psoas-major': [
    {
      path: [
        between('umbilicus', 'rib12-lateral', 0.18),
        between('umbilicus', 'asis', 0.42),
        'mid-inguinal',
        innerFold,
      ],
      radius: [1.6, 2.5, 1.8, 1.1],
    },
  ],
  iliacus: [
    {
      path: [
        between('asis', 'iliac-crest-top', 0.45),
        between('asis', 'mid-inguinal', 0.7),
        innerFold,
      ],
      radius: [3.6, 2.6, 1.1],
    },
  ],
  'rectus-femoris': [
    { path: ['aiis', 'mid-thigh-front', 'patella-superior'], radius: [1.2, 3.2, 1.5] },
    { path: ['patella-superior', 'tibial-tuberosity'], radius: [1.5, 1], isTendon: true },
  ],
  sartorius: [
    {
      path: [
        'asis',
        between('mid-thigh-front', 'mid-thigh-medial', 0.42),
        'medial-epicondyle',
        'pes-anserinus',
      ],
      radius: [1.2, 1.8, 1.5, 1],
    },
  ],
  pectineus: [
    { path: [between('pubic-tubercle', 'mid-inguinal', 0.35), innerFold], radius: [1.9, 1.5] },
  ],
  'adductor-longus': [
    {
      path: [
        'pubic-tubercle',
        between('pubic-tubercle', 'mid-thigh-medial', 0.5),
        'mid-thigh-medial',
      ],
      radius: [1, 2.4, 2],
    },
  ],
  'adductor-magnus': [
    {
      path: [
        upperHamstring,
        between(upperHamstring, 'mid-thigh-medial', 0.5),
        'mid-thigh-medial',
        'medial-epicondyle',
      ],
      radius: [1.6, 3.2, 2.8, 0.9],
    },
  ],
  gracilis: [
    {
      path: [
        between('pubic-tubercle', 'mid-thigh-medial', 0.1),
        'mid-thigh-medial',
        'medial-epicondyle',
        'pes-anserinus',
      ],
      radius: [1.3, 1.5, 1.1, 0.9],
    },
  ],
  'gluteus-maximus': [
    {
      path: [
        sacrum,
        between('coccyx-tip', 'greater-trochanter', 0.5),
        between('greater-trochanter', 'mid-thigh-lateral', 0.3),
      ],
      radius: [5, 5.6, 2.2],
    },
  ],
  'gluteus-medius': [
    {
      path: [
        between('iliac-crest-top', 'psis', 0.28),
        between('iliac-crest-top', 'greater-trochanter', 0.5),
        'greater-trochanter',
      ],
      radius: [5.6, 4.4, 1.3],
    },
  ],
  'gluteus-minimus': [
    {
      path: [between('iliac-crest-top', 'greater-trochanter', 0.38), 'greater-trochanter'],
      radius: [4, 1.3],
    },
  ],
  piriformis: [{ path: [sacrum, 'greater-trochanter'], radius: [2.4, 1.9, 1] }],
  'quadratus-lumborum': [
    {
      path: [between('par-t12', 'rib12-lateral', 0.45), between('iliac-crest-top', 'psis', 0.55)],
      radius: [2.2, 3],
    },
  ],
  'vastus-lateralis': [
    {
      path: [
        between('greater-trochanter', 'mid-thigh-lateral', 0.14),
        'mid-thigh-lateral',
        between('mid-thigh-lateral', 'patella-superior', 0.7),
        'patella-superior',
      ],
      radius: [1.6, 3.4, 2.8, 1],
    },
  ],
  'vastus-medialis': [
    {
      path: [
        between('mid-thigh-medial', 'mid-thigh-front', 0.45),
        between('medial-epicondyle', 'mid-thigh-front', 0.3),
        between('medial-epicondyle', 'patella-superior', 0.75),
      ],
      radius: [1.8, 3.1, 1.4],
    },
  ],
  'vastus-intermedius': [
    {
      path: [between('aiis', 'mid-thigh-front', 0.4), 'mid-thigh-front', 'patella-superior'],
      radius: [2, 2.9, 1.4],
    },
  ],
  'biceps-femoris': [
    {
      path: [
        upperHamstring,
        between('mid-thigh-back', 'mid-thigh-lateral', 0.3),
        between('popliteal-crease', 'lateral-epicondyle', 0.65),
        'fibular-head',
      ],
      radius: [1.2, 2.7, 1.6, 0.9],
    },
  ],
  'medial-hamstrings': [
    {
      path: [
        upperHamstring,
        between('mid-thigh-back', 'mid-thigh-medial', 0.35),
        between('popliteal-crease', 'medial-epicondyle', 0.65),
        'pes-anserinus',
      ],
      radius: [1.2, 2.9, 1.8, 0.9],
    },
  ],
  'lumbar-erector-spinae': [{ path: ['par-s1', 'par-l3', 'par-t12'], radius: [2, 2.7, 2.5] }],
  'rectus-abdominis': [
    {
      path: [
        'pubic-tubercle',
        between('umbilicus', 'asis', 0.24),
        between('xiphoid', 'rib12-lateral', 0.22),
      ],
      radius: [1.5, 3.2, 3.2],
    },
  ],
  'external-oblique': [
    { path: ['rib12-lateral', between('umbilicus', 'asis', 0.6)], radius: [4.4, 4.8, 3] },
  ],
  gastrocnemius: [
    {
      path: [
        'popliteal-crease',
        between('popliteal-crease', 'mid-calf-back', 0.6),
        between('mid-calf-back', 'achilles', 0.2),
      ],
      radius: [2.8, 5, 3.4],
    },
    {
      path: [between('mid-calf-back', 'achilles', 0.24), 'heel'],
      radius: [2, 1.1],
      isTendon: true,
    },
  ],
  soleus: [
    {
      path: [
        between('popliteal-crease', 'mid-calf-back', 0.5),
        'mid-calf-back',
        between('mid-calf-back', 'achilles', 0.6),
      ],
      radius: [3, 5, 2.2],
    },
    {
      path: [between('mid-calf-back', 'achilles', 0.64), 'heel'],
      radius: [1.5, 1.1],
      isTendon: true,
    },
  ],
  'tibialis-anterior': [
    {
      path: [
        between('gerdy', 'mid-shin-lateral', 0.12),
        between('mid-shin-front', 'mid-shin-lateral', 0.42),
      ],
      radius: [1.3, 2.2, 1.6],
    },
    {
      path: [between('mid-shin-front', 'mid-shin-lateral', 0.42), 'foot-top', 'navicular'],
      radius: [1.2, 0.9, 0.9],
      isTendon: true,
    },
  ],
  'tibialis-posterior': [
    {
      path: [
        between('popliteal-crease', 'mid-calf-back', 0.75),
        between('mid-calf-back', 'medial-malleolus', 0.55),
      ],
      radius: [1.8, 2],
    },
    {
      path: [between('mid-calf-back', 'medial-malleolus', 0.57), 'medial-malleolus', 'navicular'],
      radius: [1.2, 0.9, 0.9],
      isTendon: true,
    },
  ],
  fibularis: [
    { path: ['fibular-head', 'mid-shin-lateral'], radius: [1.1, 1.8] },
    {
      path: ['mid-shin-lateral', 'lateral-malleolus', 'ball-little-toe'],
      radius: [1.5, 0.9, 0.8],
      isTendon: true,
    },
  ],
  popliteus: [
    {
      path: [
        'lateral-epicondyle',
        'popliteal-crease',
        between('popliteal-crease', 'mid-shin-medial', 0.45),
      ],
      radius: [0.9, 1.7, 2],
    },
  ],
  'flexor-hallucis-longus': [
    {
      path: [
        between('mid-calf-back', 'lateral-malleolus', 0.15),
        between('mid-calf-back', 'medial-malleolus', 0.6),
      ],
      radius: [1.6, 1.7],
    },
    {
      path: [
        between('mid-calf-back', 'medial-malleolus', 0.62),
        'medial-malleolus',
        'arch-centre',
        'big-toe',
      ],
      radius: [1, 0.8, 0.8, 0.7],
      isTendon: true,
    },
  ],
  'plantar-intrinsics': [
    { path: ['sole-heel', 'arch-centre', 'ball-big-toe'], radius: [1.7, 2.6, 2.4] },
  ],
};
