import { decodeBundle } from '@unknot/atlas';
import {
  createSurface,
  decodeBody,
  mirrorMap,
  unionMaps,
  type Body,
  type Landmarks,
  type PathPoint,
  type Surface as BodySurface,
} from '@unknot/body';
import { refineSurface, type Surface } from '../../src/lib/engraver/surface.ts';
import { bandWeights, endsOf, pointOnPlate } from './muscle-overlay.ts';
import { muscleBands } from './muscle-bands.ts';
import { choosePlates, type Candidate } from './choose-plates.ts';
import { figurePlates, isOnPlate, type FigurePlate } from './plates.ts';
import { shownCells } from './shown-cells.ts';

/** What the pictures are made from. */
export interface FigureInputs {
  readonly bodyBin: Uint8Array;
  readonly landmarksJson: string;
  readonly atlasJson: string;
  readonly zones: Uint8Array;
}

/** The body on the plates, refined once for each way of cutting it. */
export interface Studio {
  readonly body: Body;
  readonly surface: BodySurface;
  readonly plates: readonly FigurePlate[];
  readonly skinFor: (plate: FigurePlate) => Surface;
}

/** Opens the body for drawing. */
export function openStudio(bodyBin: Uint8Array): Studio {
  const body = decodeBody(bodyBin);
  const skins = new Map<string, Surface>();
  const skinFor = (plate: FigurePlate): Surface => {
    const cut = plate.view.startsWith('inner') || plate.view === 'soles' ? plate.view : 'standing';
    const key = `${cut}/${plate.limb}`;
    const known = skins.get(key);
    if (known) return known;
    const { triangles } = body;
    const made = refineSurface({ positions: body.positions.neutral, triangles }, (t) =>
      [0, 1, 2].every((k) => isOnPlate(body, plate, triangles[3 * t + k]!)),
    );
    skins.set(key, made);
    return made;
  };
  return { body, surface: createSurface(body), plates: figurePlates(body), skinFor };
}

/** Weights of every source over all cells: a central source on both sides, others on the right. */
export function sourceMaps(
  body: Body,
  { atlasJson, zones }: Pick<FigureInputs, 'atlasJson' | 'zones'>,
): Map<string, Float32Array> {
  const { knowledge } = decodeBundle(atlasJson, zones);
  return new Map(
    knowledge.sources.map(({ id, sided }, index) => {
      const right = knowledge.maps[index]!;
      const map = sided ? right : unionMaps([right, mirrorMap(body, right)]);
      const weights = new Float32Array(body.cellCount);
      map.cells.forEach((cell, at) => (weights[cell] = map.weights[at]!));
      return [id, weights];
    }),
  );
}

/** How well every plate shows every cell. */
export function plateCandidates(studio: Studio): Candidate[] {
  const { plates, surface, skinFor } = studio;
  return plates.map((plate) => ({
    id: plate.id,
    shown: shownCells(plate, skinFor(plate), surface),
  }));
}

/** Ids of the plates that each source's figure stands on. */
export function planFigures(
  studio: Studio,
  maps: ReadonlyMap<string, Float32Array>,
  candidates: readonly Candidate[],
): Map<string, string[]> {
  return new Map(
    [...maps].map(([id, weights]) => {
      const zone = new Map([...weights.entries()].filter(([, weight]) => weight > 0));
      return [id, choosePlates(zone, candidates, studio.surface)];
    }),
  );
}

/** Pixels inside a plate's edge where an end of a muscle still has room for its word. */
const endMargin = 12;

/** Id of the one plate that shows most of each muscle's band, and both its ends if one does. */
export function planBands(
  studio: Studio,
  landmarks: Landmarks,
  candidates: readonly Candidate[],
): Map<string, string> {
  const { surface, plates } = studio;
  const holds = (id: string, point: PathPoint): boolean => {
    const plate = plates.find((one) => one.id === id)!;
    const [x, y] = pointOnPlate(plate, surface, landmarks, point);
    const { width, height } = plate;
    return x > endMargin && y > endMargin && x < width - endMargin && y < height - 4;
  };
  return new Map(
    Object.entries(muscleBands).map(([id, parts]) => {
      const weights = bandWeights(surface, landmarks, parts);
      const zone = new Map([...weights.entries()].filter(([, weight]) => weight > 0));
      const whole = candidates.filter((one) => endsOf(parts).every((end) => holds(one.id, end)));
      return [id, choosePlates(zone, whole.length > 0 ? whole : candidates, surface)[0]!];
    }),
  );
}
