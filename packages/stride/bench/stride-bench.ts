import {
  anglesAt,
  createLimb,
  createPose,
  lineLengths,
  momentArms,
  poseLimb,
} from '../src/index.ts';
import { race } from '../../../checks/race.ts';
import { model, stride } from '../test/load-movements.ts';
import { straightLine } from './straight-line.ts';

/** 42 lines × 51 frames of the stride: lengths and moment arms, beside straight-line code. */
const limb = createLimb(model);
const frames = Array.from({ length: 51 }, (_, i) => anglesAt(stride, 2 * i));
const pose = createPose(limb);
const [lengths, arms] = [lineLengths(pose), momentArms(poseLimb(pose, {}))];
const code = straightLine(limb);
const posed = frames.map((angles) => {
  poseLimb(pose, angles);
  return { frames: pose.frames.slice(), screws: pose.screws.slice() };
});

const works = {
  'straight-line code, posed already': () => {
    for (const given of posed) code(given.frames, given.screws, lengths, arms);
  },
  'pose, lengths and moment arms': () => {
    for (const angles of frames) {
      poseLimb(pose, angles);
      lineLengths(pose, lengths);
      momentArms(pose, arms);
    }
  },
  'pose and lengths': () => {
    for (const angles of frames) lineLengths(poseLimb(pose, angles), lengths);
  },
  'pose alone': () => {
    for (const angles of frames) poseLimb(pose, angles);
  },
};

await race('stride: 42 lines × 51 frames', works, { rounds: 400 });
