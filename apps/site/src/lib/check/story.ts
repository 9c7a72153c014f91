import { numbWordsAsFinding } from '@unknot/atlas';
import {
  drawingFromRegions,
  emptyDrawing,
  regionsTouched,
  unionDrawings,
  type Body,
  type Drawing,
  type Regions,
} from '@unknot/body';
import type { PaintedCell, Person, Story } from '@unknot/differential';
import type { CheckRecord } from './record.ts';

/** Stroke weight from which a cell counts as painted. */
export const paintedFrom = 0.5;

/** All that hurts: what was painted and what was chosen from the list. */
export function wholeDrawing(record: CheckRecord, body: Body, regions: Regions): Drawing {
  const painted = record.drawing ?? emptyDrawing(body);
  if (record.listed.length === 0) return painted;
  return unionDrawings(painted, drawingFromRegions(body, regions, record.listed).value);
}

/** Cells that count as painted, ascending. */
export function countedCells(drawing: Drawing): number[] {
  return [...drawing.cells].filter((_, i) => drawing.weights[i]! >= paintedFrom);
}

/** The highest intensity of the counted cells, 0…10; nothing if none is painted. */
export function severityOf(drawing: Drawing): number | undefined {
  const levels = [...drawing.intensities].filter((_, i) => drawing.weights[i]! >= paintedFrom);
  return levels.length > 0 ? Math.max(...levels) : undefined;
}

/** The person as the engine and the case file know them. */
export function personOf(record: CheckRecord, drawing: Drawing): Person {
  const severity = severityOf(drawing);
  return severity === undefined ? record.person : { ...record.person, severity };
}

/** Region ids without side that hold a counted cell or were chosen, sorted. */
function touchedRegions(record: CheckRecord, drawing: Drawing, regions: Regions): string[] {
  const names = regionsTouched(regions, { cells: Uint16Array.from(countedCells(drawing)) });
  const chosen = record.listed.map(({ region }) => region);
  return [
    ...new Set([...names, ...chosen].map((name) => name.replace(/^(left|right)\//, ''))),
  ].sort();
}

/** The record as the engine reads it; the same story the command line makes of the case file. */
export function storyOf(record: CheckRecord, body: Body, regions: Regions): Story {
  const drawing = wholeDrawing(record, body, regions);
  return {
    person: personOf(record, drawing),
    drawing: countedCells(drawing).map((cell): PaintedCell => ({ cell, weight: 1 })),
    touches: touchedRegions(record, drawing, regions),
    ...numbWordsAsFinding({ ...record, qualities: record.qualities.toSorted() }),
  };
}
