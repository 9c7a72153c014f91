import { addStroke, createView, emptyDrawing, eraseStroke, strokeMap } from '@unknot/body';
import { expect, test } from 'vitest';
import { body, paintable, surface } from '../../../test/real-body.ts';
import { painField } from './pain-field.ts';
import { createStrokeSession } from './stroke-session.ts';

const box = { left: -23, right: 23, bottom: 58, top: 104 };
const view = createView(surface, 'front', { width: 400, height: 400, box, arms: false });
const tool = { brush: { radiusCm: 2.2, softCm: 0.9 }, erases: false, intensity: 6 };
const places = Array.from({ length: 12 }, (_, i) => ({ x: 270 + 2 * i, y: 150 + 6 * i }));

test('a stroke drawn piece by piece ends as the drawing that the body makes of the whole, but for its faintest edge', () => {
  const session = createStrokeSession(surface, paintable, emptyDrawing(body));
  for (const place of places) session.extend(view, [place], tool);
  const { drawing } = session.end(tool);
  const whole = addStroke(emptyDrawing(body), strokeMap(surface, view, places, tool.brush), {
    intensity: 6,
    qualities: [],
  });
  // Distances are marched, so the faintest edge depends a little on where a march began.
  const weightOf = (of: typeof whole): Map<number, number> =>
    new Map([...of.cells].map((cell, i) => [cell, of.weights[i]!]));
  const [mine, theirs] = [weightOf(drawing), weightOf(whole)];
  for (const cell of new Set([...mine.keys(), ...theirs.keys()]))
    expect(Math.abs((mine.get(cell) ?? 0) - (theirs.get(cell) ?? 0))).toBeLessThan(0.2);
  expect(session.field.cover).toEqual(painField(drawing, body.cellCount).cover);
});

test('extend names exactly the cells that changed, and nothing twice for a finger that rests', () => {
  const session = createStrokeSession(surface, paintable, emptyDrawing(body));
  const first = session.extend(view, [places[0]!], tool);
  expect(first.length).toBeGreaterThan(5);
  expect(session.extend(view, [places[0]!], tool)).toEqual([]);
});

test('rubbing out takes paint away and leaves the rest', () => {
  const painted = addStroke(emptyDrawing(body), strokeMap(surface, view, places, tool.brush), {
    intensity: 6,
    qualities: [],
  });
  const session = createStrokeSession(surface, paintable, painted);
  const rubber = { ...tool, erases: true };
  for (const place of places.slice(6)) session.extend(view, [place], rubber);
  const { drawing } = session.end(rubber);
  const expected = eraseStroke(painted, strokeMap(surface, view, places.slice(6), tool.brush));
  expect([...drawing.cells]).toEqual([...expected.cells]);
  expect(drawing.cells.length).toBeLessThan(painted.cells.length);
});

test('skin that cannot be painted stays clean', () => {
  const chest = createView(surface, 'front', {
    width: 400,
    height: 400,
    box: { left: -23, right: 23, bottom: 110, top: 156 },
    arms: false,
  });
  const session = createStrokeSession(surface, paintable, emptyDrawing(body));
  session.extend(chest, [{ x: 200, y: 200 }], tool);
  expect(session.end(tool).drawing.cells).toHaveLength(0);
});
