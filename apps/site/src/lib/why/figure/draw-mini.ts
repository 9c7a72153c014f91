import { bonePoint, linePath, inSpace, trunkPoint, type Runner, type Vector } from '@unknot/stride';
import { openLine } from './contours.ts';
import { project, type PlanePoint } from './plane-point.ts';

/** A small figure of lines: a frame of the strip. */
export interface MiniPicture {
  readonly trunk: string;
  readonly right: string;
  readonly left: string;
  readonly head: PlanePoint;
  readonly muscle: string;
}

const leg: readonly (readonly [string, Vector])[] = [
  ['femur_r', [0, 0, 0]],
  ['tibia_r', [0, 0, 0]],
  ['talus_r', [0, 0, 0]],
  ['calcn_r', [-0.01, 0, 0]],
  ['toes_r', [0.05, 0, 0]],
];

/** Draws a posed runner in few lines, with one muscle line of the right leg. */
export function drawMini(runner: Runner, line: number | undefined): MiniPicture {
  const side = (name: 'right' | 'left'): string =>
    openLine(leg.map(([body, at]) => project('profile', bonePoint(runner, name, body, at))));
  const trunk = (at: Vector): PlanePoint => project('profile', trunkPoint(runner, at));
  const hips = project('profile', inSpace(runner, 'right', [-0.07, -0.06, 0]));
  return {
    trunk: openLine([hips, trunk([0, 0.12, 0]), trunk([0.02, 0.42, 0])]),
    right: side('right'),
    left: side('left'),
    head: trunk([0.07, 0.57, 0]),
    muscle:
      line === undefined
        ? ''
        : openLine(
            linePath(runner.right, line).map((at) =>
              project('profile', inSpace(runner, 'right', at)),
            ),
          ),
  };
}
