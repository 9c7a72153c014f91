import { createRegions } from '../src/regions.ts';
import { decodeBody } from '../src/decode-body.ts';
import { landmarkPosition } from '../src/landmarks.ts';
import { projectPoint } from '../src/view-point.ts';
import { distanceFrom } from '../src/distance.ts';
import { createSurface } from '../src/surface.ts';
import { seedsAround } from '../src/surface-point.ts';
import { shiftDrawing } from '../src/shift-drawing.ts';
import { drawingFromRegions } from '../src/region-drawing.ts';
import { strokeMap } from '../src/stroke.ts';
import { viewNames } from '../src/view-frame.ts';
import { createView } from '../src/view.ts';
import { rasteriseZone } from '../src/zone.ts';
import { loadLandmarks, readBodyBytes } from './load-body.ts';
import { measure } from './measure.ts';

const bytes = readBodyBytes();
const body = decodeBody(bytes);
const landmarks = loadLandmarks();
const surface = createSurface(body);
const regions = createRegions(surface, landmarks);
const front = createView(surface, 'front', { width: 400, height: 900 });
const trochanter = seedsAround(surface, landmarks['greater-trochanter']!);
const calf = drawingFromRegions(body, regions, [{ region: 'right/calf' }]).value;
const names = Object.keys(landmarks).filter((name) => !name.startsWith('ball'));
const sizes = { width: 400, height: 900 };

const zone = [
  { path: ['asis', 'greater-trochanter', 'mid-thigh-lateral'], radius: [3.5, 5, 3], weight: 0.8 },
  { region: 'anterior-groin', weight: 0.3 },
];

/** Pixel of the front view part of the way down the right thigh. */
function thighAt(share: number): { x: number; y: number } {
  const [top, end] = ['aiis', 'patella-centre'].map((name) =>
    projectPoint(front, landmarkPosition(body, landmarks, name)),
  );
  return { x: top!.x + share * (end!.x - top!.x), y: top!.y + share * (end!.y - top!.y) };
}

measure('decode body.bin', 40, () => decodeBody(bytes));
measure('surface', 40, () => createSurface(body));
measure('regions', 20, () => createRegions(surface, landmarks));
measure('view, 400 × 900', 120, (run) =>
  createView(surface, viewNames[run % viewNames.length]!, sizes),
);
measure('distance over the whole body', 40, () => distanceFrom(surface, trochanter, Infinity));
measure('stroke segment, 2.5 cm brush', 400, (run) => {
  const share = (run % 40) / 40;
  const samples = [thighAt(share), thighAt(share + 1 / 40)];
  return strokeMap(surface, front, samples, { radiusCm: 2.5, softCm: 1 });
});
measure('zone of two parts, ways known', 100, () => rasteriseZone(surface, landmarks, zone));
measure('zone part, ways unknown', 60, (run) =>
  rasteriseZone(surface, { ...landmarks }, [
    {
      path: [names[run % names.length]!, names[(7 * run + 3) % names.length]!],
      radius: 3,
      weight: 0.8,
    },
  ]),
);
measure('shift of a drawing by 3 cm', 20, () => shiftDrawing(surface, calf, [0, 1, 0], 3));
