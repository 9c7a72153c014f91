import type { Body } from './body.ts';
import { drawingOf, emptyDrawing, unionDrawings } from './drawing.ts';
import type { Drawing, PaintedCell } from './drawing.ts';
import type { Issue, Parsed } from './issue.ts';
import { isQuality, qualityMask } from './quality.ts';

type Fields = Readonly<Record<string, unknown>>;
type Report = (code: string, field: string, expected: string, got: unknown) => void;

/**
 * Reads what `serialiseDrawing` wrote, or anything else. Sound layers are kept and faults listed:
 * `not-a-drawing`, `other-body` (the value is then empty), `bad-layer`, `bad-cell`, `bad-weight`,
 * `bad-intensity`, `unknown-quality`. Where layers share cells they unite.
 */
export function parseDrawing(input: unknown, body: Body): Parsed<Drawing> {
  const issues: Issue[] = [];
  const report: Report = (code, field, expected, got) =>
    issues.push({ code, field, expected, got: describe(got) });
  return { value: readDrawing(input, body, report), issues };
}

function readDrawing(input: unknown, body: Body, report: Report): Drawing {
  const empty = emptyDrawing(body);
  if (!isFields(input)) report('not-a-drawing', '', 'an object with body and layers', input);
  else if (input['body'] !== body.hash) report('other-body', 'body', body.hash, input['body']);
  else if (!Array.isArray(input['layers'])) {
    report('not-a-drawing', 'layers', 'a list of layers', input['layers']);
  } else {
    return input['layers']
      .map((layer: unknown, index) => readLayer(layer, `layers[${index}]`, body, report))
      .reduce(unionDrawings, empty);
  }
  return empty;
}

function readLayer(layer: unknown, field: string, body: Body, report: Report): Drawing {
  if (!isFields(layer) || !Array.isArray(layer['cells'])) {
    report('bad-layer', field, 'an object with a list of cells', layer);
    return emptyDrawing(body);
  }
  const weights = readWeights(layer, field, report);
  const intensity = readIntensity(layer['intensity'], `${field}.intensity`, report);
  const qualities = readQualities(layer['qualities'], `${field}.qualities`, report);
  const cells = new Map<number, PaintedCell>();
  layer['cells'].forEach((cell: unknown, index) => {
    if (!isWhole(cell, body.cellCount - 1)) {
      report('bad-cell', `${field}.cells[${index}]`, `0 to ${body.cellCount - 1}`, cell);
    } else cells.set(cell, { cell, weight: weights(index), intensity, qualities });
  });
  return drawingOf(body.hash, cells.values());
}

/** Weight of each cell by its place in the layer; a bad one counts 0. */
function readWeights(layer: Fields, field: string, report: Report): (index: number) => number {
  const { weights } = layer;
  if (weights === undefined) return () => 1;
  if (!Array.isArray(weights)) {
    report('bad-weight', `${field}.weights`, 'a list, one per cell', weights);
    return () => 0;
  }
  return (index) => {
    const weight: unknown = weights[index];
    if (isWhole(weight, 100)) return weight / 100;
    report('bad-weight', `${field}.weights[${index}]`, '0 to 100', weight);
    return 0;
  };
}

function readIntensity(intensity: unknown, field: string, report: Report): number {
  if (isWhole(intensity, 10)) return intensity;
  report('bad-intensity', field, 'a whole number from 0 to 10', intensity);
  return 0;
}

function readQualities(qualities: unknown, field: string, report: Report): number {
  if (!Array.isArray(qualities)) {
    report('unknown-quality', field, 'a list of qualities', qualities);
    return 0;
  }
  qualities.forEach((quality: unknown, index) => {
    if (!isQuality(quality)) {
      report('unknown-quality', `${field}[${index}]`, 'one of qualityNames', quality);
    }
  });
  return qualityMask(qualities.filter(isQuality));
}

function isWhole(value: unknown, largest: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= largest;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A short rendering of a wrong value, safe for any input. */
function describe(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 40);
  if (typeof value === 'number' || value === undefined || value === null) return String(value);
  return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
}
