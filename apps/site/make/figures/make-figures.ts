import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRegions, parseLandmarks, viewFrames } from '@unknot/body';
import { engraveLines, sit, type Sitting } from '../../src/lib/engraver/line-engraving.ts';
import { svgOf } from '../../src/lib/engraver/svg-lines.ts';
import type { MuscleOverlay } from '../../src/lib/figure/source-figure.ts';
import { labelSides } from '../../src/lib/plate/label-sides.ts';
import { essentialFrom, spilloverFrom } from '../../src/lib/plate/referral-ink.ts';
import { keyOf, unlessMade } from '../unless-made.ts';
import { areaOutlines } from './area-outlines.ts';
import { muscleBands } from './muscle-bands.ts';
import { muscleOverlay } from './muscle-overlay.ts';
import {
  openStudio,
  planBands,
  planFigures,
  plateCandidates,
  sourceMaps,
  type FigureInputs,
  type Studio,
} from './plan-figures.ts';
import { indexPlates, type FigurePlate } from './plates.ts';
import { referralOverlay } from './referral-overlay.ts';
import { zoneRegions } from './zone-regions.ts';

/** Colours of the form: tokens `--ink` of both themes. */
const schemes = { light: ['ink', '#16202b'], dark: ['chalk', '#e4eae3'] } as const;
/** Folders whose code decides what the pictures look like. */
const drawnBy = ['figures', '../src/lib/engraver', '../src/lib/plate', '../src/lib/figure'];
/** Pixels between form lines. */
const linePitch = 3.2;

function sittingFor(studio: Studio, plate: FigurePlate): Sitting {
  const { view, frame, width, height, vignette } = plate;
  const { right, up, toward } = viewFrames[view];
  return sit(studio.skinFor(plate), studio.body.positions.neutral, {
    ...{ axes: { right, up, toward }, frame, width, height, density: 1, vignette },
    ...{ pitch: linePitch, hatchPitch: linePitch, medium: 'ink' },
  });
}

/** Where the words for the sides stand, in pixels of the plate. */
function sidesOn(studio: Studio, plate: FigurePlate): object[] {
  const { view, frame, width, height, limb } = plate;
  const scale = height / (frame.top - frame.bottom);
  return labelSides(studio.body, 'neutral', view, frame)
    .map(({ side, across, up }) => ({
      side,
      x: Math.round(width / 2 + scale * (across - frame.middle)),
      y: Math.round(scale * (frame.top - up)),
    }))
    .filter(({ side, x }) => x > 20 && x < width - 20 && !(limb && side === 'LEFT'));
}

function drawPlate(studio: Studio, plate: FigurePlate, folder: string): Sitting {
  const sitting = sittingFor(studio, plate);
  for (const [scheme, [medium, colour]] of Object.entries(schemes))
    writeFileSync(
      join(folder, `${plate.id}-${scheme}.svg`),
      svgOf(engraveLines(sitting, medium), plate, colour),
    );
  return sitting;
}

/**
 * Writes into `folder`: the plates that some source needs, in light and dark; what stands on them
 * (`plates.json`); and per source its overlays and the regions it covers. Does nothing when the
 * folder holds just these pictures already.
 */
export function makeFigures(inputs: FigureInputs, folder: string): void {
  const key = keyOf([inputs.bodyBin, inputs.landmarksJson, inputs.zones], drawnBy);
  unlessMade(folder, key, () => fill(inputs, folder));
}

function fill(inputs: FigureInputs, folder: string): void {
  for (const part of ['plates', 'sources']) mkdirSync(join(folder, part), { recursive: true });
  const studio = openStudio(inputs.bodyBin);
  const { surface } = studio;
  const landmarks = parseLandmarks(JSON.parse(inputs.landmarksJson));
  const regions = createRegions(surface, landmarks);
  const maps = sourceMaps(studio.body, inputs);
  const candidates = plateCandidates(studio);
  const chosen = planFigures(studio, maps, candidates);
  const bands = planBands(studio, landmarks, candidates);
  const anatomy = new Map<string, MuscleOverlay>();
  const overlays = new Map<string, Map<string, object>>();
  const meta: Record<string, object> = {};
  const areas: Record<string, object> = {};
  for (const plate of [...studio.plates, ...indexPlates]) {
    const wanted = [...chosen].filter(([, plates]) => plates.includes(plate.id));
    const muscles = [...bands].filter(([, id]) => id === plate.id);
    const isIndex = indexPlates.includes(plate);
    if (wanted.length === 0 && muscles.length === 0 && !isIndex) continue;
    const sitting = drawPlate(studio, plate, join(folder, 'plates'));
    const { view, width, height } = plate;
    meta[plate.id] = { view, width, height, sides: sidesOn(studio, plate) };
    if (isIndex) areas[plate.id] = areaOutlines(sitting, regions, studio.body.cellCount);
    for (const [id] of muscles)
      anatomy.set(id, muscleOverlay(sitting, plate, surface, landmarks, muscleBands[id]!));
    for (const [id] of wanted) {
      const own = overlays.get(id) ?? new Map<string, object>();
      own.set(plate.id, referralOverlay(sitting, maps.get(id)!));
      overlays.set(id, own);
    }
  }
  for (const [id, plates] of chosen) {
    const weights = maps.get(id)!;
    const figure = {
      source: id,
      essential: zoneRegions(regions, surface, (cell) => weights[cell]! >= essentialFrom),
      spillover: zoneRegions(
        regions,
        surface,
        (cell) => weights[cell]! >= spilloverFrom && weights[cell]! < essentialFrom,
      ),
      plates: plates.map((plate) => ({ plate, ...overlays.get(id)!.get(plate) })),
      ...(anatomy.has(id) && { anatomy: anatomy.get(id)! }),
    };
    writeFileSync(join(folder, 'sources', `${id}.json`), JSON.stringify(figure));
  }
  writeFileSync(join(folder, 'plates.json'), JSON.stringify(meta));
  writeFileSync(join(folder, 'areas.json'), JSON.stringify(areas));
}

export type { FigureInputs } from './plan-figures.ts';
