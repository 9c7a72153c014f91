import { seeded } from '../test/random-knowledge.ts';
import type { Geometry } from '../src/model.ts';
import type { Knowledge } from '../src/knowledge.ts';
import type { Answer, Story } from '../src/story.ts';

/** Size of the real atlas and body: 95 sources, 125 findings, 36 pairs, 8,600 cells, 72 regions. */
const size = {
  sources: 95,
  findings: 125,
  pairs: 36,
  cells: 8600,
  paintable: 5200,
  zone: 220,
  regions: 72,
  regionCells: 72,
};

/** A seeded atlas of the real one's size; sources, zones and probabilities mean nothing. */
export function syntheticWorld(seed: number): { knowledge: Knowledge; geometry: Geometry } {
  const random = seeded(seed);
  const pick = (n: number): number => Math.floor(random() * n);
  const ids = Array.from({ length: size.sources }, (_, i) => `source-${i}`);
  const geometry: Geometry = {
    area: Float32Array.from({ length: size.cells }, () => 1.5 + random()),
    mirror: Uint16Array.from({ length: size.cells }, (_, i) => i ^ 1),
    paintable: Uint8Array.from({ length: size.cells }, (_, i) => (i < size.paintable ? 1 : 0)),
    neighbours: { starts: new Uint32Array(size.cells + 1), items: new Uint16Array(0) },
    regions: Array.from({ length: size.regions }, (_, region) => ({
      id: `region-${Math.floor(region / 2)}`,
      cells: Uint16Array.from({ length: size.regionCells }, (_, i) => {
        const block = Math.floor(region / 2) * size.regionCells;
        return 2 * (block + i) + (region % 2);
      }),
    })),
  };
  const knowledge: Knowledge = {
    version: 'bench',
    body: 'bench',
    cellCount: size.cells,
    sources: ids.map((id, i) => ({
      id,
      kind: i < 30 ? 'muscle' : 'condition',
      sided: i < 88,
      action: i < 40 ? 'self-care' : 'see-physio',
      gate: 'none',
      prior: 1 + 300 * random(),
      bothSides: 0.1,
      factors: [{ when: { age: { from: 50 } }, times: 2 }],
    })),
    findings: Array.from({ length: size.findings }, (_, i) => ({
      id: `finding-${i}`,
      kind: 'history',
      seconds: 5,
      background: 0.05 + 0.5 * random(),
      notWhen: [],
    })),
    yes: Float32Array.from({ length: size.findings * size.sources }, () =>
      random() < 0.8 ? NaN : 0.02 + 0.9 * random(),
    ),
    qualities: [{ id: 'ache', background: 0.7 }],
    qualityYes: new Float32Array(size.sources).fill(NaN),
    maps: ids.map(() => {
      const start = pick(size.paintable - size.zone);
      return {
        cells: Uint16Array.from({ length: size.zone }, (_, i) => start + i),
        weights: Float32Array.from({ length: size.zone }, () => random()),
      };
    }),
    pairs: Array.from({ length: size.pairs }, (_, i) => ({
      a: `source-${i}`,
      b: `source-${i + 1}`,
      share: 0.1,
    })),
    redFlags: [],
    cautions: [],
  };
  return { knowledge, geometry };
}

/** A story of 200 painted cells and 20 answered findings. */
export function syntheticStory(): Story {
  const findings: Record<string, Answer> = {};
  for (let i = 0; i < 20; i++) findings[`finding-${i * 3}`] = i % 3 === 0 ? 'no' : 'yes';
  const drawing = Array.from({ length: 200 }, (_, i) => ({ cell: 1000 + 2 * i, weight: 1 }));
  return { person: { age: 34 }, drawing, touches: [], qualities: ['ache'], findings };
}
