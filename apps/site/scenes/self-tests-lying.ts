import { bothSides, postures, withJoints } from './postures.ts';
import type { Scene } from './scene.ts';

const fromRight = [-90, 10] as const;
const above = [-72, 24] as const;
const onSide = [8, 16] as const;
const bed = { kind: 'bed' } as const;
const bedToHips = { kind: 'bed', to: 8 } as const;
const right = { side: 'right' } as const;
const lyingOnSide = postures.onLeftSide;

/** Self-tests done lying down. */
export const lyingTests: readonly Scene[] = [
  {
    id: 'self-tests/thomas-hug',
    posture: postures.edgeOfBed,
    joints: { 'right/thigh': { flexion: 122, abduction: -2 }, 'right/shank': { flexion: 118 } },
    camera: fromRight,
    props: [bedToHips],
    text: 'Lying on the back at the very edge of a bed, both knees hugged to the chest.',
  },
  {
    id: 'self-tests/thomas-hang',
    posture: postures.edgeOfBed,
    camera: fromRight,
    props: [bedToHips],
    marks: [
      {
        kind: 'arrow',
        from: { landmark: 'patella-centre', ...right, out: 6 },
        by: [0, -14, 6],
        bow: 0.2,
      },
      {
        kind: 'word',
        at: { landmark: 'mid-shin-lateral', ...right, by: [0, 0, 16] },
        word: 'RIGHT',
      },
    ],
    text: 'The left knee stays hugged; the right leg hangs down over the edge of the bed.',
  },
  {
    id: 'self-tests/faber-hurts',
    posture: withJoints(postures.onBack, {
      'right/thigh': { flexion: 56, abduction: 40, rotation: -64 },
      'right/shank': { flexion: 96 },
    }),
    camera: [-40, 40],
    props: [bed],
    text: 'Lying on the back, the right ankle on the left knee, the right knee falling outward.',
  },
  {
    id: 'self-tests/fadir-hurts',
    posture: withJoints(postures.onBack, {
      'right/thigh': { flexion: 92, abduction: -22, rotation: 26 },
      'right/shank': { flexion: 88 },
    }),
    camera: [-58, 22],
    props: [bed],
    marks: [
      { kind: 'arrow', from: { landmark: 'patella-centre', ...right, out: 4 }, by: [14, 0, -6] },
    ],
    text: 'Lying on the back, right hip and knee bent to a right angle, the knee brought across toward the opposite shoulder.',
  },
  {
    id: 'self-tests/femoral-stretch-hurts',
    posture: withJoints(postures.onFront, {
      'right/shank': { flexion: 112 },
      'right/foot': { flexion: -20 },
    }),
    camera: fromRight,
    props: [bed],
    marks: [
      {
        kind: 'arrow',
        from: { landmark: 'heel', ...right, by: [0, 6, -2] },
        by: [0, -4, 16],
        bow: -0.2,
      },
    ],
    text: 'Lying on the front, hips flat, the right heel brought toward the buttock.',
  },
  {
    id: 'self-tests/log-roll-hurts',
    posture: postures.onBack,
    camera: above,
    props: [bed],
    marks: [
      {
        kind: 'arrow',
        from: { landmark: 'big-toe', ...right, by: [-4, 7, 0] },
        by: [18, 0, 0],
        bow: -0.35,
      },
    ],
    text: 'Lying on the back, legs straight; the whole right leg rolls inward and outward.',
  },
  {
    id: 'self-tests/ober-tight',
    posture: withJoints(lyingOnSide, {
      'right/thigh': { flexion: -10, abduction: -6 },
      'right/shank': { flexion: 4 },
    }),
    camera: onSide,
    props: [bed],
    marks: [
      { kind: 'arrow', from: { landmark: 'mid-shin-lateral', ...right, out: 14 }, by: [0, -12, 0] },
    ],
    text: 'Lying on the left side, the left knee bent; the right leg straight, sinking toward the bed.',
  },
  {
    id: 'self-tests/resisted-leg-out-hurts',
    posture: postures.onBack,
    camera: [-20, 44],
    props: [bed],
    marks: [
      {
        kind: 'arrow',
        from: { landmark: 'lateral-epicondyle', ...right, out: 2 },
        by: [-14, 0, 0],
      },
      {
        kind: 'arrow',
        from: { landmark: 'lateral-epicondyle', side: 'left', out: 2 },
        by: [14, 0, 0],
      },
    ],
    text: 'Lying on the back, legs together, a belt around the thighs; both legs push outward.',
  },
  {
    id: 'self-tests/sij-press-rim',
    posture: lyingOnSide,
    camera: onSide,
    props: [bed],
    marks: [
      {
        kind: 'arrow',
        from: { landmark: 'iliac-crest-top', ...right, by: [0, 17, 0] },
        by: [0, -14, 0],
      },
    ],
    text: 'Lying on the left side: the upper rim of the pelvis is pressed straight down.',
  },
  {
    id: 'self-tests/squeeze-hurts',
    posture: withJoints(
      postures.onBackKneesBent,
      bothSides('thigh', { flexion: 52, abduction: 3 }),
    ),
    camera: [-34, 18],
    props: [bed],
    marks: [
      {
        kind: 'arrow',
        from: { landmark: 'lateral-epicondyle', ...right, out: 14 },
        by: [11, 0, 0],
      },
      {
        kind: 'arrow',
        from: { landmark: 'lateral-epicondyle', side: 'left', out: 14 },
        by: [-11, 0, 0],
      },
    ],
    text: 'Lying on the back, knees bent, feet flat, the knees squeezing a fist between them.',
  },
  {
    id: 'self-tests/straight-leg-raise-hurts',
    posture: withJoints(postures.onBack, { 'right/thigh': { flexion: 58, abduction: -4 } }),
    camera: fromRight,
    props: [bed],
    marks: [
      {
        kind: 'arrow',
        from: { landmark: 'heel', ...right, by: [0, -8, 6] },
        by: [0, 18, -8],
        bow: -0.15,
      },
    ],
    text: 'Lying on the back, the right leg lifted with the knee straight, the left leg flat.',
  },
  {
    id: 'self-tests/tender-buttock-spot',
    posture: lyingOnSide,
    camera: [172, 16],
    props: [bed],
    marks: [{ kind: 'target', at: { landmark: 'greater-trochanter', ...right, by: [4, -2, -8] } }],
    text: 'Lying on the left side, seen from behind: the spot lies between the tailbone and the outer hip bone.',
  },
  {
    id: 'self-tests/tender-outer-hip-bone',
    posture: lyingOnSide,
    camera: onSide,
    props: [bed],
    marks: [{ kind: 'target', at: { landmark: 'greater-trochanter', ...right } }],
    text: 'Lying on the left side, the right hip up: the spot is its widest bony point.',
  },
  {
    id: 'self-tests/tender-sit-bone',
    posture: withJoints(lyingOnSide, {
      'right/thigh': { flexion: 70, abduction: -18 },
      'right/shank': { flexion: 84 },
    }),
    camera: [172, 14],
    props: [bed],
    marks: [{ kind: 'target', at: { landmark: 'ischial-tuberosity', ...right } }],
    text: 'Lying on the left side with the right hip bent, seen from behind: the spot is the bone one sits on.',
  },
  {
    id: 'self-tests/tender-groin-fold',
    posture: postures.onBackKneesBent,
    camera: [-64, 30],
    props: [bed],
    marks: [{ kind: 'target', at: { landmark: 'mid-inguinal', ...right } }],
    text: 'Lying on the back, knees bent: the spot is the middle of the right groin fold.',
  },
  {
    id: 'self-tests/tender-pubic-bone',
    posture: postures.onBack,
    camera: [-52, 34],
    props: [bed],
    marks: [{ kind: 'target', at: { landmark: 'pubic-tubercle', ...right } }],
    text: 'Lying on the back: the spot is a thumb’s breadth beside the middle of the bone below the belly.',
  },
];
