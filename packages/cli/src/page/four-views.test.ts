import { beforeAll, describe, expect, test } from 'vitest';
import { loadEngine, type Engine } from '../engine.ts';
import { fourViews, pictureRow } from './four-views.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

/** Braille dots in a text. */
function dots(text: string): number {
  return [...text].reduce((sum, character) => {
    let bits = (character.codePointAt(0) ?? 0) - 0x2800;
    if (bits < 0 || bits > 0xff) return sum;
    for (; bits > 0; bits >>= 1) sum += bits & 1;
    return sum;
  }, 0);
}

function dotsShaded(shade: number): number {
  return dots(fourViews(engine.surface, () => shade).join(''));
}

describe('four views', () => {
  test('[C10] stand side by side, labelled, within 67 columns', () => {
    const lines = fourViews(engine.surface, () => 0);
    expect(lines.at(-1)?.trim().split(/\s+/)).toEqual(['front', 'right', 'back', 'left']);
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(67);
  });

  test('[K1] the denser the shade, the more dots', () => {
    const counts = [0, 0.1, 0.4, 0.7, 1].map(dotsShaded);
    for (let i = 1; i < counts.length; i++)
      expect(counts[i]).toBeGreaterThan(counts[i - 1] as number);
  });

  test('[K1] the right hip is shaded in the view from the right alone', () => {
    const right = new Set(engine.knowledge.maps[0]?.cells);
    const shade = (cell: number): number => (right.has(cell) ? 1 : 0);
    const shown = (view: 'right' | 'left'): number =>
      dots(pictureRow(engine.surface, [{ view, label: view, shade }]).join('')) -
      dots(pictureRow(engine.surface, [{ view, label: view, shade: () => 0 }]).join(''));
    expect(shown('right')).toBeGreaterThan(50);
    expect(shown('left')).toBe(0);
  });
});
