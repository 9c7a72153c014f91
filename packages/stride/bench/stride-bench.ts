import {
  anglesAt,
  createLimb,
  createPose,
  lineLengths,
  momentArms,
  poseLimb,
} from '../src/index.ts';
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

const works: Readonly<Record<string, () => void>> = {
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
  'straight-line code, posed already': () => {
    for (const given of posed) code(given.frames, given.screws, lengths, arms);
  },
};

const times = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
for (let round = -60; round < 400; round++)
  for (const [name, work] of Object.entries(works)) {
    const started = performance.now();
    work();
    if (round >= 0) times.get(name)!.push(performance.now() - started);
  }

console.log('stride: 42 lines × 51 frames');
const base = quantile(times.get('straight-line code, posed already')!, 0.5);
for (const [name, taken] of times) {
  const [p50, p99] = [quantile(taken, 0.5), quantile(taken, 0.99)];
  console.log(
    `  ${name.padEnd(36)} p50 ${p50.toFixed(3)} ms  p99 ${p99.toFixed(3)} ms  ×${(p50 / base).toFixed(2)}`,
  );
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!;
}
