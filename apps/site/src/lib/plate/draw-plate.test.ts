import { createView, viewFrames, type ViewName } from '@unknot/body';
import { describe, expect, test } from 'vitest';
import { body, surface } from '../../../test/real-body.ts';
import { hatchInk } from '../engraver/hatch.ts';
import { noSkin } from '../engraver/skin.ts';
import { colourPlate, parseColour } from './colour-plate.ts';
import { drawPlate, type PlateOrder } from './draw-plate.ts';
import { labelSides } from './label-sides.ts';
import { emptyPainField, setPain } from './pain-field.ts';

const frame = { middle: 0, bottom: 58, top: 104 };
const order: PlateOrder = {
  view: 'front',
  shape: 'neutral',
  frame,
  width: 300,
  height: 300,
  density: 1,
  medium: 'ink',
  vignette: {},
};
const surfaces = new Map();
const drawn = drawPlate(body, order, surfaces);

describe('a plate', () => {
  test('shows the same skin behind a pixel as the view that strokes are computed in', () => {
    const half = ((frame.top - frame.bottom) / 2) * (order.width / order.height);
    const box = { left: -half, right: half, bottom: frame.bottom, top: frame.top };
    for (const view of ['front', 'back-left'] as const) {
      const plate = view === 'front' ? drawn : drawPlate(body, { ...order, view }, surfaces);
      const seen = createView(surface, view, { width: 300, height: 300, box, arms: false });
      let [both, same] = [0, 0];
      for (let k = 0; k < 300 * 300; k++) {
        const [mine, theirs] = [plate.skin.triangle[k]!, seen.triangles[k]!];
        if (mine === noSkin || theirs === 0) continue;
        both++;
        if (mine === theirs - 1) same++;
      }
      expect(both).toBeGreaterThan(20_000);
      // The engraver's surface bulges a little between cells, so triangles' borders shift by a pixel.
      expect(same / both).toBeGreaterThan(0.85);
    }
  });

  test('has ink in the shade and paper in the light, and none beside the body', () => {
    const inkOf = (x0: number, x1: number): number => {
      let sum = 0;
      for (let y = 200; y < 280; y++)
        for (let x = x0; x < x1; x++) sum += drawn.form.ink[y * 300 + x]! / 255;
      return sum / (80 * (x1 - x0));
    };
    const shown = Array.from(
      { length: 300 },
      (_, x) => drawn.skin.triangle[240 * 300 + x] !== noSkin,
    );
    const [left, right] = [shown.indexOf(true), shown.lastIndexOf(true)];
    expect(inkOf(0, left - 12)).toBe(0);
    expect(inkOf(right - 20, right - 4)).toBeGreaterThan(1.3 * inkOf(left + 8, left + 24));
  });

  test('chalk lies where ink does not: the light is drawn, the shade is left', () => {
    const chalk = drawPlate(body, { ...order, medium: 'chalk' }, surfaces);
    let [both, product] = [0, 0];
    for (let block = 0; block < 300 * 300; block += 307) {
      if (drawn.skin.triangle[block] === noSkin) continue;
      both++;
      product += (drawn.form.ink[block]! / 255) * (chalk.form.ink[block]! / 255);
    }
    expect(product / both).toBeLessThan(0.2);
  });

  test('pain has more ink the worse it is, and none where nothing is painted', () => {
    const { skin, hatch } = drawn;
    const inkAt = (intensity: number): number => {
      let sum = 0;
      for (const k of skin.pixels) sum += hatchInk(hatch, k, 1, intensity);
      return sum / skin.pixels.length;
    };
    const levels = [1, 3, 5, 6, 7, 9, 10].map(inkAt);
    for (let i = 1; i < levels.length; i++) expect(levels[i]).toBeGreaterThan(levels[i - 1]!);
    expect(levels.at(-1)! / levels[0]!).toBeGreaterThan(3);
    expect(hatchInk(hatch, skin.pixels[0]!, 0, 9)).toBe(0);
  });

  test('a mark stays on the cells it is about', () => {
    const field = emptyPainField(body.cellCount);
    const cell = body.triangles[3 * drawn.skin.triangle[150 * 300 + 170]!]!;
    setPain(field, cell, 1, 8);
    const marked = drawPlate(body, { ...order, mark: { kind: 'pain', field } }, surfaces);
    const inked = [...marked.mark!.ink.keys()].filter((k) => marked.mark!.ink[k]! > 0);
    expect(inked.length).toBeGreaterThan(4);
    for (const k of inked) {
      const t = 3 * marked.skin.triangle[k]!;
      expect([0, 1, 2].some((d) => body.triangles[t + d] === cell)).toBe(true);
    }
  });

  test('the person’s left stands on the right of the front view and on the left of the back view', () => {
    const across = (view: ViewName, side: string): number =>
      labelSides(body, 'neutral', view, frame).find((label) => label.side === side)?.across ?? NaN;
    expect(across('front', 'LEFT')).toBeGreaterThan(across('front', 'RIGHT'));
    expect(across('back', 'LEFT')).toBeLessThan(across('back', 'RIGHT'));
    expect(labelSides(body, 'neutral', 'left', frame).map(({ side }) => side)).toEqual(['LEFT']);
    expect(viewFrames.front.toward).toEqual([0, 0, 1]);
  });

  test('colours lay the mark over the form on clear ground', () => {
    const layer = (ink: number) => ({ width: 1, height: 1, ink: Uint8Array.of(ink) });
    const colours = { form: parseColour('#102030'), mark: parseColour(' #ff0000') };
    expect([...colourPlate(layer(0), undefined, colours)]).toEqual([0, 0, 0, 0]);
    expect([...colourPlate(layer(255), layer(255), colours)]).toEqual([255, 0, 0, 255]);
    expect([...colourPlate(layer(255), layer(0), colours)]).toEqual([16, 32, 48, 255]);
  });
});
