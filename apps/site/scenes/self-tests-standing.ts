import { bothSides, postures, withJoints } from './postures.ts';
import type { Scene } from './scene.ts';

const floor = { kind: 'floor' } as const;
const chair = { kind: 'chair', back: true } as const;
const stool = { kind: 'chair' } as const;
const fromRight = [-62, 10] as const;
const side = [-90, 8] as const;
const right = { side: 'right' } as const;

const ankleOnKnee = withJoints(postures.seated, {
  'right/thigh': { flexion: 92, abduction: 34, rotation: -74 },
  'right/shank': { flexion: 98 },
});

/** Self-tests done standing or sitting. */
export const standingTests: readonly Scene[] = [
  {
    id: 'self-tests/calf-raise-hurts',
    posture: withJoints(postures.standing, {
      ...bothSides('foot', { flexion: -34 }),
      ...bothSides('toes', { flexion: 34 }),
    }),
    camera: side,
    props: [floor],
    marks: [
      { kind: 'arrow', from: { landmark: 'heel', ...right, by: [0, -4, -7] }, by: [0, 12, 0] },
    ],
    text: 'Standing tall, risen onto the toes, heels off the floor.',
  },
  {
    id: 'self-tests/calf-squeeze-no-movement',
    posture: withJoints(postures.kneelingUp, bothSides('thigh', { abduction: 7 })),
    raised: 36,
    camera: [-148, 26],
    props: [{ kind: 'box', centre: [0, 22, -4], size: [52, 44, 44] }],
    closeUp: { around: { landmark: 'mid-calf-back', ...right, by: [9, -2, -5] }, cm: 46 },
    marks: [
      {
        kind: 'arrow',
        from: { landmark: 'mid-calf-back', ...right, by: [-22, 6, -6] },
        by: [11, 0, 0],
      },
      {
        kind: 'arrow',
        from: { landmark: 'mid-calf-back', ...right, by: [17, -1, -3] },
        by: [-10, 0, 0],
      },
    ],
    text: 'Kneeling on a seat, seen from behind, both feet over its edge; the right calf is squeezed from both sides.',
  },
  {
    id: 'self-tests/hamstring-stretch-hurts',
    posture: withJoints(postures.standing, {
      'right/thigh': { flexion: 42 },
      'left/thigh': { abduction: -4 },
      lumbar: { flexion: 26 },
      chest: { flexion: 12 },
    }),
    camera: side,
    props: [floor, { kind: 'box', centre: [-14, 10, 56], size: [30, 19, 26] }],
    text: 'The right heel on a low step, knee straight, the trunk leaning forward from the hips.',
  },
  {
    id: 'self-tests/kneecap-squat-hurts',
    posture: withJoints(postures.squatting, {
      ...bothSides('thigh', { flexion: 78, abduction: 2 }),
      ...bothSides('shank', { flexion: 82 }),
      ...bothSides('foot', { flexion: 16 }),
      ...bothSides('upper-arm', { flexion: 72, abduction: -32 }),
    }),
    camera: side,
    props: [floor],
    marks: [
      {
        kind: 'arrow',
        from: { landmark: 'sit-crease', ...right, by: [0, 12, -12] },
        by: [0, -14, 0],
      },
    ],
    text: 'A slow squat to a comfortable depth, the hands held forward.',
  },
  {
    id: 'self-tests/one-leg-stand-hurts',
    posture: postures.oneLeg,
    camera: fromRight,
    props: [floor],
    text: 'Standing on the right leg alone, the left foot lifted behind.',
  },
  {
    id: 'self-tests/pelvis-drops',
    posture: withJoints(postures.handsOnHips, {
      'left/thigh': { flexion: 40, abduction: -4 },
      'left/shank': { flexion: 60 },
      'right/thigh': { abduction: -7 },
    }),
    camera: [0, 4],
    props: [floor],
    marks: [
      {
        kind: 'arrow',
        from: { landmark: 'iliac-crest-top', side: 'left', by: [9, 6, 0] },
        by: [0, -13, 0],
      },
    ],
    text: 'Seen from in front: standing on the right leg, the left knee lifted; watch whether the left side of the pelvis sinks.',
  },
  {
    id: 'self-tests/inward-rotation-stiff',
    posture: withJoints(
      postures.seated,
      bothSides('thigh', { flexion: 88, abduction: -3, rotation: 28 }),
    ),
    camera: [0, 14],
    props: [stool],
    marks: [
      { kind: 'arrow', from: { landmark: 'lateral-malleolus', ...right, out: 2 }, by: [-12, 3, 0] },
      {
        kind: 'arrow',
        from: { landmark: 'lateral-malleolus', side: 'left', out: 2 },
        by: [12, 3, 0],
      },
    ],
    text: 'Sitting with the knees together, both feet swung outward.',
  },
  {
    id: 'self-tests/piriformis-stretch-hurts',
    posture: { ...ankleOnKnee, tilt: 8 },
    camera: [-24, 16],
    props: [chair, floor],
    text: 'Sitting, the right ankle on the left knee, leaning forward a little.',
  },
  {
    id: 'self-tests/tender-shin-line',
    posture: ankleOnKnee,
    camera: [-24, 16],
    props: [chair, floor],
    marks: [{ kind: 'target', at: { landmark: 'low-shin-medial', ...right } }],
    text: 'Sitting, the right ankle over the left knee; fingertips slide along the inner edge of the shin bone.',
  },
  {
    id: 'self-tests/tender-adductor',
    posture: withJoints(postures.seated, {
      'right/thigh': { flexion: 80, abduction: 38, rotation: -30 },
    }),
    camera: [8, 22],
    props: [chair, floor],
    marks: [
      {
        kind: 'target',
        at: { landmark: 'pubic-tubercle', ...right, by: [-7, 0, 9] },
      },
    ],
    text: 'Sitting with the right knee fallen outward; the spot is a hand’s breadth down the cord of the inner thigh.',
  },
  {
    id: 'self-tests/resisted-knee-bend-hurts',
    posture: withJoints(postures.seated, {
      'right/shank': { flexion: 58 },
      'right/foot': { flexion: 10 },
    }),
    camera: side,
    props: [chair, floor],
    marks: [
      { kind: 'arrow', from: { landmark: 'heel', ...right, by: [0, 2, -4] }, by: [0, 0, -16] },
    ],
    text: 'Sitting with the right heel on the floor in front, dug in as if to pull it back.',
  },
  {
    id: 'self-tests/resisted-knee-lift-hurts',
    posture: withJoints(postures.seated, {
      'right/thigh': { flexion: 97, abduction: -3 },
      ...bothSides('upper-arm', { abduction: -34, flexion: 34 }),
      ...bothSides('forearm', { flexion: -20 }),
    }),
    camera: side,
    props: [chair, floor],
    marks: [
      {
        kind: 'arrow',
        from: { landmark: 'patella-superior', ...right, by: [0, 22, 4] },
        by: [0, -15, 0],
      },
    ],
    text: 'Sitting tall, the right thigh lifted a little, both hands pushing down on the knee.',
  },
  {
    id: 'self-tests/resisted-knee-straighten-hurts',
    posture: withJoints(postures.seated, {
      'right/shank': { flexion: 74 },
      'left/shank': { flexion: 64 },
      'left/thigh': { flexion: 88, abduction: -9 },
    }),
    camera: side,
    props: [chair, floor],
    marks: [
      { kind: 'arrow', from: { landmark: 'mid-shin-front', ...right, out: 3 }, by: [0, 7, 14] },
    ],
    text: 'Sitting, the left foot crossed in front of the right ankle; the right leg pushes as if to straighten.',
  },
  {
    id: 'self-tests/tender-below-asis',
    posture: withJoints(postures.standing, bothSides('upper-arm', { abduction: 20 })),
    camera: [-38, 6],
    closeUp: { around: { landmark: 'asis', ...right, by: [0, -8, 0] }, cm: 30 },
    marks: [
      { kind: 'target', at: { landmark: 'asis', ...right, by: [-3.5, -7, 0] } },
      {
        kind: 'word',
        at: { landmark: 'mid-thigh-front', ...right, by: [-5, 2, 0] },
        word: 'RIGHT',
      },
    ],
    text: 'The front of the right hip: the spot lies three fingers below and outside the front hip bone.',
  },
  {
    id: 'self-tests/tender-iliac-crest',
    posture: postures.handsOnHips,
    camera: [-40, 8],
    props: [floor],
    marks: [{ kind: 'target', at: { landmark: 'iliac-crest-top', ...right } }],
    text: 'Standing, hands on the hips; fingertips press along the upper edge of the pelvis.',
  },
];
