import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createSurface,
  decodeBody,
  landmarkPosition,
  mirrorMap,
  parseLandmarks,
  rasteriseZone,
  viewFrames,
  type Body,
  type Landmarks,
  type Vector,
} from '@unknot/body';
import type { Frame } from '../src/lib/engraver/plate.ts';
import { engrave } from '../src/lib/engraver/engrave.ts';
import type { Surface } from '../src/lib/engraver/surface.ts';
import { drawPlate } from '../src/lib/plate/draw-plate.ts';
import { labelSides } from '../src/lib/plate/label-sides.ts';
import { emptyPainField, setPain, type PainField } from '../src/lib/plate/pain-field.ts';
import { indexedPng } from './indexed-png.ts';
import { twoInkIndex, twoInkPalette } from './two-inks.ts';
import { keyOf, unlessMade } from './unless-made.ts';

/** The pictures: two sizes for the home page, one beside the first cards; CSS pixels and picture cm. */
const sizes: Readonly<
  Record<'wide' | 'phone' | 'plain', { width: number; height: number; frame: Frame }>
> = {
  wide: { width: 600, height: 900, frame: { middle: 3, bottom: 41, top: 120 } },
  phone: { width: 390, height: 420, frame: { middle: 4, bottom: 53, top: 108 } },
  plain: { width: 400, height: 640, frame: { middle: 0, bottom: 44, top: 120 } },
};

const schemes = {
  light: { medium: 'ink', form: '#16202b', mark: '#b3182c' },
  dark: { medium: 'chalk', form: '#e4eae3', mark: '#ff7f78' },
} as const;

/** Steps of form and of mark in the palette; with clear ground they make 16 colours at most. */
const steps = 5;
const clear = [0, 0, 0, 0] as const;

const hurt = [
  {
    path: [
      { between: ['asis', 'greater-trochanter'], at: 0.45 },
      { between: ['asis', 'greater-trochanter'], at: 0.9 },
      { between: ['greater-trochanter', 'mid-thigh-lateral'], at: 0.35 },
      { between: ['greater-trochanter', 'mid-thigh-lateral'], at: 0.8 },
    ],
    radius: [3, 4.4, 3.8, 2.6],
    weight: 1,
    soft: 2.4,
  },
] as const;

const worst = [
  {
    path: [
      { between: ['asis', 'greater-trochanter'], at: 0.65 },
      { between: ['greater-trochanter', 'mid-thigh-lateral'], at: 0.15 },
    ],
    radius: [2.2, 2.6],
    weight: 1,
    soft: 4,
  },
] as const;

/** A pain painted on the left outer hip, worst over the bony point: an example, and said to be one. */
function examplePain(body: Body, landmarks: Landmarks): PainField {
  const surface = createSurface(body);
  const field = emptyPainField(body.cellCount);
  const zone = (parts: typeof hurt | typeof worst): ReturnType<typeof mirrorMap> =>
    mirrorMap(body, rasteriseZone(surface, landmarks, parts).value);
  const core = zone(worst);
  const strength = new Map([...core.cells].map((cell, i) => [cell, core.weights[i]!]));
  const whole = zone(hurt);
  whole.cells.forEach((cell, i) =>
    setPain(field, cell, whole.weights[i]!, 4 + 5 * (strength.get(cell) ?? 0)),
  );
  return field;
}

/** One picture of a size for each scheme. */
function drawHero(
  body: Body,
  field: PainField,
  size: keyof typeof sizes,
  surfaces: Map<string, Surface>,
): Record<keyof typeof schemes, Buffer> {
  const { width, height, frame } = sizes[size];
  const bottom = size === 'wide' ? {} : { bottom: [frame.bottom + 7, frame.bottom + 0.5] as const };
  const vignette = { top: [frame.top - 11, frame.top - 0.6] as const, ...bottom };
  const density = size === 'plain' ? 1.5 : 2;
  const [w, h] = [width * density, height * density];
  const { form, mark, laid } = drawPlate(
    body,
    {
      view: 'front-left',
      shape: 'neutral',
      frame,
      width: w,
      height: h,
      density,
      medium: 'ink',
      vignette,
      ...(size !== 'plain' && { mark: { kind: 'pain', field } as const }),
    },
    surfaces,
  );
  const coloured = (scheme: keyof typeof schemes): Buffer => {
    const { medium, form: colour, mark: markColour } = schemes[scheme];
    const { ink } = medium === 'ink' ? form : engrave(laid, medium);
    const indices = ink.map((dark, k) => twoInkIndex(dark, mark?.ink[k] ?? 0, steps));
    return indexedPng(w, h, indices, twoInkPalette(clear, [colour, markColour], steps));
  };
  return { light: coloured('light'), dark: coloured('dark') };
}

/** Where the leaders of the picture start: per cent of its width and height. */
function leaderPlaces(body: Body, landmarks: Landmarks, size: keyof typeof sizes): object {
  const { width, height, frame } = sizes[size];
  const { right, up } = viewFrames['front-left'];
  const scale = height / (frame.top - frame.bottom);
  const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const onPlate = (across: number, height: number): { x: number; y: number } => ({
    x: Math.round(width / 2 + scale * (across - frame.middle)),
    y: Math.round(scale * (frame.top - height)),
  });
  const place = (id: string): { x: number; y: number } => {
    const point = landmarkPosition(body, landmarks, id, 'left');
    return onPlate(dot(point, right), dot(point, up));
  };
  const low = { ...frame, bottom: frame.bottom + (size === 'wide' ? 12 : 4) };
  const sides = labelSides(body, 'neutral', 'front-left', low);
  return {
    width,
    height,
    frame,
    asis: place('asis'),
    trochanter: place('greater-trochanter'),
    thigh: place('mid-thigh-lateral'),
    sides: sides.map(({ side, across, up: at }) => ({ side, ...onPlate(across, at) })),
  };
}

/** Engraves the home page's pictures into `folder`, unless they are there already. */
export function makeHero(bodyData: string, folder: string): void {
  const [bodyBin, landmarksJson] = ['body.bin', 'landmarks.json'].map((name) =>
    readFileSync(join(bodyData, name)),
  ) as [Buffer, Buffer];
  const key = keyOf([bodyBin, landmarksJson], ['.', '../src/lib/engraver', '../src/lib/plate']);
  unlessMade(folder, key, () => {
    const body = decodeBody(bodyBin);
    const landmarks = parseLandmarks(JSON.parse(landmarksJson.toString('utf8')));
    const field = examplePain(body, landmarks);
    const places: Record<string, object> = {};
    const surfaces = new Map<string, Surface>();
    for (const size of ['wide', 'phone', 'plain'] as const) {
      places[size] = leaderPlaces(body, landmarks, size);
      for (const [scheme, picture] of Object.entries(drawHero(body, field, size, surfaces)))
        writeFileSync(join(folder, `${size}-${scheme}.png`), picture);
    }
    writeFileSync(join(folder, 'places.json'), JSON.stringify(places));
  });
}
