import { join } from 'node:path';
import {
  createModel,
  defaultSettings,
  differentiate,
  type Model,
  type PriorKind,
  type Settings,
  type Story,
} from '@unknot/differential';
import { loadEngine, repositoryRoot, type Engine } from '../src/engine.ts';
import { seeded } from '../proof/seeded.ts';
import { storyOfCase } from '../src/story-of-case.ts';
import { readTrueCases, type TrueCase } from './marked-cases.ts';

/**
 * Chooses the engine's tempers on the development cases by repeated cross-validation: for each
 * fold the settings that score best on the other folds mark the one left out. Nothing here looks at
 * a single case; the search moves only the settings below.
 */
const grid: Readonly<Record<string, readonly number[]>> = {
  ambientNear: [0.05, 0.08, 0.12],
  ambientFar: [0.001, 0.004, 0.01],
  ambientDecay: [0.7, 0.85],
  unpaintedShare: [0.1, 0.2, 0.3],
  drawingStrength: [2, 3, 4, 5],
  smallArea: [20, 60],
  drawingCapDecibans: [25, 35, 50],
  findingStrength: [0.6, 0.8, 1],
  personStrength: [0.6, 1],
  familyDamping: [0.3, 0.6],
};
const samples = 120;
const folds = 8;

interface Candidate {
  readonly settings: Settings;
  /** Log score per case, even and runner's prior in turn. */
  readonly logs: readonly number[];
  readonly ranks: readonly number[];
}

function randomSettings(random: () => number): Settings {
  const picked = Object.fromEntries(
    Object.entries(grid).map(([key, values]) => [
      key,
      values[Math.floor(random() * values.length)],
    ]),
  );
  return { ...defaultSettings, ...picked };
}

function evaluate(
  model: Model,
  stories: readonly Story[],
  cases: readonly TrueCase[],
  prior: PriorKind,
) {
  return stories.map((story, i) => {
    const accept = cases[i]?.truth.truth.accept ?? [];
    const { entries } = differentiate(model, story, { prior });
    const mass = entries
      .filter(({ id }) => accept.includes(id))
      .reduce((s, e) => s + e.posterior, 0);
    const rank = entries.findIndex(({ id }) => accept.includes(id));
    return { log: Math.log(Math.max(mass, 1e-4)), rank: rank < 0 ? 999 : rank + 1 };
  });
}

function candidate(
  engine: Engine,
  stories: readonly Story[],
  cases: readonly TrueCase[],
  settings: Settings,
): Candidate {
  const model = createModel(engine.knowledge, engine.geometry, settings);
  const marks = evaluate(model, stories, cases, 'even');
  return { settings, logs: marks.map(({ log }) => log), ranks: marks.map(({ rank }) => rank) };
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

function bestOn(candidates: readonly Candidate[], keep: (i: number) => boolean): Candidate {
  const score = (c: Candidate): number => mean(c.logs.filter((_, i) => keep(i)));
  return candidates.reduce((best, c) => (score(c) > score(best) ? c : best));
}

function share(ranks: readonly number[], within: number): string {
  return `${((100 * ranks.filter((r) => r <= within).length) / ranks.length).toFixed(1)} %`;
}

const engine = await loadEngine();
const file =
  process.argv[2] ?? join(repositoryRoot() ?? '.', 'atlas', 'cases', 'development.jsonl');
const cases = await readTrueCases(engine, file);
const stories = cases.map(({ given }) => storyOfCase(engine, given));
const random = seeded(7);
const candidates = [
  candidate(engine, stories, cases, defaultSettings),
  ...Array.from({ length: samples }, () =>
    candidate(engine, stories, cases, randomSettings(random)),
  ),
];
const fold = cases.map((_, i) => i % folds);
const heldOut = cases.map((_, i) => {
  const chosen = bestOn(candidates, (j) => fold[j] !== fold[i]);
  return { rank: chosen.ranks[i] ?? 999, log: chosen.logs[i] ?? -9 };
});
const ranks = heldOut.map(({ rank }) => rank);
const all = bestOn(candidates, () => true);
console.log(`cases ${cases.length}, candidates ${candidates.length}, folds ${folds}, even prior`);
console.log(
  `now:       top-1 ${share(candidates[0]?.ranks ?? [], 1)} top-3 ${share(candidates[0]?.ranks ?? [], 3)} top-5 ${share(candidates[0]?.ranks ?? [], 5)} log ${mean(candidates[0]?.logs ?? []).toFixed(3)}`,
);
console.log(
  `held out:  top-1 ${share(ranks, 1)} top-3 ${share(ranks, 3)} top-5 ${share(ranks, 5)} log ${mean(heldOut.map(({ log }) => log)).toFixed(3)}`,
);
console.log(
  `best of all: top-1 ${share(all.ranks, 1)} top-3 ${share(all.ranks, 3)} top-5 ${share(all.ranks, 5)} log ${mean(all.logs).toFixed(3)}`,
);
console.log(
  JSON.stringify(
    Object.fromEntries(Object.keys(grid).map((key) => [key, all.settings[key as keyof Settings]])),
  ),
);
for (const key of Object.keys(grid)) {
  const by = (grid[key] ?? []).map((value) => {
    const with_ = candidates.filter((c) => c.settings[key as keyof Settings] === value);
    return `${value}: ${mean(with_.map((c) => mean(c.logs))).toFixed(3)}`;
  });
  console.log(`  ${key.padEnd(20)} mean log score by value  ${by.join('  ')}`);
}
