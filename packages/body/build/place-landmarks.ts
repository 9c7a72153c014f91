import type { Body } from '../src/body.ts';
import type { SurfacePoint } from '../src/surface-point.ts';
import type { JointLookup } from './joints.ts';
import { mirroredPoint, skinProbe, type SkinProbe } from './skin-probe.ts';
import type { Vector } from './vector.ts';

/**
 * Every landmark on the neutral build: right side or midline, by id. Placed from joint centres and
 * usual distances between palpable points, then looked at; no anatomist has checked them.
 */
export function placeLandmarks(body: Body, joints: JointLookup): Record<string, SurfacePoint> {
  const probe = skinProbe(body);
  const frame = frameOf(joints);
  const sided = {
    ...pelvis(probe, frame),
    ...thighAndKnee(probe, frame),
    ...shank(probe, frame),
    ...foot(probe, frame),
  };
  const right = Object.entries(sided).map(
    ([id, point]) => [id, mirroredPoint(body, point)] as const,
  );
  return { ...Object.fromEntries(right), ...midline(probe, frame) };
}

interface Frame {
  readonly joints: JointLookup;
  readonly hip: Vector;
  readonly knee: Vector;
  readonly ankle: Vector;
  /** Heights, cm. */
  readonly asisY: number;
  readonly crestY: number;
}

type Points = Record<string, SurfacePoint>;

function frameOf(joints: JointLookup): Frame {
  const hip = joints('l-upper-leg');
  const asisY = hip[1] + 7.2;
  return {
    joints,
    hip,
    knee: joints('l-knee'),
    ankle: joints('l-ankle'),
    asisY,
    crestY: asisY + 8.5,
  };
}

/** Heights over the L4 process, which lies level with the top of the iliac crests. */
const overL4 = { t12: 14.2, l1: 10.8, l2: 7.2, l3: 3.6, l4: 0, l5: -3.4, s1: -5.8, s2: -8 };
const besideSpine = 3.6;

function midline(probe: SkinProbe, { hip, crestY }: Frame): Points {
  const spine = Object.entries(overL4).map(
    ([level, up]) => [`spine-${level}`, probe.onMidline('back', crestY + up)] as const,
  );
  return {
    ...Object.fromEntries(spine),
    'coccyx-tip': probe.onMidline('back', crestY - 16.5),
    'pubic-symphysis': probe.onMidline('front', hip[1] + 0.4),
    umbilicus: probe.onMidline('front', crestY),
    xiphoid: probe.onMidline('front', crestY + 17.5),
  };
}

function pelvis(probe: SkinProbe, { hip, asisY, crestY }: Frame): Points {
  const front = (x: number, y: number): SurfacePoint => probe.along([x, y, 100], [0, 0, -1]);
  const back = (x: number, y: number): SurfacePoint => probe.along([x, y, -100], [0, 0, 1]);
  const flank = (azimuth: number, y: number): SurfacePoint =>
    probe.along([0, y, 1.5], heading(azimuth));
  return {
    asis: front(hip[0] + 1.7, asisY),
    aiis: front(hip[0] + 0.2, asisY - 4.2),
    'pubic-tubercle': front(2.6, hip[1] + 0.6),
    'mid-inguinal': front((hip[0] + 1.7 + 2.6) / 2, (asisY + hip[1] + 0.6) / 2),
    'iliac-crest-top': flank(92, crestY),
    'rib12-lateral': flank(114, crestY + 5.3),
    psis: back(4.2, asisY + 1),
    'greater-trochanter': probe.along([hip[0], hip[1] + 0.5, hip[2]], heading(100)),
    'ischial-tuberosity': back(5.8, hip[1] - 6.2),
    'gluteal-fold': back(9, hip[1] - 8.6),
    'sit-crease': back(3.2, hip[1] - 8.2),
    'par-t12': back(besideSpine, crestY + overL4.t12),
    'par-l3': back(besideSpine, crestY + overL4.l3),
    'par-s1': back(besideSpine, crestY + overL4.s1),
  };
}

function thighAndKnee(probe: SkinProbe, frame: Frame): Points {
  const leg = legProbe(probe, frame);
  const kneeY = frame.knee[1];
  const middleY = (frame.hip[1] + kneeY) / 2;
  return {
    'mid-thigh-front': leg(5, middleY),
    'mid-thigh-lateral': leg(92, middleY),
    'mid-thigh-back': leg(180, middleY),
    'mid-thigh-medial': leg(-88, middleY),
    'patella-superior': leg(8, kneeY + 4),
    'patella-centre': leg(8, kneeY + 1.5),
    'patella-apex': leg(8, kneeY - 1.2),
    'lateral-epicondyle': leg(95, kneeY + 1.6),
    'medial-epicondyle': leg(-88, kneeY + 1.6),
    gerdy: leg(48, kneeY - 3.4),
    'tibial-tuberosity': leg(8, kneeY - 5.2),
    'fibular-head': leg(112, kneeY - 4),
    'popliteal-crease': leg(180, kneeY),
    'pes-anserinus': leg(-35, kneeY - 6.5),
  };
}

function shank(probe: SkinProbe, frame: Frame): Points {
  const leg = legProbe(probe, frame);
  const kneeY = frame.knee[1];
  const ankleY = frame.ankle[1];
  const middleY = (kneeY + ankleY) / 2;
  return {
    'mid-calf-back': leg(180, kneeY - 13),
    'mid-shin-front': leg(-2, middleY),
    'mid-shin-medial': leg(-108, middleY),
    'mid-shin-lateral': leg(80, middleY),
    'low-shin-medial': leg(-105, ankleY + 0.3 * (kneeY - ankleY)),
    'lateral-malleolus': leg(100, ankleY - 0.2),
    'medial-malleolus': leg(-80, ankleY + 0.9),
    achilles: leg(180, ankleY),
  };
}

function foot(probe: SkinProbe, { ankle, joints }: Frame): Points {
  const sole = (x: number, z: number): SurfacePoint => probe.along([x, -10, z], [0, 1, 0]);
  const top = (x: number, z: number): SurfacePoint => probe.along([x, 15, z], [0, -1, 0]);
  const bigToe = joints('l-toe-1-1');
  const bigToeTip = joints('l-toe-1-2');
  const littleToe = joints('l-toe-5-1');
  const middle = (bigToe[2] + ankle[2]) / 2;
  return {
    heel: probe.along([ankle[0], 2.2, -100], [0, 0, 1]),
    navicular: probe.along([ankle[0], 4.2, ankle[2] + 4], [-1, 0, 0]),
    'foot-top': top((bigToe[0] + littleToe[0]) / 2 - 1, middle + 1),
    'big-toe': top(bigToeTip[0], bigToeTip[2]),
    'sole-heel': sole(ankle[0], ankle[2] - 1.5),
    'arch-centre': sole((bigToe[0] + ankle[0]) / 2, middle),
    'ball-big-toe': sole(bigToe[0], bigToe[2] - 1.2),
    'ball-little-toe': sole(littleToe[0] - 1, littleToe[2] - 1.6),
  };
}

/** Skin round the leg's axis hip–knee–ankle: azimuth in degrees, 0 in front, 90 outside. */
function legProbe(
  probe: SkinProbe,
  { hip, knee, ankle }: Frame,
): (azimuth: number, y: number) => SurfacePoint {
  return (azimuth, y) => {
    const [top, bottom] = y > knee[1] ? [hip, knee] : [knee, ankle];
    const down = (top[1] - y) / (top[1] - bottom[1]);
    const at = (axis: 0 | 2): number => top[axis] + down * (bottom[axis] - top[axis]);
    return probe.along([at(0), y, at(2)], heading(azimuth));
  };
}

function heading(azimuthDegrees: number): Vector {
  const angle = (azimuthDegrees * Math.PI) / 180;
  return [Math.sin(angle), 0, Math.cos(angle)];
}
