import { viewFrames, type Body, type Shape, type ViewName } from '@unknot/body';
import { engrave, layOut, type Laid } from '../engraver/engrave.ts';
import { hatchField, type HatchField } from '../engraver/hatch.ts';
import type { Frame, Plate, Vignette } from '../engraver/plate.ts';
import { skinOf, type Skin } from '../engraver/skin.ts';
import type { Layer } from '../engraver/stroke.ts';
import type { Surface } from '../engraver/surface.ts';
import { painInk } from './pain-ink.ts';
import type { PainField } from './pain-field.ts';
import { inkReferral } from './referral-ink.ts';
import { inkPatch } from './spot-ink.ts';
import { standingSurface } from './standing-surface.ts';

/** What is drawn on the skin of a plate, besides its form. */
export type Mark =
  | { readonly kind: 'pain'; readonly field: PainField }
  | { readonly kind: 'referral'; readonly weights: Float32Array }
  /** Ones on the cells to press and on those not to press. */
  | { readonly kind: 'spot'; readonly target: Float32Array; readonly noGo: Float32Array };

/** One picture of the body. Sizes in device pixels; `density` of them make a CSS pixel. */
export interface PlateOrder {
  readonly view: ViewName;
  readonly shape: Shape;
  readonly frame: Frame;
  readonly width: number;
  readonly height: number;
  readonly density: number;
  readonly medium: 'ink' | 'chalk';
  readonly vignette: Vignette;
  readonly mark?: Mark;
}

/** A drawn plate: two layers of ink, to be coloured, and what painting on it needs. */
export interface DrawnPlate {
  readonly form: Layer;
  readonly mark: Layer | undefined;
  /** Places not to press, in a colour of their own. */
  readonly noGo: Layer | undefined;
  readonly skin: Skin;
  readonly hatch: HatchField;
  /** What it was drawn from: `engrave` draws the same plate in the other medium. */
  readonly laid: Laid;
}

type Ground = Pick<DrawnPlate, 'skin' | 'hatch' | 'laid'>;

/** CSS pixels between lines and between pain strokes, on a large plate and on a small one. */
const pitches = { large: { line: 2.9, stroke: 4.5 }, small: { line: 2.35, stroke: 3.7 } } as const;
const smallBelow = 240;

function plateOf(order: PlateOrder): Plate {
  const { width, height, density, frame, vignette, medium } = order;
  const { right, up, toward } = viewFrames[order.view];
  const axes = { right, up, toward };
  const { line, stroke } = pitches[width / density < smallBelow ? 'small' : 'large'];
  return {
    axes,
    frame,
    width,
    height,
    density,
    pitch: line,
    hatchPitch: stroke,
    vignette,
    medium,
  };
}

function inkMark(body: Body, order: PlateOrder, { skin, hatch, laid }: Ground): Layer | undefined {
  const { mark, width, height, density } = order;
  if (!mark) return undefined;
  const layer = emptyLayer(width, height);
  const { triangles } = body;
  if (mark.kind === 'pain')
    for (let k = 0; k < layer.ink.length; k++)
      layer.ink[k] = 255 * painInk(skin, hatch, triangles, mark.field, k);
  else {
    const { raster, surface } = laid;
    const parts = { raster, surface, skin, hatch, triangles, density };
    if (mark.kind === 'referral') inkReferral(layer, parts, mark.weights);
    else inkPatch(layer, parts, mark.target, 'target');
  }
  return layer;
}

function emptyLayer(width: number, height: number): Layer {
  return { width, height, ink: new Uint8Array(width * height) };
}

function inkNoGo(
  body: Body,
  { mark, width, height, density }: PlateOrder,
  { skin, hatch, laid }: Ground,
): Layer | undefined {
  if (mark?.kind !== 'spot') return undefined;
  const layer = emptyLayer(width, height);
  const { triangles } = body;
  const { raster, surface } = laid;
  const parts = { raster, surface, skin, hatch, triangles, density };
  inkPatch(layer, parts, mark.noGo, 'noGo');
  return layer;
}

/** Draws a plate of the body; keep `surfaces` between calls, refining one costs a tenth of a second. */
export function drawPlate(
  body: Body,
  order: PlateOrder,
  surfaces: Map<string, Surface>,
): DrawnPlate {
  const group = order.view === 'soles' || order.view.startsWith('inner') ? order.view : 'standing';
  const key = `${order.shape}/${group}`;
  const surface = surfaces.get(key) ?? standingSurface(body, order.shape, order.view);
  surfaces.set(key, surface);
  const plate = plateOf(order);
  const laid = layOut(surface, body.positions.neutral, plate);
  const hatch = hatchField(plate, laid.raster, laid.shading);
  const skin = skinOf(laid.raster, surface, body.triangles.length / 3);
  const ground = { laid, skin, hatch };
  return {
    ...ground,
    form: engrave(laid, order.medium),
    mark: inkMark(body, order, ground),
    noGo: inkNoGo(body, order, ground),
  };
}
