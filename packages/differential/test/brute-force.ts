import type { Settings } from '../src/settings.ts';
import type { Story } from '../src/story.ts';
import type { World } from './random-knowledge.ts';

type Region = World['geometry']['regions'][number];

interface Hypothesis {
  readonly members: readonly number[];
  readonly log: number;
}

/**
 * Posterior of each source by plain enumeration of every source × side and pair × side, written
 * from the SPEC alone and apart from the fast path. Ages only; runner's prior.
 */
export function bruteForce(world: World, story: Story, settings: Settings): number[] {
  const { knowledge, geometry } = world;
  const cells = knowledge.cellCount;
  const painted = new Array<number>(cells).fill(0);
  for (const { cell, weight } of story.drawing) painted[cell] = (painted[cell] ?? 0) + weight;
  const area = painted.reduce((sum, w, c) => sum + w * (geometry.area[c] ?? 0), 0);

  const zone = (source: number, side: 'right' | 'left' | 'both', cell: number): number => {
    const map = knowledge.maps[source]?.weights ?? new Float32Array(cells);
    const own = map[cell] ?? 0;
    const other = map[geometry.mirror[cell] ?? 0] ?? 0;
    if (side === 'right') return own;
    return side === 'left' ? other : 1 - (1 - own) * (1 - other);
  };
  const sizeOf = (region: Region): number =>
    [...region.cells].reduce((sum, c) => sum + (geometry.area[c] ?? 0), 0);
  const named = geometry.regions.map(({ cells: members }) =>
    [...members].every((c) => (painted[c] ?? 0) > 1 - 1e-6),
  );
  const namedArea = geometry.regions.reduce((sum, r, i) => sum + (named[i] ? sizeOf(r) : 0), 0);
  const share = area === 0 ? 0 : Math.min(1, namedArea / area);
  const drawn = (weight: (cell: number) => number): number => {
    if (area === 0) return 0;
    const strays = slips(world, weight, settings);
    const chance = strays.map((slip, c) => slip + (1 - slip) * Math.min(weight(c), 0.97));
    const bernoulli = (p: number, w: number): number =>
      w * Math.log(p) + (1 - w) * settings.unpaintedShare * Math.log(1 - p);
    const byHand = chance.reduce(
      (sum, p, c) => sum + (geometry.area[c] ?? 0) * bernoulli(p, painted[c] ?? 0),
      0,
    );
    const byName = geometry.regions.reduce((sum, region, i) => {
      const total = [...region.cells].reduce(
        (s, c) => s + (geometry.area[c] ?? 0) * (chance[c] ?? 0),
        0,
      );
      return sum + bernoulli(total / sizeOf(region), named[i] ? 1 : 0);
    }, 0);
    const count = named.filter(Boolean).length;
    return (
      ((1 - share) * settings.drawingStrength * byHand) / (area + settings.smallArea) +
      (share * settings.namedStrength * byName) / (count + settings.fewNamed)
    );
  };

  const answered = knowledge.findings.filter((f) =>
    ['yes', 'no'].includes(story.findings[f.id] ?? ''),
  );
  const pYes = (table: Float32Array, row: number, source: number, background: number): number => {
    const value = table[row * knowledge.sources.length + source] ?? NaN;
    return Number.isNaN(value) ? background : value;
  };
  const join = (ps: number[], background: number): number => {
    const [a, b] = ps;
    if (a === undefined || b === undefined) return a ?? background;
    if (a < background && b < background) return Math.min(a, b);
    return 1 - ((1 - a) * (1 - b)) / (1 - background);
  };
  const answers = (members: readonly number[]): number => {
    let sum = 0;
    for (const finding of answered) {
      const row = knowledge.findings.indexOf(finding);
      const mates = answered.filter((f) => f.family !== undefined && f.family === finding.family);
      const strength =
        settings.findingStrength * Math.max(1, mates.length) ** -settings.familyDamping;
      const ps = members.map((m) => answerChance(world, row, m, settings));
      const p = join(ps, finding.background);
      const ratio =
        story.findings[finding.id] === 'yes'
          ? p / finding.background
          : (1 - p) / (1 - finding.background);
      sum += strength * Math.log(ratio);
    }
    for (const [row, quality] of knowledge.qualities.entries()) {
      if (!story.qualities.includes(quality.id)) continue;
      const ps = members.map((m) => {
        const own = pYes(knowledge.qualityYes, row, m, quality.background);
        return own + settings.answerSlip * (quality.background - own);
      });
      const strength = settings.findingStrength * story.qualities.length ** -settings.familyDamping;
      sum += strength * Math.log(join(ps, quality.background) / quality.background);
    }
    return sum;
  };
  const person = (source: number): number =>
    settings.personStrength *
    (knowledge.sources[source]?.factors ?? []).reduce(
      (sum, f) => sum + ((story.person.age ?? 0) >= 40 ? Math.log(f.times) : 0),
      0,
    );

  const total = knowledge.sources.reduce((sum, s) => sum + s.prior, 0);
  const raw: { members: number[]; log: number; draw: number }[] = [];
  knowledge.sources.forEach((source, s) => {
    const base = Math.log(source.prior / total) + person(s) + answers([s]);
    const half = (1 - source.bothSides) / 2;
    if (!source.sided) {
      raw.push({ members: [s], log: base, draw: drawn((c) => zone(s, 'right', c)) });
      return;
    }
    raw.push({ members: [s], log: base + Math.log(half), draw: drawn((c) => zone(s, 'right', c)) });
    raw.push({ members: [s], log: base + Math.log(half), draw: drawn((c) => zone(s, 'left', c)) });
    raw.push({
      members: [s],
      log: base + Math.log(source.bothSides),
      draw: drawn((c) => zone(s, 'both', c)),
    });
  });
  for (const pair of knowledge.pairs) {
    const a = knowledge.sources.findIndex((s) => s.id === pair.a);
    const b = knowledge.sources.findIndex((s) => s.id === pair.b);
    const rate = ((knowledge.sources[a]?.prior ?? 0) / total) * pair.share;
    const log = Math.log(rate / 2) + (person(a) + person(b)) / 2 + answers([a, b]);
    for (const side of ['right', 'left'] as const) {
      const map = (c: number): number => 1 - (1 - zone(a, side, c)) * (1 - zone(b, side, c));
      raw.push({ members: [a, b], log, draw: drawn(map) });
    }
  }
  const best = Math.max(...raw.map((h) => h.draw));
  const cap = (settings.drawingCapDecibans * Math.LN10) / 10;
  const hypotheses: Hypothesis[] = raw.map(({ members, log, draw }) => ({
    members,
    log: log + (area === 0 ? 0 : best + cap * (Math.exp((draw - best) / cap) - 1)),
  }));
  return shares(hypotheses, knowledge.sources.length);
}

/** P(yes) of a source to a finding as it will be answered, from D12. */
export function answerChance(world: World, f: number, source: number, settings: Settings): number {
  const { findings, sources, yes } = world.knowledge;
  const background = findings[f]?.background ?? NaN;
  const own = yes[f * sources.length + source] ?? NaN;
  const { answerSlip } = settings;
  return Number.isNaN(own) ? background : (1 - answerSlip) * own + answerSlip * background;
}

/** P(painted) by a slip per cell, from the number of steps to the zone found by plain relaxation. */
function slips(world: World, weight: (cell: number) => number, settings: Settings): number[] {
  const { starts, items } = world.geometry.neighbours;
  const count = world.knowledge.cellCount;
  const steps = Array.from({ length: count }, (_, c) =>
    Math.fround(weight(c)) >= 0.05 ? 0 : Infinity,
  );
  for (let round = 0; round < count; round++)
    for (let c = 0; c < count; c++)
      for (let at = starts[c] ?? 0; at < (starts[c + 1] ?? 0); at++)
        steps[c] = Math.min(steps[c] ?? Infinity, 1 + (steps[items[at] ?? 0] ?? Infinity));
  const { ambientNear, ambientFar, ambientDecay, ambientRings } = settings;
  return steps.map((n) =>
    n > ambientRings ? ambientFar : ambientFar + (ambientNear - ambientFar) * ambientDecay ** n,
  );
}

/** Normalises, and splits each pair between its members by their own posteriors. */
function shares(hypotheses: readonly Hypothesis[], count: number): number[] {
  const top = Math.max(...hypotheses.map((h) => h.log));
  const mass = hypotheses.map((h) => Math.exp(h.log - top));
  const total = mass.reduce((a, b) => a + b, 0);
  const single = new Array<number>(count).fill(0);
  hypotheses.forEach((h, i) => {
    const [only, second] = h.members;
    if (second === undefined && only !== undefined)
      single[only] = (single[only] ?? 0) + (mass[i] ?? 0) / total;
  });
  const share = [...single];
  hypotheses.forEach((h, i) => {
    const [a, b] = h.members;
    if (a === undefined || b === undefined) return;
    const toA = (single[a] ?? 0) / ((single[a] ?? 0) + (single[b] ?? 0));
    share[a] = (share[a] ?? 0) + (toA * (mass[i] ?? 0)) / total;
    share[b] = (share[b] ?? 0) + ((1 - toA) * (mass[i] ?? 0)) / total;
  });
  return share;
}
