import type { Engine } from '../src/engine.ts';
import type { Random } from './draws.ts';
import { quantile } from './quantile.ts';
import { simulateDrawing } from './simulate-drawing.ts';

function areaOf(engine: Engine, cells: Iterable<number>): number {
  let area = 0;
  for (const cell of cells) area += engine.geometry.area[cell] as number;
  return area;
}

/** Jaccard index of two people's paintings of one source, by area; the median over all sources. */
export function medianOverlap(engine: Engine, random: Random): number {
  const overlaps = engine.knowledge.sources.map((_, source) => {
    const one = new Set(simulateDrawing(engine, source, random));
    const other = new Set(simulateDrawing(engine, source, random));
    const shared = [...one].filter((cell) => other.has(cell));
    return areaOf(engine, shared) / areaOf(engine, new Set([...one, ...other]));
  });
  return quantile(overlaps, 0.5);
}
