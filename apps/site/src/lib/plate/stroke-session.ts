import {
  addStroke,
  eraseStroke,
  strokeMap,
  unionMaps,
  type Brush,
  type Drawing,
  type SparseMap,
  type StrokeSample,
  type Surface,
  type View,
} from '@unknot/body';
import { painField, setPain, type PainField } from './pain-field.ts';

/** What the pointer does to the skin. */
export interface Tool {
  readonly brush: Brush;
  readonly erases: boolean;
  /** 0…10. */
  readonly intensity: number;
}

/** A stroke while it is drawn: the field follows the pointer, the drawing is made at its end. */
export interface StrokeSession {
  readonly field: PainField;
  /** Takes further pointer places; answers the cells that changed. */
  readonly extend: (view: View, samples: readonly StrokeSample[], tool: Tool) => number[];
  /** Ends the stroke; answers the new drawing and the cells whose look it settled. */
  readonly end: (tool: Tool) => { readonly drawing: Drawing; readonly changed: number[] };
  /** Puts another drawing in place; answers the cells that changed. */
  readonly replace: (drawing: Drawing) => number[];
}

function onlyPaintable(map: SparseMap, paintable: Uint8Array): SparseMap {
  const kept = [...map.cells.keys()].filter((i) => paintable[map.cells[i]!] === 1);
  return {
    cells: Uint16Array.from(kept, (i) => map.cells[i]!),
    weights: Float32Array.from(kept, (i) => map.weights[i]!),
  };
}

/** A session over one drawing. `paintable` has a 1 for every cell that may be painted. */
export function createStrokeSession(
  surface: Surface,
  paintable: Uint8Array,
  start: Drawing,
): StrokeSession {
  const { cellCount } = surface.body;
  const field = painField(start, cellCount);
  let drawing = start;
  let last: StrokeSample | undefined;
  let segments: SparseMap[] = [];

  const touch = (cell: number, weight: number, tool: Tool): boolean => {
    const before = field.cover[cell]!;
    if (tool.erases) {
      const left = Math.min(before, 1 - weight);
      if (left === before) return false;
      setPain(field, cell, left, field.strength[cell]! / before);
      return true;
    }
    const strength = Math.fround(before * tool.intensity);
    if (weight < before || (weight === before && strength === field.strength[cell])) return false;
    setPain(field, cell, weight, tool.intensity);
    return true;
  };
  const replace = (next: Drawing): number[] => {
    const settled = painField(next, cellCount);
    const changed: number[] = [];
    for (let cell = 0; cell < cellCount; cell++) {
      const same =
        settled.cover[cell] === field.cover[cell] &&
        settled.strength[cell] === field.strength[cell];
      if (same) continue;
      field.cover[cell] = settled.cover[cell]!;
      field.strength[cell] = settled.strength[cell]!;
      changed.push(cell);
    }
    drawing = next;
    return changed;
  };
  return {
    field,
    extend: (view, samples, tool) => {
      const run = last ? [last, ...samples] : samples;
      last = samples.at(-1) ?? last;
      const map = onlyPaintable(strokeMap(surface, view, run, tool.brush), paintable);
      segments.push(map);
      return [...map.cells].filter((cell, i) => touch(cell, map.weights[i]!, tool));
    },
    end: (tool) => {
      const stroke = unionMaps(segments);
      const { intensity } = tool;
      const next = tool.erases
        ? eraseStroke(drawing, stroke)
        : addStroke(drawing, stroke, { intensity, qualities: [] });
      [last, segments] = [undefined, []];
      return { changed: replace(next), drawing: next };
    },
    replace,
  };
}
