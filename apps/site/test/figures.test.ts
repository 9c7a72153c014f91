import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { describe, expect, test } from 'vitest';
import {
  openStudio,
  planFigures,
  plateCandidates,
  sourceMaps,
} from '../make/figures/plan-figures.ts';
import { essentialFrom, spilloverFrom } from '../src/lib/plate/referral-ink.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const studio = openStudio(readFileSync(`${root}/packages/body/data/body.bin`));
const maps = sourceMaps(studio.body, loadCompiledAtlas(root.replace(/\/$/, '')));
const candidates = plateCandidates(studio);
const plan = planFigures(studio, maps, candidates);

/** Share of a source's zone, by weight and area, that its plates show squarely enough to be read. */
function shareSeen(source: string, from: number): number {
  const shown = candidates.filter(({ id }) => plan.get(source)!.includes(id));
  let [seen, all] = [0, 0];
  maps.get(source)!.forEach((weight, cell) => {
    if (weight < from) return;
    const mass = weight * studio.surface.areas[cell]!;
    all += mass;
    if (shown.some((plate) => plate.shown[cell]! > 0.15)) seen += mass;
  });
  return all === 0 ? Number.NaN : seen / all;
}

describe('referral figures', () => {
  test('every source has one to three plates', () => {
    expect(plan.size).toBeGreaterThanOrEqual(95);
    for (const plates of plan.values()) expect([1, 2, 3]).toContain(plates.length);
  });

  test('the plates show where pain is nearly always felt', () => {
    const poor = [...plan.keys()]
      .map((id) => ({ id, share: shareSeen(id, essentialFrom) }))
      .filter(({ share }) => !(share >= 0.72));
    // A tumour of bone has no place where its pain is nearly always felt.
    expect(poor).toEqual([{ id: 'bone-tumour', share: Number.NaN }]);
  });

  test('and most of where it is felt at all', () => {
    const poor = [...plan.keys()]
      .map((id) => ({ id, share: shareSeen(id, spilloverFrom) }))
      .filter(({ share }) => !(share >= 0.5));
    expect(poor).toEqual([]);
  });
});
