import { addStroke, emptyDrawing } from '@unknot/body';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { decodeBundle } from '@unknot/atlas';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { body, paintable, regions } from '../../../test/real-body.ts';
import { regionGroups } from '../words/regions.ts';
import { likelyPictures, type PictureSide } from './likely-pictures.ts';
import { emptyRecord } from './record.ts';
import { storyOf } from './story.ts';

const root = fileURLToPath(new URL('../../../../..', import.meta.url)).replace(/\/$/, '');
const { atlasJson, zones } = loadCompiledAtlas(root);
const { knowledge } = decodeBundle(atlasJson, zones);

function pictures(group: number, side: PictureSide): ReturnType<typeof likelyPictures> {
  const area = new Set(regionGroups[group]!.regions.map(({ id }) => id));
  return likelyPictures(knowledge, body, regions, paintable, { area, side, count: 6 });
}

test('every area offers two pictures at least, no two of them alike', () => {
  regionGroups.forEach(({ title }, group) => {
    const offered = pictures(group, 'right');
    expect(offered.length, title).toBeGreaterThanOrEqual(2);
    for (const { map } of offered) expect(map.cells.length).toBeGreaterThan(0);
    for (const [i, a] of offered.entries())
      for (const b of offered.slice(i + 1)) {
        const of = new Set(a.map.cells);
        const shared = b.map.cells.filter((cell) => of.has(cell)).length;
        expect(shared / (a.map.cells.length + b.map.cells.length - shared)).toBeLessThan(0.5);
      }
  });
});

test('the left pictures are the right ones in the mirror', () => {
  const [right, left] = [pictures(1, 'right'), pictures(1, 'left')];
  expect(left.map(({ regions: names }) => names)).toEqual(right.map(({ regions: names }) => names));
  right.forEach(({ map }, i) => {
    const mirrored = [...map.cells].map((cell) => body.mirror[cell]!).sort((a, b) => a - b);
    expect([...left[i]!.map.cells]).toEqual(mirrored);
  });
});

test('a chosen picture is told to the engine as the same cells painted by hand', () => {
  const { map } = pictures(1, 'left')[0]!;
  const feeling = { intensity: 5, qualities: [] };
  const chosen = addStroke(emptyDrawing(body), map, feeling);
  const painted = [...map.cells].reduce((drawing, cell) => {
    const dab = { cells: Uint16Array.of(cell), weights: Float32Array.of(1) };
    return addStroke(drawing, dab, feeling);
  }, emptyDrawing(body));
  expect(storyOf({ ...emptyRecord, drawing: chosen }, body, regions)).toEqual(
    storyOf({ ...emptyRecord, drawing: painted }, body, regions),
  );
});
