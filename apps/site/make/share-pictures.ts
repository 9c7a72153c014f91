import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBody, type Body, type ViewName } from '@unknot/body';
import type { Surface } from '../src/lib/engraver/surface.ts';
import { parseColour } from '../src/lib/plate/colour-plate.ts';
import { drawPlate } from '../src/lib/plate/draw-plate.ts';
import { sourceMaps, type FigureInputs } from './figures/plan-figures.ts';
import { indexedPng } from './indexed-png.ts';
import { twoInkIndex, twoInkPalette } from './two-inks.ts';
import { keyOf, unlessMade } from './unless-made.ts';

/** Size that places which show a link ask for. */
const size = { width: 1200, height: 630 } as const;
const half = size.width / 2;
const frame = { middle: 0, bottom: 56, top: 112 } as const;
const vignette = { top: [103, 111.5], bottom: [63, 56.5] } as const;

/** Two views of one source's map make a picture; its name is the file's. */
const pictures = {
  site: ['tensor-fasciae-latae', 'front-right', 'right'],
  'hip-pain-after-running': ['tensor-fasciae-latae', 'front', 'right'],
  'what-sitting-does-to-hip-flexors': ['psoas-major', 'front', 'back'],
  'when-it-is-not-a-muscle': ['bone-stress-femoral-neck', 'front', 'front-right'],
} as const satisfies Readonly<Record<string, readonly [string, ViewName, ViewName]>>;

const colours = {
  paper: [...parseColour('#eaefe9'), 255],
  form: '#16202b',
  mark: '#b3182c',
} as const;
/** Steps of form and of mark; with the paper they make 15 colours. */
const steps = 7;

/** How much of a mark is left at a pixel: it goes where the body dissolves into the paper. */
function fadeAt(k: number): number {
  const cm = frame.top - (Math.floor(k / half) / size.height) * (frame.top - frame.bottom);
  const [solid, gone] = vignette.bottom;
  return Math.min(1, Math.max(0, (cm - gone) / (solid - gone)));
}

function drawHalf(
  body: Body,
  view: ViewName,
  weights: Float32Array,
  surfaces: Map<string, Surface>,
): Uint8Array {
  const order = { view, shape: 'neutral', frame, vignette, medium: 'ink', density: 1 } as const;
  const mark = { kind: 'referral', weights } as const;
  const drawn = drawPlate(body, { ...order, width: half, height: size.height, mark }, surfaces);
  return drawn.form.ink.map((ink, k) =>
    twoInkIndex(ink, fadeAt(k) * (drawn.mark?.ink[k] ?? 0), steps),
  );
}

function sideBySide(left: Uint8Array, right: Uint8Array): Uint8Array {
  const whole = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y++) {
    whole.set(left.subarray(y * half, (y + 1) * half), y * size.width);
    whole.set(right.subarray(y * half, (y + 1) * half), y * size.width + half);
  }
  return whole;
}

/** Engraves the pictures that stand beside a link to the site into `folder`, unless they are there. */
export function makeSharePictures(inputs: FigureInputs, folder: string): void {
  const code = ['.', '../src/lib/engraver', '../src/lib/plate'];
  unlessMade(folder, keyOf([inputs.bodyBin, inputs.zones], code), () => {
    const body = decodeBody(inputs.bodyBin);
    const maps = sourceMaps(body, inputs);
    const surfaces = new Map<string, Surface>();
    const palette = twoInkPalette(colours.paper, [colours.form, colours.mark], steps);
    for (const [name, [source, left, right]] of Object.entries(pictures)) {
      const weights = maps.get(source);
      if (!weights) throw new Error(`share picture ${name}: no map of ${source}`);
      const halves = [left, right].map((view) => drawHalf(body, view, weights, surfaces));
      const indices = sideBySide(halves[0]!, halves[1]!);
      writeFileSync(
        join(folder, `${name}.png`),
        indexedPng(size.width, size.height, indices, palette),
      );
    }
  });
}
