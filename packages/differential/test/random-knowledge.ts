import { triageLevels, type Knowledge, type Source } from '../src/knowledge.ts';
import type { Geometry } from '../src/model.ts';
import type { Answer, Story } from '../src/story.ts';

/** A small seeded generator (mulberry32): numbers in 0…1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface World {
  readonly knowledge: Knowledge;
  readonly geometry: Geometry;
}

/** Each side a chain, both ending at the two midline cells. */
function ladder(cells: number): Geometry['neighbours'] {
  const touching = Array.from({ length: cells }, (): number[] => []);
  const join = (a: number, b: number): void => {
    touching[a]?.push(b);
    touching[b]?.push(a);
  };
  for (let i = 0; i + 2 < cells - 2; i++) join(i, i + 2);
  for (const middle of [cells - 2, cells - 1])
    for (const end of [cells - 4, cells - 3]) join(middle, end);
  const starts = new Uint32Array(cells + 1);
  touching.forEach((row, i) => (starts[i + 1] = (starts[i] ?? 0) + row.length));
  return { starts, items: Uint16Array.from(touching.flat()) };
}

/** Cells 2i and 2i+1 mirror each other; the last two are on the midline. */
function geometryOf(cells: number, random: () => number): Geometry {
  const mirror = Uint16Array.from({ length: cells }, (_, i) => (i >= cells - 2 ? i : i ^ 1));
  const area = new Float32Array(cells);
  for (let i = 0; i < cells; i++) area[i] = 1 + random();
  for (let i = 0; i < cells; i++) area[i] = area[Math.min(i, mirror[i] as number)] as number;
  const paintable = new Uint8Array(cells).fill(1);
  return { mirror, area, paintable, neighbours: ladder(cells), regions: regionsOf(cells) };
}

/** Two regions a side, the second pair sharing a midline cell, and one on the midline. */
function regionsOf(cells: number): Geometry['regions'] {
  const region = (id: string, ...members: number[]): Geometry['regions'][number] => ({
    id,
    cells: Uint16Array.from(members),
  });
  return [
    region('thigh', 0, 2, 4),
    region('thigh', 1, 3, 5),
    region('belly', cells - 6, cells - 4, cells - 2),
    region('belly', cells - 5, cells - 3, cells - 2),
    region('pubic', cells - 1),
  ];
}

function symmetric(weights: Float32Array, mirror: Uint16Array): Float32Array {
  return weights.map((w, i) => Math.max(w, weights[mirror[i] as number] as number));
}

/** A random small atlas: sources, some central, with sparse zones, gaps, pairs and no red flags. */
export function randomWorld(seed: number, sourceCount = 5, findingCount = 6): World {
  const random = seeded(seed);
  const cells = 24;
  const geometry = geometryOf(cells, random);
  const sources: Source[] = Array.from({ length: sourceCount }, (_, i) => ({
    id: `source-${i}`,
    kind: random() < 0.5 ? 'muscle' : 'condition',
    sided: random() < 0.8,
    action: triageLevels[Math.floor(random() * 5)] ?? 'self-care',
    gate: random() < 0.2 ? 'bone' : 'none',
    prior: 1 + 400 * random(),
    bothSides: 0.05 + 0.3 * random(),
    factors: [{ when: { age: { from: 40 } }, times: 0.3 + 3 * random() }],
  }));
  const table = (rows: number): Float32Array =>
    Float32Array.from({ length: rows * sourceCount }, () =>
      random() < 0.3 ? NaN : 0.02 + 0.95 * random(),
    );
  const maps = sources.map((source) => {
    const raw = Float32Array.from({ length: cells }, () => (random() < 0.5 ? random() : 0));
    const weights = source.sided ? raw : symmetric(raw, geometry.mirror);
    return { cells: Uint16Array.from(weights.keys()), weights };
  });
  const knowledge: Knowledge = {
    version: 'test',
    body: 'test',
    cellCount: cells,
    sources,
    findings: Array.from({ length: findingCount }, (_, i) => ({
      id: `finding-${i}`,
      kind: 'history',
      seconds: 5,
      background: 0.05 + 0.6 * random(),
      notWhen: [],
      ...(i % 2 === 0 ? { family: 'even' } : {}),
      ...(i % 3 === 0 ? { askWhen: { touches: ['thigh', 'pubic'] } } : {}),
    })),
    yes: table(findingCount),
    qualities: [
      { id: 'ache', background: 0.6 },
      { id: 'burning', background: 0.1 },
    ],
    qualityYes: table(2),
    maps,
    pairs: [{ a: 'source-0', b: 'source-1', share: 0.2 }],
    redFlags: [],
    cautions: [],
  };
  return { knowledge, geometry };
}

/** A random story over that atlas. */
export function randomStory(world: World, seed: number): Story {
  const random = seeded(seed ^ 0x9e3779b9);
  const answers: readonly Answer[] = ['yes', 'no', 'not-sure'];
  const findings: Record<string, Answer> = {};
  for (const { id } of world.knowledge.findings)
    if (random() < 0.7) findings[id] = answers[Math.floor(random() * 3)] ?? 'yes';
  const named = new Set(
    world.geometry.regions.flatMap(({ cells }) => (random() < 0.2 ? [...cells] : [])),
  );
  const loose = random() < 0.7 ? 0.4 : 0;
  const drawing = Array.from({ length: world.knowledge.cellCount }, (_, cell) => ({
    cell,
    weight: named.has(cell) ? 1 : random(),
  })).filter(({ cell }) => named.has(cell) || random() < loose);
  return {
    person: random() < 0.5 ? { age: 20 + Math.floor(50 * random()) } : {},
    drawing,
    touches: [],
    qualities: random() < 0.5 ? ['burning'] : [],
    findings,
  };
}
