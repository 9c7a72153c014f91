import type { JointAngles, Pose } from '@unknot/body';
import { bothSides, postures, withJoints } from './postures.ts';
import type { Prop, Spot } from './scene.ts';

type Place = readonly [number, number, number];

/** How a technique is set in a room: posture, camera, tool, and what moves in the last frame. */
export interface Staging {
  readonly posture: Pose;
  readonly joints?: Readonly<Record<string, JointAngles>>;
  readonly camera: readonly [around: number, above: number];
  /** The camera of the near picture of the spot, where it differs. */
  readonly look?: readonly [around: number, above: number];
  readonly raised?: number;
  readonly props?: readonly Prop[];
  readonly tool?:
    | { readonly kind: 'ball'; readonly radius: number }
    | {
        readonly kind: 'roller';
        readonly radius: number;
        readonly length: number;
        readonly along: Place;
      };
  readonly moved?: Readonly<Record<string, JointAngles>>;
  readonly arrow?: { readonly from: Spot; readonly by: Place; readonly bow?: number };
  /** The stretch afterwards, drawn where nothing moves under the tool. */
  readonly stretch?: Staging;
}

const floor: Prop = { kind: 'floor' };
const chair: Prop = { kind: 'chair' };
const ball = { kind: 'ball', radius: 3.2 } as const;
const roller = { kind: 'roller', radius: 7, length: 34, along: [1, 0, 0] } as const;
const stick = { kind: 'roller', radius: 1.8, length: 40, along: [1, 0, 0] } as const;
const across: Place = [1, 0, 0];

/** A wall at the person's right, seen from its edge. */
const wallRight: Prop = { kind: 'box', centre: [-27, 70, 0], size: [5, 140, 46] };
/** A wall behind. */
const wallBehind: Prop = { kind: 'box', centre: [0, 70, -19], size: [60, 140, 5] };

const kneeBends = { 'right/shank': { flexion: 48 }, 'right/thigh': { flexion: 16, abduction: -4 } };
const kneeArrow = {
  from: { landmark: 'low-shin-medial', side: 'right', out: 5 },
  by: [0, 12, -14],
  bow: 0.2,
} as const;

/** The arm on that side is out of the way of hip and wall. */
const armForward = withJoints(postures.standing, {
  'right/upper-arm': { abduction: -34, flexion: 96 },
  'right/forearm': { flexion: 30 },
});
const atTheWall: Staging = {
  posture: armForward,
  camera: [12, 6],
  look: [-55, 4],
  props: [floor, wallRight],
  tool: ball,
  moved: kneeBends,
  arrow: kneeArrow,
};
const backToTheWall: Staging = {
  posture: withJoints(postures.standing, {
    ...bothSides('thigh', { flexion: 14, abduction: -4 }),
    ...bothSides('shank', { flexion: 26 }),
  }),
  camera: [-88, 6],
  look: [-150, 6],
  props: [floor, wallBehind],
  tool: ball,
  moved: {
    ...bothSides('thigh', { flexion: 30, abduction: -4 }),
    ...bothSides('shank', { flexion: 54 }),
  },
  arrow: { from: { landmark: 'patella-centre', side: 'right', out: 6 }, by: [0, -12, 0] },
};
const frontOnRoller: Staging = {
  posture: postures.onFront,
  camera: [-90, 14],
  look: [-90, -40],
  raised: 7,
  props: [floor],
  tool: roller,
  moved: { 'right/shank': { flexion: 88 } },
  arrow: { from: { landmark: 'achilles', side: 'right', out: 4 }, by: [0, 16, 12], bow: 0.25 },
};
const seatedWithStick: Staging = {
  posture: postures.seated,
  camera: [-40, 16],
  props: [floor, chair],
  tool: { ...stick, along: across },
  moved: { 'right/shank': { flexion: 40 } },
  arrow: { from: { landmark: 'foot-top', side: 'right', out: 5 }, by: [0, 14, 12], bow: -0.2 },
};
const seatedWithHands: Staging = {
  posture: withJoints(postures.seated, {
    'right/thigh': { flexion: 88, abduction: 26, rotation: 20 },
  }),
  camera: [-10, 22],
  look: [30, 26],
  props: [floor, chair],
  moved: { 'right/thigh': { flexion: 88, abduction: 6 } },
  arrow: { from: { landmark: 'patella-centre', side: 'right', out: 6 }, by: [14, 0, 0] },
};
/** Leaning back on the hands, so that the weight comes onto the back of the seat. */
const leaningBack = withJoints(
  { ...postures.onFloorSitting, tilt: -46 },
  {
    ...bothSides('upper-arm', { abduction: -24, flexion: -12 }),
    ...bothSides('forearm', { flexion: -26 }),
    'left/thigh': { flexion: 46, abduction: -3 },
    'left/shank': { flexion: 6 },
  },
);
const seatedOnBall: Staging = {
  posture: leaningBack,
  camera: [-84, 10],
  look: [-160, 4],
  raised: 5,
  props: [floor],
  tool: ball,
  joints: { 'right/thigh': { flexion: 84, abduction: 4 }, 'right/shank': { flexion: 84 } },
  moved: { 'right/thigh': { flexion: 84, abduction: 26 }, 'right/shank': { flexion: 84 } },
  arrow: {
    from: { landmark: 'patella-centre', side: 'right', out: 5 },
    by: [-14, -2, 0],
    bow: 0.2,
  },
};
const legOnRoller: Staging = {
  posture: postures.onFloorSitting,
  camera: [-84, 10],
  look: [-150, -14],
  raised: 8,
  props: [floor],
  tool: roller,
  moved: { 'right/foot': { flexion: 26 } },
  arrow: { from: { landmark: 'big-toe', side: 'right', out: 5 }, by: [0, 4, -10], bow: 0.3 },
};
const legOnBall: Staging = {
  ...legOnRoller,
  raised: 5,
  tool: { kind: 'ball', radius: 4 },
  moved: { 'right/foot': { flexion: -30 } },
};

const halfKneeling: Staging = {
  posture: postures.halfKneeling,
  camera: [-86, 8],
  props: [floor],
  arrow: { from: { landmark: 'asis', side: 'right', out: 6 }, by: [0, -2, 14] },
};
const sideLunge: Staging = {
  posture: withJoints(postures.handsOnHips, {
    'left/thigh': { flexion: 54, abduction: 20 },
    'left/shank': { flexion: 66 },
    'right/thigh': { flexion: 6, abduction: 36 },
    lumbar: { flexion: 10 },
  }),
  camera: [8, 6],
  props: [floor],
  arrow: { from: { landmark: 'asis', side: 'left', out: 8 }, by: [12, 0, 0] },
};
const sideReach: Staging = {
  posture: withJoints(postures.standing, {
    'right/upper-arm': { abduction: 112 },
    'right/forearm': { flexion: 18 },
    lumbar: { abduction: 18 },
    chest: { abduction: 14 },
  }),
  camera: [6, 6],
  props: [floor],
};

/** By technique: those that press. */
export const pressedStagings: Readonly<Record<string, Staging>> = {
  'tensor-fasciae-latae': atTheWall,
  'gluteus-medius': { ...atTheWall, look: [-100, 4] },
  'gluteus-minimus': { ...atTheWall, look: [-70, 4] },
  'rectus-femoris': frontOnRoller,
  'vastus-intermedius': frontOnRoller,
  'vastus-lateralis': seatedWithStick,
  'vastus-medialis': { ...seatedWithStick, look: [20, 20] },
  iliacus: {
    posture: postures.onBackKneesBent,
    camera: [-74, 24],
    look: [-60, 50],
    props: [floor],
    moved: { 'right/thigh': { flexion: 22 }, 'right/shank': { flexion: 44 } },
    arrow: { from: { landmark: 'heel', side: 'right', out: 5 }, by: [0, 0, 18] },
  },
  sartorius: {
    ...seatedWithHands,
    look: [-10, 30],
    stretch: {
      ...halfKneeling,
      joints: { 'right/thigh': { rotation: 16 }, 'right/shank': { flexion: 88 } },
    },
  },
  'adductor-longus': seatedWithHands,
  gracilis: { ...seatedWithHands, stretch: sideLunge },
  'adductor-magnus': {
    ...seatedWithStick,
    camera: [-60, 4],
    look: [60, -20],
    tool: ball,
  },
  'gluteus-maximus': seatedOnBall,
  piriformis: seatedOnBall,
  'quadratus-lumborum': backToTheWall,
  'lumbar-erector-spinae': backToTheWall,
  'external-oblique': {
    posture: postures.onLeftSide,
    camera: [0, 26],
    look: [-20, 50],
    props: [floor],
    stretch: sideReach,
  },
  'biceps-femoris': { ...legOnRoller, look: [-140, -24] },
  'medial-hamstrings': { ...legOnRoller, look: [150, -24] },
  gastrocnemius: legOnRoller,
  soleus: legOnRoller,
  'flexor-hallucis-longus': legOnBall,
  'tibialis-anterior': {
    ...seatedWithStick,
    look: [-50, 6],
    moved: { 'right/foot': { flexion: 24 } },
  },
  fibularis: { ...seatedWithStick, look: [-90, 6], moved: { 'right/foot': { flexion: -20 } } },
  'plantar-intrinsics': {
    posture: withJoints(postures.seated, { 'right/thigh': { flexion: 98, abduction: -3 } }),
    camera: [-78, 8],
    look: [60, -30],
    props: [floor, chair],
    tool: ball,
    moved: { 'right/thigh': { flexion: 98, abduction: -3 }, 'right/shank': { flexion: 72 } },
    arrow: { from: { landmark: 'foot-top', side: 'right', out: 6 }, by: [0, 0, 14] },
  },
};

const lying: Staging = { posture: postures.onBackKneesBent, camera: [-86, 14], props: [floor] };

/** By technique: those that do not press, frame by frame. */
export const movedStagings: Readonly<Record<string, readonly Staging[]>> = {
  'psoas-major': [
    {
      ...lying,
      joints: {
        ...bothSides('thigh', { flexion: 84, abduction: -3 }),
        ...bothSides('shank', { flexion: 86 }),
      },
    },
    {
      ...lying,
      joints: { 'right/thigh': { flexion: 20 }, 'right/shank': { flexion: 40 } },
      arrow: { from: { landmark: 'heel', side: 'right', out: 6 }, by: [0, 0, 16] },
    },
    halfKneeling,
  ],
  pectineus: [
    { ...lying, camera: [-40, 26] },
    {
      ...lying,
      camera: [-40, 26],
      props: [
        floor,
        { kind: 'ball', at: { landmark: 'medial-epicondyle', side: 'right', out: 6 }, radius: 6.5 },
      ],
      joints: bothSides('thigh', { flexion: 52, abduction: 3 }),
    },
    {
      ...lying,
      camera: [-40, 40],
      joints: bothSides('thigh', { flexion: 52, abduction: 36, rotation: 30 }),
    },
  ],
  'rectus-abdominis': [
    lying,
    {
      ...lying,
      joints: {
        'left/thigh': { flexion: 88, abduction: -3 },
        'left/shank': { flexion: 88 },
        'right/thigh': { flexion: 52, abduction: -3 },
        'right/shank': { flexion: 92 },
      },
      arrow: { from: { landmark: 'heel', side: 'right', out: 6 }, by: [0, -10, 0] },
    },
    {
      posture: withJoints(postures.onFront, {
        ...bothSides('upper-arm', { abduction: -30, flexion: 50 }),
        ...bothSides('forearm', { flexion: 62 }),
        lumbar: { flexion: -24 },
        chest: { flexion: -14 },
        neck: { flexion: -6 },
      }),
      camera: [-86, 10],
      props: [floor],
    },
  ],
  'tibialis-posterior': [
    {
      posture: postures.seated,
      joints: { 'right/shank': { flexion: 50 } },
      camera: [60, 8],
      props: [floor, chair],
      arrow: { from: { landmark: 'big-toe', side: 'right', out: 4 }, by: [8, 8, 0], bow: 0.6 },
    },
    { posture: postures.seated, camera: [60, 8], props: [floor, chair] },
    {
      posture: postures.standing,
      joints: bothSides('foot', { flexion: -34 }),
      camera: [-120, 8],
      props: [floor],
      arrow: { from: { landmark: 'heel', side: 'right', out: 5 }, by: [0, 12, 0] },
    },
  ],
  popliteus: [
    {
      posture: postures.seated,
      camera: [-30, 14],
      props: [floor, chair],
      arrow: { from: { landmark: 'big-toe', side: 'right', out: 5 }, by: [-12, 0, 0], bow: 0.3 },
    },
    {
      posture: postures.seated,
      joints: { 'right/shank': { flexion: 56 } },
      camera: [-80, 8],
      props: [floor, chair],
      arrow: { from: { landmark: 'heel', side: 'right', out: 5 }, by: [0, 0, -12] },
    },
    {
      posture: postures.seated,
      joints: { 'right/shank': { flexion: 20 }, 'right/thigh': { flexion: 70, abduction: -3 } },
      camera: [-80, 8],
      props: [floor, chair],
    },
  ],
};
