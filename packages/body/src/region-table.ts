import type { Condition, RegionRule } from './region-rule.ts';

const front: Condition = { from: -45, to: 45 };
const outer: Condition = { from: 45, to: 125 };
const inner: Condition = { from: -130, to: -45 };
const kneeFront: Condition = { from: -42, to: 42 };
const kneeOuter: Condition = { from: 42, to: 130 };
const kneeInner: Condition = { from: -130, to: -42 };
const shinFront: Condition = { from: -22, to: 18 };
const shinOuter: Condition = { from: 18, to: 115 };
const shinInner: Condition = { from: -110, to: -22 };
const belowAnkle: Condition = { below: 'lateral-malleolus', by: 4.5 };
const belowKnee: Condition = { below: 'tibial-tuberosity', by: -1.2 };
const belowKneecap: Condition = { below: 'patella-superior', by: 1.8 };
const down: Condition = { facing: [0, -1, 0], cosine: 0.45 };

/** From the sole up to the rim of the ankle. */
const foot: readonly RegionRule[] = [
  {
    region: 'heel',
    where: [{ below: { between: ['heel', 'achilles'], at: 0.5 } }, { behind: 'sole-heel', by: 3 }],
  },
  { region: 'arch', where: [down, { behind: 'ball-big-toe', by: -2.2 }] },
  { region: 'arch', where: [{ near: ['arch-centre', 'navicular'], cm: 2.2 }] },
  {
    region: 'achilles',
    where: [
      {
        near: [
          { between: ['heel', 'achilles'], at: 0.7 },
          'achilles',
          { between: ['achilles', 'mid-calf-back'], at: 0.4 },
        ],
        cm: 2.2,
      },
    ],
  },
  {
    region: 'ankle',
    where: [
      belowAnkle,
      { above: 'lateral-malleolus', by: -2.2 },
      { behind: 'lateral-malleolus', by: 5 },
    ],
  },
  { region: 'foot', where: [{ part: 'foot' }] },
  { region: 'ankle', where: [belowAnkle] },
];

const shin: readonly RegionRule[] = [
  { region: 'knee-medial', where: [{ near: ['pes-anserinus'], cm: 1.8 }] },
  { region: 'shin-front', where: [belowKnee, shinFront] },
  { region: 'shin-lateral', where: [belowKnee, shinOuter] },
  { region: 'shin-medial', where: [belowKnee, shinInner] },
  {
    region: 'calf',
    where: [
      { below: 'popliteal-crease', by: -4.5 },
      { from: 115, to: -110 },
    ],
  },
];

const knee: readonly RegionRule[] = [
  { region: 'knee-front', where: [belowKneecap, kneeFront] },
  { region: 'knee-lateral', where: [belowKneecap, kneeOuter] },
  { region: 'knee-medial', where: [belowKneecap, kneeInner] },
  { region: 'knee-back', where: [belowKneecap] },
];

/** The midline in front, below and behind, before the limbs take their share. */
const midline: readonly RegionRule[] = [
  {
    region: 'pubic',
    where: [
      { near: ['pubic-symphysis'], cm: 4 },
      { above: 'pubic-symphysis', by: -2 },
      { inside: 'pubic-tubercle', by: 0.8 },
    ],
  },
  {
    region: 'testicle-or-labia',
    where: [
      { below: 'pubic-symphysis' },
      { near: ['pubic-symphysis', 'sit-crease'], cm: 5 },
      { inFrontOf: 'sit-crease' },
      { inside: 'sit-crease' },
    ],
  },
  {
    region: 'perineum',
    where: [{ below: 'coccyx-tip' }, { near: ['sit-crease', 'coccyx-tip'], cm: 2.5 }],
  },
];

/** Belly, flank and back above the pelvis. */
const trunk: readonly RegionRule[] = [
  { region: 'iliac-crest', where: [{ near: ['asis', 'iliac-crest-top', 'psis'], cm: 1.7 }] },
  {
    region: 'inguinal-crease',
    where: [{ near: ['asis', 'mid-inguinal', 'pubic-tubercle'], cm: 1.2 }],
  },
  {
    region: 'sacrum-si',
    where: [
      { behind: 'iliac-crest-top' },
      { below: 'spine-s1', by: 0.5 },
      { above: 'coccyx-tip', by: -1 },
      { inside: ['psis', 'coccyx-tip'], by: 1.6 },
    ],
  },
  {
    region: 'low-back-central',
    where: [
      { behind: 'iliac-crest-top' },
      { above: 'spine-s1', by: 0.5 },
      { inside: 'par-l3', by: -0.6 },
    ],
  },
  {
    region: 'low-back-side',
    where: [
      { behind: 'iliac-crest-top' },
      { above: ['psis', 'iliac-crest-top'] },
      { inside: 'rib12-lateral', by: -1.2 },
    ],
  },
  {
    region: 'flank',
    where: [
      { above: ['asis', 'iliac-crest-top'] },
      { behind: 'asis', by: -3.5 },
      { above: ['psis', 'iliac-crest-top'] },
    ],
  },
  {
    region: 'lower-abdomen',
    where: [{ above: ['asis', 'pubic-tubercle'] }, { inFrontOf: 'asis', by: -3.5 }],
  },
];

const hip: readonly RegionRule[] = [
  { region: 'ischial', where: [{ near: ['ischial-tuberosity'], cm: 3 }] },
  {
    region: 'anterior-groin',
    where: [
      { from: -60, to: 40 },
      { above: 'mid-inguinal', by: -8.5 },
      { inside: 'aiis', by: -1 },
    ],
  },
  {
    region: 'anterior-hip-below-asis',
    where: [
      { from: -45, to: 52 },
      { above: 'asis', by: -11 },
    ],
  },
  {
    region: 'lateral-hip-trochanter',
    where: [
      { from: 52, to: 122 },
      { above: 'greater-trochanter', by: -6.5 },
    ],
  },
  {
    region: 'buttock-upper',
    where: [
      { from: 122, to: -110 },
      { above: ['psis', 'greater-trochanter'], by: 1 },
    ],
  },
  {
    region: 'buttock-deep',
    where: [
      { from: 122, to: -110 },
      { above: 'gluteal-fold', by: -0.6 },
    ],
  },
];

const thigh: readonly RegionRule[] = [
  {
    region: 'anterior-thigh-upper',
    where: [front, { above: { between: ['mid-inguinal', 'patella-superior'], at: 0.42 } }],
  },
  {
    region: 'anterior-thigh-mid',
    where: [front, { above: { between: ['mid-inguinal', 'patella-superior'], at: 0.72 } }],
  },
  { region: 'anterior-thigh-lower', where: [front] },
  { region: 'lateral-thigh-upper', where: [outer, { above: 'mid-thigh-lateral' }] },
  { region: 'lateral-thigh-lower', where: [outer] },
  { region: 'medial-thigh-upper', where: [inner, { above: 'mid-thigh-medial' }] },
  { region: 'medial-thigh-lower', where: [inner] },
  { region: 'posterior-thigh-upper', where: [{ above: 'mid-thigh-back' }] },
  { region: 'posterior-thigh-lower', where: [] },
];

/** A paintable cell of the right side or the midline belongs to the first region whose rule it meets. */
export const regionTable: readonly RegionRule[] = [
  ...midline,
  ...foot,
  ...shin,
  ...knee,
  ...trunk,
  ...hip,
  ...thigh,
];
