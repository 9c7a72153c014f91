import { race } from '../../../checks/race.ts';
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

const bytes = readBodyBytes();
const body = decodeBody(bytes);
const landmarks = loadLandmarks();
const surface = createSurface(body);
const regions = createRegions(surface, landmarks);
const sizes = { width: 400, height: 900 };
const front = createView(surface, 'front', sizes);
const trochanter = seedsAround(surface, landmarks['greater-trochanter']!);
const calf = drawingFromRegions(body, regions, [{ region: 'right/calf' }]).value;
const names = Object.keys(landmarks).filter((name) => !name.startsWith('ball'));

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

let run = 0;
await race(
  `body: ${body.cellCount} cells`,
  {
    'decode body.bin (floor)': () => decodeBody(bytes),
    surface: () => createSurface(body),
    regions: () => createRegions(surface, landmarks),
    'view, 400 × 900': () => createView(surface, viewNames[run++ % viewNames.length]!, sizes),
    'distance over the whole body': () => distanceFrom(surface, trochanter, Infinity),
    'stroke segment, 2.5 cm brush': () => {
      const share = (run % 40) / 40;
      const samples = [thighAt(share), thighAt(share + 1 / 40)];
      return strokeMap(surface, front, samples, { radiusCm: 2.5, softCm: 1 });
    },
    'zone of two parts, ways known': () => rasteriseZone(surface, landmarks, zone),
    'zone part, ways unknown': () => {
      const path = [names[run % names.length]!, names[(7 * run + 3) % names.length]!];
      return rasteriseZone(surface, { ...landmarks }, [{ path, radius: 3, weight: 0.8 }]);
    },
    'shift of a drawing by 3 cm': () => shiftDrawing(surface, calf, [0, 1, 0], 3),
  },
  { rounds: 100 },
);
