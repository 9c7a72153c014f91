import type { JointAngles, Pose } from '@unknot/body';

/** The same angles on both sides. */
export function bothSides(bone: string, angles: JointAngles): Record<string, JointAngles> {
  return { [`left/${bone}`]: angles, [`right/${bone}`]: angles };
}

/** A posture with some of its joints set anew. */
export function withJoints(pose: Pose, joints: Readonly<Record<string, JointAngles>>): Pose {
  return { ...pose, joints: { ...pose.joints, ...joints } };
}

const armsDown = {
  ...bothSides('upper-arm', { abduction: -36 }),
  ...bothSides('forearm', { flexion: -26 }),
};
const legsTogether = bothSides('thigh', { abduction: -4 });
const handsOnThighs = {
  ...bothSides('upper-arm', { abduction: -32, flexion: 24 }),
  ...bothSides('forearm', { flexion: -8 }),
};
const handsOnHips = {
  ...bothSides('upper-arm', { abduction: -14, flexion: -14, rotation: 50 }),
  ...bothSides('forearm', { flexion: 62 }),
};
const kneeUp = {
  'left/thigh': { flexion: 52, abduction: -3 },
  'left/shank': { flexion: 106 },
  'left/foot': { flexion: -34 },
};

/** Postures by name: joint angles, and how the body lies in the room. */
export const postures = {
  standing: { joints: { ...armsDown, ...legsTogether } },
  handsOnHips: { joints: { ...handsOnHips, ...legsTogether } },
  oneLeg: {
    joints: {
      ...armsDown,
      'right/thigh': { abduction: -6 },
      'left/thigh': { flexion: 8, abduction: -4 },
      'left/shank': { flexion: 70 },
    },
  },
  onBack: { tilt: -90, joints: { ...armsDown, ...legsTogether } },
  onBackKneesBent: {
    tilt: -90,
    joints: {
      ...armsDown,
      ...bothSides('thigh', { flexion: 52, abduction: -3 }),
      ...bothSides('shank', { flexion: 106 }),
      ...bothSides('foot', { flexion: -34 }),
    },
  },
  onBackOneKneeBent: { tilt: -90, joints: { ...armsDown, ...legsTogether, ...kneeUp } },
  onFront: {
    tilt: 90,
    joints: {
      ...legsTogether,
      ...bothSides('upper-arm', { abduction: 66, flexion: -14 }),
      ...bothSides('forearm', { flexion: -34 }),
      ...bothSides('foot', { flexion: -42 }),
      neck: { rotation: 20 },
    },
  },
  onLeftSide: {
    roll: 90,
    joints: {
      'left/upper-arm': { flexion: 70, abduction: -40 },
      'right/upper-arm': { flexion: 30, abduction: -40 },
      'left/thigh': { flexion: 38, abduction: -6 },
      'left/shank': { flexion: 62 },
      'right/thigh': { flexion: 42, abduction: -16 },
      'right/shank': { flexion: 66 },
      neck: { abduction: -8 },
    },
  },
  seated: {
    joints: {
      ...handsOnThighs,
      ...bothSides('thigh', { flexion: 88, abduction: -3 }),
      ...bothSides('shank', { flexion: 88 }),
    },
  },
  onFloorSitting: {
    tilt: -12,
    joints: {
      ...bothSides('upper-arm', { abduction: -24, flexion: -28 }),
      ...bothSides('forearm', { flexion: -40 }),
      ...bothSides('thigh', { flexion: 78, abduction: -3 }),
      ...bothSides('shank', { flexion: 2 }),
      lumbar: { flexion: 12 },
    },
  },
  halfKneeling: {
    joints: {
      ...armsDown,
      'right/thigh': { flexion: 0 },
      'right/shank': { flexion: 88 },
      'right/foot': { flexion: -38 },
      'left/thigh': { flexion: 88 },
      'left/shank': { flexion: 88 },
    },
  },
  kneelingUp: {
    joints: {
      ...armsDown,
      ...legsTogether,
      ...bothSides('shank', { flexion: 88 }),
      ...bothSides('foot', { flexion: -6 }),
    },
  },
  squatting: {
    tilt: 30,
    joints: {
      ...bothSides('upper-arm', { flexion: 84, abduction: -34 }),
      ...bothSides('forearm', { flexion: -30 }),
      lumbar: { flexion: 8 },
      ...bothSides('thigh', { flexion: 100, abduction: 6 }),
      ...bothSides('shank', { flexion: 108 }),
      ...bothSides('foot', { flexion: 24 }),
    },
  },
  edgeOfBed: {
    tilt: -90,
    joints: {
      ...bothSides('upper-arm', { abduction: -30, flexion: 62 }),
      ...bothSides('forearm', { flexion: 44 }),
      'left/thigh': { flexion: 124, abduction: -2 },
      'left/shank': { flexion: 118 },
      'right/thigh': { flexion: -8 },
      'right/shank': { flexion: 82 },
      'right/foot': { flexion: -18 },
    },
  },
} satisfies Readonly<Record<string, Pose>>;
