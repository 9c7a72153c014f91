import type { Crossing } from './chains.ts';
import { facingField, relax, visibleRuns, visibleZeroLine } from './contour.ts';
import { seamInset, shortsField } from './dress.ts';
import { chalk, cross, form, ink, other, unevenness, vignetteAt } from './form-lines.ts';
import { levelLines } from './level-lines.ts';
import type { Plate } from './plate.ts';
import { noTriangle, rasterise, type Raster } from './rasterise.ts';
import { ruledHalf, smoothStep } from './ruling.ts';
import { shadeRaster, toneOf, turn, type Shading } from './shade.ts';
import type { Surface } from './surface.ts';

/** A drawn line: x, y pairs in pixels, and its full width at each. */
export interface Stroke {
  readonly points: readonly number[];
  readonly widths: readonly number[];
}

/** Lines closer than this would blur into grey even where every line is a path. */
const closestPixels = 2;
const behindCm = 0.5;

/** A cut through the body: how its value grows across, down and out of the picture, a pixel. */
export type Cut = { readonly across?: number; readonly down: number; readonly deep: number };

/** Visible runs of one family of lines, each with its place in the family. */
export type Family = readonly { readonly level: number; readonly runs: Crossing[][] }[];

/** What is known of the picture before its lines are drawn; the same for ink and for chalk. */
export interface Sitting {
  readonly plate: Plate;
  readonly surface: Surface;
  readonly raster: Raster;
  readonly shading: Shading;
  /** Per surface vertex: cm inside the shorts. */
  readonly shorts: Float32Array;
  /** Per surface vertex: 1 where no line is engraved, as on furniture. */
  readonly bare?: Uint8Array;
}

/** Form lines and those between them, lines that take over where those run along, crossing strokes. */
type Families = Readonly<Record<'form' | 'other' | 'cross', Family>>;

/** Shade of every vertex, and how far form lines run along the surface there. */
function cornersOf(
  surface: Surface,
  axes: Plate['axes'],
): { readonly tone: Float32Array; readonly along: Float32Array } {
  const [calm, shape] = [turn(axes, surface.calmNormals), turn(axes, surface.normals)];
  const tone = new Float32Array(shape.length / 3);
  const along = new Float32Array(shape.length / 3);
  for (let v = 0; v < tone.length; v++) {
    tone[v] = toneOf(calm[3 * v]!, calm[3 * v + 1]!, calm[3 * v + 2]!);
    const facing = Math.max(0.06, shape[3 * v + 2]!);
    const right = (form.deep * -shape[3 * v]!) / facing;
    const below = form.down + (form.deep * shape[3 * v + 1]!) / facing;
    along[v] = smoothStep(0.5, 0.22, Math.hypot(right, below));
  }
  return { tone, along };
}

/** Sets a surface before the engraver. `plate.density` should be 1: lines have no pixels. */
export function sit(surface: Surface, restPositions: Float32Array, plate: Plate): Sitting {
  const raster = rasterise(surface, plate);
  const shading = shadeRaster(raster, surface, plate.axes);
  return { plate, surface, raster, shading, shorts: shortsField(surface, restPositions) };
}

/** One family of cuts through the surface, `step` pixels apart, where they are seen. */
export function familyOf(
  { surface, raster, bare }: Pick<Sitting, 'surface' | 'raster' | 'bare'>,
  cut: Cut,
  step: number,
  wanted: (a: number, b: number, c: number) => boolean = () => true,
): Family {
  const isEngraved: typeof wanted = (a, b, c) => bare?.[a] !== 1 && wanted(a, b, c);
  return levelLines(surface, raster, cutField(raster, cut), step, isEngraved).map(
    ({ level, points }) => ({
      level,
      runs: visibleRuns(raster, points, behindCm * raster.scale)
        .filter((run) => run.length > 2)
        .map((run) => relax(relax(run))),
    }),
  );
}

const known = new WeakMap<Sitting, Families>();

function familiesOf(sitting: Sitting): Families {
  const found = known.get(sitting);
  if (found) return found;
  const { pitch, axes } = sitting.plate;
  const { tone, along } = cornersOf(sitting.surface, axes);
  const where = (field: Float32Array, from: number) => (a: number, b: number, c: number) =>
    Math.max(field[a]!, field[b]!, field[c]!) > from;
  const families = {
    form: familyOf(sitting, form, pitch / 2),
    other: familyOf(sitting, other, pitch * 1.3, where(along, 0)),
    cross: familyOf(sitting, cross, pitch * 1.1, where(tone, 0.7)),
  };
  known.set(sitting, families);
  return families;
}

/** A field over the vertices that is linear in the picture: its level lines are cuts. */
function cutField(raster: Raster, cut: Cut): Float32Array {
  const { screen } = raster;
  const across = cut.across ?? 0;
  const field = new Float32Array(screen.length / 3);
  for (let v = 0; v < field.length; v++)
    field[v] =
      across * screen[3 * v]! + cut.down * screen[3 * v + 1]! + cut.deep * screen[3 * v + 2]!;
  return field;
}

function slopeAt(shading: Shading, k: number, cut: Cut): number {
  return Math.hypot(
    (cut.across ?? 0) + cut.deep * shading.depthRight[k]!,
    cut.down + cut.deep * shading.depthDown[k]!,
  );
}

/** Strokes along runs of points, cut wherever the width falls under what can be seen. */
export function strokesOf(
  runs: readonly (readonly Crossing[])[],
  widthAt: (x: number, y: number) => number,
  least = 0.22,
): Stroke[] {
  const strokes: Stroke[] = [];
  for (const run of runs) {
    let points: number[] = [];
    let widths: number[] = [];
    const end = (): void => {
      if (widths.length > 2) strokes.push({ points, widths });
      [points, widths] = [[], []];
    };
    for (const { x, y } of run) {
      const width = widthAt(x, y);
      if (width < least) end();
      else widths.push((points.push(x, y), width));
    }
    end();
  }
  return strokes;
}

/** Pixel under a point, −1 where nothing is drawn. */
export function pixelAt(raster: Raster, x: number, y: number): number {
  const [px, py] = [Math.floor(x), Math.floor(y)];
  if (px < 0 || py < 0 || px >= raster.width || py >= raster.height) return -1;
  const k = py * raster.width + px;
  return raster.triangle[k] === noTriangle ? -1 : k;
}

/** How much of the plate is left at a pixel, 0…1; `wander` shifts the place by so many cm. */
export function remainingAt({ plate, raster }: Sitting, x: number, y: number, wander = 0): number {
  const { frame, vignette } = plate;
  const up = frame.top - y / raster.scale + wander;
  const across = frame.middle + (x - raster.width / 2) / raster.scale + wander;
  return vignetteAt(vignette, across, up);
}

/** Form lines, lines between them, those that take over, and crossing strokes. */
function formStrokes(sitting: Sitting, medium: Plate['medium']): Stroke[] {
  const { plate, surface, raster, shading, shorts } = sitting;
  const shares = medium === 'ink' ? ink : chalk;
  const { pitch } = plate;
  const families = familiesOf(sitting);
  const toneAt = (k: number): number => {
    const t = raster.triangle[k]!;
    const [p, q] = [raster.u[k]!, raster.v[k]!];
    const corner = (j: number): number => shorts[surface.triangles[3 * t + j]!]!;
    const dressed = p * corner(0) + q * corner(1) + (1 - p - q) * corner(2) > 0;
    return dressed ? shares.dressed(shading.tone[k]!) : shading.tone[k]!;
  };
  const family = (
    name: keyof Families,
    half: (level: number, k: number, remaining: number) => number,
  ): Stroke[] =>
    families[name].flatMap(({ level, runs }) =>
      strokesOf(runs, (x, y) => {
        const k = pixelAt(raster, x, y);
        if (k < 0) return 0;
        const remaining = remainingAt(sitting, x, y, unevenness(level) * 0.9);
        return remaining > 0 ? 2 * half(level, k, remaining) : 0;
      }),
    );
  const along = (k: number): number => smoothStep(0.5, 0.22, slopeAt(shading, k, form));
  return [
    ...family('form', (level, k, remaining) => {
      const slope = slopeAt(shading, k, form);
      if (level % 2 !== 0)
        return ruledHalf(
          level - 1,
          slope,
          pitch,
          shares.between(toneAt(k)) * remaining,
          closestPixels,
        );
      const share = shares.first(toneAt(k)) * remaining * (1 - along(k));
      return ruledHalf(level / 2, slope, pitch, share, closestPixels);
    }),
    ...family('other', (level, k, remaining) => {
      const share = shares.first(toneAt(k)) * remaining * along(k);
      return ruledHalf(level, slopeAt(shading, k, other), pitch * 1.3, share, closestPixels);
    }),
    ...family('cross', (level, k, remaining) => {
      const share = shares.cross(toneAt(k)) * remaining;
      return ruledHalf(level, slopeAt(shading, k, cross), pitch * 1.1, share, closestPixels);
    }),
  ];
}

/** Zero line of a vertex field where it is seen, with a width by the shade there. */
export function contourStrokes(
  sitting: Sitting,
  field: Float32Array,
  width: (tone: number) => number,
  options: { readonly leastCm: number; readonly behindCm: number },
): Stroke[] {
  const { surface, raster, shading } = sitting;
  const lines = visibleZeroLine(surface, raster, field, {
    tolerance: options.behindCm * raster.scale,
    leastPixels: options.leastCm * raster.scale,
  });
  const runs = lines.map((line) =>
    Array.from({ length: line.length / 2 }, (_, i) => ({
      x: line[2 * i]!,
      y: line[2 * i + 1]!,
      z: 0,
    })),
  );
  return strokesOf(runs, (x, y) => {
    const k = pixelAt(raster, x, y);
    return width(k < 0 ? 0 : shading.tone[k]!) * remainingAt(sitting, x, y);
  });
}

/** All lines of an engraved plate, in ink or in chalk. `facing` is zero where an outline runs. */
export function engraveLines(
  sitting: Sitting,
  medium: Plate['medium'],
  facing: Float32Array = facingField(sitting.surface, sitting.plate.axes.toward),
): Stroke[] {
  const { shorts } = sitting;
  const hem = { leastCm: 2, behindCm: 0.5 };
  return [
    ...formStrokes(sitting, medium),
    ...contourStrokes(sitting, shorts, () => 0.84, hem),
    ...contourStrokes(
      sitting,
      shorts.map((depth) => depth - seamInset),
      () => 0.4,
      hem,
    ),
    ...contourStrokes(sitting, facing, (tone) => 1 + 0.56 * tone, { leastCm: 1.6, behindCm: 0.8 }),
  ];
}
