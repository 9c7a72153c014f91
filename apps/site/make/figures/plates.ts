import { partNames, viewFrames, type Body, type ViewName } from '@unknot/body';
import type { Frame, Vignette } from '../../src/lib/engraver/plate.ts';
import { isDrawn } from '../../src/lib/plate/standing-surface.ts';

const trunk = partNames.indexOf('trunk');

/** A still picture of the body that many figures share. */
export interface FigurePlate {
  readonly id: string;
  readonly view: ViewName;
  /** The right leg alone. */
  readonly limb: boolean;
  /** Pixels; the picture is vectors and may be shown at any size. */
  readonly width: number;
  readonly height: number;
  readonly frame: Frame;
  readonly vignette: Vignette;
}

interface Window {
  readonly bottom: number;
  readonly top: number;
  readonly across: number;
  readonly pixelsPerCm: number;
  /** cm over which the picture dissolves at its top and bottom; 0 for an end of the body. */
  readonly fade: readonly [top: number, bottom: number];
  /** The right leg alone, in the middle of the picture. */
  readonly limb?: true;
}

const hip: Window = { bottom: 62, top: 125, across: 44, pixelsPerCm: 5.7, fade: [8, 6] };
const haunch: Window = { bottom: 42, top: 112, across: 46, pixelsPerCm: 5.4, fade: [9, 6] };
const thigh: Window = { bottom: 36, top: 93, across: 41, pixelsPerCm: 6.2, fade: [8, 6] };
const leg: Window = { bottom: -3, top: 120, across: 52, pixelsPerCm: 3.6, fade: [9, 0] };
const limb = { limb: true } as const;
const knee: Window = { ...limb, bottom: 27, top: 72, across: 34, pixelsPerCm: 6.4, fade: [7, 6] };
const shank: Window = { ...limb, bottom: -3, top: 54, across: 32, pixelsPerCm: 6.2, fade: [8, 0] };
const foot: Window = { ...limb, bottom: -3, top: 26, across: 32, pixelsPerCm: 7.4, fade: [7, 0] };
const sole: Window = { ...limb, bottom: -8, top: 24, across: 24, pixelsPerCm: 8, fade: [0, 0] };

/** Both legs in the middle: for pictures that lead somewhere, not for maps. */
const whole: Window = { bottom: -3, top: 124, across: 62, pixelsPerCm: 3.4, fade: [9, 0] };

const outside = { hip, haunch, thigh, knee, shank, leg, foot };
/** From within, the leg alone is seen, up to the groin. */
const inside = {
  thigh: { ...thigh, ...limb, bottom: 34, top: 84, across: 34, fade: [9, 6] },
  leg: { ...leg, ...limb, top: 84, across: 40, pixelsPerCm: 4.4, fade: [7, 0] },
  knee,
  shank,
  foot,
} as const;

const windowsOf: Readonly<Partial<Record<ViewName, Readonly<Record<string, Window>>>>> = {
  front: outside,
  'front-right': outside,
  right: outside,
  'back-right': outside,
  back: outside,
  'inner-right': inside,
  soles: { foot: sole },
};

/** Whether a cell stands on a plate: a picture of a limb shows nothing else. */
export function isOnPlate(body: Body, { view, limb }: FigurePlate, cell: number): boolean {
  if (!isDrawn(body, view, cell)) return false;
  const rest = body.positions.neutral;
  if (limb) return rest[3 * cell]! < 0.2 && (body.part[cell] !== trunk || view !== 'soles');
  return true;
}

/** A picture stands on the limb it shows, or half way between the body's middle and the right limb. */
function middleOf(body: Body, view: ViewName, { bottom, top, limb }: Window): number {
  const { right, up } = viewFrames[view];
  const p = body.positions.neutral;
  let [least, most] = [Infinity, -Infinity];
  for (let cell = 0; cell < body.cellCount; cell++) {
    const [x, y, z] = [p[3 * cell]!, p[3 * cell + 1]!, p[3 * cell + 2]!];
    const height = up[0] * x + up[1] * y + up[2] * z;
    if (x > 0 || height < bottom || height > top || !isDrawn(body, view, cell)) continue;
    const across = right[0] * x + right[1] * y + right[2] * z;
    [least, most] = [Math.min(least, across), Math.max(most, across)];
  }
  return ((limb ? 1 : 0.5) * (least + most)) / 2;
}

function plateOf(view: ViewName, part: string, window: Window, middle: number): FigurePlate {
  const { bottom, top, across, pixelsPerCm, fade, limb = false } = window;
  const [left, right] = [middle - across / 2, middle + across / 2];
  return {
    id: `${view}-${part}`,
    view,
    limb,
    width: Math.round(across * pixelsPerCm),
    height: Math.round((top - bottom) * pixelsPerCm),
    frame: { middle, bottom, top },
    vignette: {
      ...(fade[0] > 0 && { top: [top - fade[0], top - 0.5] as const }),
      ...(fade[1] > 0 && { bottom: [bottom + fade[1], bottom + 0.5] as const }),
      ...(!limb && { left: [left + 5, left + 0.5], right: [right - 5, right - 0.5] }),
    },
  };
}

/** The body in front and behind: the pictures of an index. */
export const indexPlates: readonly FigurePlate[] = [
  plateOf('front', 'body', whole, 0),
  plateOf('back', 'body', whole, 0),
];

/** Every plate a figure may use: the right side of the body from six sides, and the right sole. */
export function figurePlates(body: Body): FigurePlate[] {
  return Object.entries(windowsOf).flatMap(([name, windows]) => {
    const view = name as ViewName;
    return Object.entries(windows).map(([part, window]) =>
      plateOf(view, part, window, middleOf(body, view, window)),
    );
  });
}
