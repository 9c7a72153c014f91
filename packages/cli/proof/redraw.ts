import {
  addStroke,
  emptyDrawing,
  growDrawing,
  overlapOf,
  shiftDrawing,
  smoothDrawing,
  type Drawing,
} from '@unknot/body';
import { differentiate, emptyStory, type Story } from '@unknot/differential';
import type { Engine } from '../src/engine.ts';

/** Weight from which a cell belongs to the essential part of a zone, and to the zone at all. */
const essential = 0.5;
const spillover = 0.1;
const target = 0.6;
const tolerance = 0.03;

/** What became of one redrawn zone. */
export interface Trial {
  /** Whether the muscle is first or tied with the first, among muscles. */
  readonly kept: boolean;
  /** The first muscle. */
  readonly winner: string;
  readonly tie: number;
  readonly jaccard: number;
}

type Random = () => number;

/** The essential part of a source's zone and a random share of its spillover, as a drawing. */
function sampleZone(engine: Engine, source: number, random: Random): Drawing {
  const map = engine.knowledge.maps[source];
  if (map === undefined) throw new Error(`source ${source} has no zone`);
  const share = spillover + (essential - spillover) * random();
  const kept = [...map.cells.keys()].filter((i) => (map.weights[i] as number) >= share);
  const cells = Uint16Array.from(kept, (i) => map.cells[i] as number);
  const weights = new Float32Array(cells.length).fill(1);
  return addStroke(emptyDrawing(engine.body), { cells, weights }, { intensity: 5, qualities: [] });
}

function binary(drawing: Drawing): Drawing {
  const keep = [...drawing.cells.keys()].filter((i) => (drawing.weights[i] as number) >= 0.5);
  const pick = <T extends Uint16Array | Uint8Array>(from: T, make: (values: number[]) => T): T =>
    make(keep.map((i) => from[i] as number));
  return {
    ...drawing,
    cells: pick(drawing.cells, (v) => Uint16Array.from(v)),
    weights: new Float32Array(keep.length).fill(1),
    intensities: pick(drawing.intensities, (v) => Uint8Array.from(v)),
    qualities: pick(drawing.qualities, (v) => Uint16Array.from(v)),
  };
}

function direction(random: Random): [number, number, number] {
  const angle = 2 * Math.PI * random();
  const up = 2 * random() - 1;
  const flat = Math.sqrt(1 - up * up);
  return [flat * Math.cos(angle), up, flat * Math.sin(angle)];
}

/** Grows or shrinks (by turns of the coin) until the overlap with the zone is 0.6 ± 0.03. */
function toOverlap(
  engine: Engine,
  zone: Drawing,
  moved: Drawing,
  sign: 1 | -1,
): Drawing | undefined {
  let [low, high] = [0, sign > 0 ? 6 : 4];
  for (let step = 0; step < 8; step++) {
    const cm = (low + high) / 2;
    const grown = binary(
      smoothDrawing(engine.surface, growDrawing(engine.surface, moved, sign * cm)),
    );
    const jaccard = overlapOf(engine.surface, zone, grown);
    if (Math.abs(jaccard - target) <= tolerance) return grown;
    if (jaccard > target) low = cm;
    else high = cm;
  }
  return undefined;
}

/** A zone as its owner might draw it again: moved 0–4 cm, grown or shrunk, smoothed to Jaccard 0.6. */
export function redraw(
  engine: Engine,
  source: number,
  random: Random,
): { drawing: Drawing; jaccard: number } {
  for (let attempt = 0; attempt < 60; attempt++) {
    const zone = sampleZone(engine, source, random);
    const moved = shiftDrawing(engine.surface, zone, direction(random), 4 * random());
    const sign = random() < 0.5 ? 1 : -1;
    const drawing =
      toOverlap(engine, zone, moved, sign) ?? toOverlap(engine, zone, moved, sign === 1 ? -1 : 1);
    if (drawing) return { drawing, jaccard: overlapOf(engine.surface, zone, drawing) };
  }
  throw new Error(`no redrawing of source ${source} reaches the overlap`);
}

/** Ranks a redrawn zone by the drawing alone, every source alike. */
export function trial(engine: Engine, source: number, random: Random): Trial {
  const { drawing, jaccard } = redraw(engine, source, random);
  const story: Story = {
    ...emptyStory,
    drawing: [...drawing.cells].map((cell) => ({ cell, weight: 1 })),
  };
  const { entries } = differentiate(engine.model, story, { prior: 'even' });
  const muscles = entries.filter(({ kind }) => kind === 'muscle');
  const top = muscles[0]?.posterior ?? 0;
  const tie = muscles.slice(0, 3).filter(({ posterior }) => posterior >= 0.8 * top);
  const id = engine.knowledge.sources[source]?.id ?? '';
  return {
    kept: tie.some((entry) => entry.id === id),
    winner: muscles[0]?.id ?? '',
    tie: tie.length,
    jaccard,
  };
}
