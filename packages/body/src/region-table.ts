import type { PathPoint } from './path-point.ts';
import type { Condition, RegionRule } from './region-rule.ts';

const front: Condition = { from: -45, to: 48 };
const outer: Condition = { from: 48, to: 125 };
const inner: Condition = { from: -130, to: -45 };
const buttock: Condition = { from: 122, to: -100 };
const kneeFront: Condition = { from: -42, to: 42 };
const kneeOuter: Condition = { from: 42, to: 130 };
const kneeInner: Condition = { from: -130, to: -42 };
const down: Condition = { facing: [0, -1, 0], cosine: 0.45 };
const belowAnkle: Condition = { below: 'lateral-malleolus', by: 4.5 };
const belowKnee: Condition = { below: 'tibial-tuberosity', by: -1.2 };
const belowKneecap: Condition = { below: 'patella-superior', by: 1.8 };
/** The crest ends at the PSIS; the last of it lies over the sacroiliac joint. */
const crestEnd: PathPoint = { between: ['iliac-crest-top', 'psis'], at: 0.85 };
const achillesTop: PathPoint = { between: ['achilles', 'mid-calf-back'], at: 0.42 };
const heelTop: PathPoint = { between: ['heel', 'achilles'], at: 0.5 };

const foot: readonly RegionRule[] = [
  { region: 'heel', where: [{ below: heelTop }, { behind: 'sole-heel', by: 3.5 }] },
  { region: 'arch', where: [{ part: 'foot' }, down, { behind: 'ball-big-toe', by: -2.2 }] },
  { region: 'arch', where: [{ near: ['arch-centre', 'navicular'], cm: 2.4 }] },
  {
    region: 'achilles',
    where: [
      { below: 'lateral-malleolus', by: 6 },
      { near: [heelTop, 'achilles', achillesTop], cm: 2.1 },
    ],
  },
  {
    region: 'ankle',
    where: [
      belowAnkle,
      { above: 'lateral-malleolus', by: -2.4 },
      { behind: 'lateral-malleolus', by: 5 },
    ],
  },
  { region: 'heel', where: [{ part: 'foot' }, { behind: 'sole-heel', by: 3.5 }] },
  { region: 'foot', where: [{ part: 'foot' }] },
  { region: 'ankle', where: [belowAnkle] },
];

const shin: readonly RegionRule[] = [
  { region: 'knee-medial', where: [{ near: ['pes-anserinus'], cm: 1.8 }] },
  { region: 'shin-front', where: [belowKnee, { from: -22, to: 18 }] },
  { region: 'achilles', where: [{ below: achillesTop }, { from: 132, to: -120 }] },
  {
    region: 'calf',
    where: [
      { below: 'popliteal-crease', by: -4.5 },
      { above: achillesTop },
      { from: 115, to: -110 },
    ],
  },
  { region: 'shin-lateral', where: [belowKnee, { from: 0, to: 150 }] },
  { region: 'shin-medial', where: [belowKnee, { from: -150, to: 0 }] },
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
    region: 'ischial',
    where: [
      { near: ['ischial-tuberosity'], cm: 3.2 },
      { outside: 'sit-crease', by: -1 },
    ],
  },
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
      { above: 'sit-crease', by: -1 },
      { inFrontOf: 'sit-crease', by: 5 },
      { inside: 'pubic-tubercle', by: 0.8 },
    ],
  },
  {
    region: 'perineum',
    where: [
      { below: 'coccyx-tip' },
      { above: 'sit-crease', by: -1 },
      { inside: 'sit-crease', by: -0.6 },
      { inside: ['sit-crease', 'coccyx-tip'], by: 0.8 },
    ],
  },
];

/** Belly, flank and back above the pelvis. */
const trunk: readonly RegionRule[] = [
  { region: 'iliac-crest', where: [{ near: ['asis', 'iliac-crest-top', crestEnd], cm: 1.5 }] },
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
      { behind: 'iliac-crest-top', by: 0.5 },
      { above: ['psis', 'iliac-crest-top'] },
      { inside: 'rib12-lateral', by: -0.4 },
    ],
  },
  {
    region: 'flank',
    where: [
      { above: 'iliac-crest-top', by: -0.5 },
      { behind: 'asis', by: -3.5 },
    ],
  },
  {
    region: 'flank',
    where: [
      { above: ['asis', 'iliac-crest-top'], seen: 'side' },
      { inFrontOf: 'iliac-crest-top' },
      { behind: 'asis', by: -3.5 },
    ],
  },
  {
    region: 'low-back-side',
    where: [{ behind: 'iliac-crest-top', by: 0.5 }, { above: ['psis', 'iliac-crest-top'] }],
  },
  {
    region: 'lower-abdomen',
    where: [{ above: ['asis', 'pubic-tubercle'] }, { inFrontOf: 'asis', by: -3.5 }],
  },
];

const hip: readonly RegionRule[] = [
  {
    region: 'anterior-groin',
    where: [
      { from: -50, to: 40 },
      { above: 'mid-inguinal', by: -9 },
      { inside: 'aiis', by: -1 },
    ],
  },
  {
    region: 'anterior-hip-below-asis',
    where: [
      { from: -45, to: 48 },
      { above: 'asis', by: -11 },
    ],
  },
  {
    region: 'lateral-hip-trochanter',
    where: [
      { from: 48, to: 122 },
      { above: 'greater-trochanter', by: -6.5 },
    ],
  },
  { region: 'buttock-upper', where: [buttock, { above: ['psis', 'greater-trochanter'], by: 1 }] },
  { region: 'buttock-deep', where: [buttock, { above: 'gluteal-fold', by: -0.6 }] },
];

const thigh: readonly RegionRule[] = [
  {
    region: 'anterior-thigh-upper',
    where: [front, { above: { between: ['mid-inguinal', 'patella-superior'], at: 0.45 } }],
  },
  {
    region: 'anterior-thigh-mid',
    where: [front, { above: { between: ['mid-inguinal', 'patella-superior'], at: 0.73 } }],
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
