import type { Engine } from '../src/engine.ts';
import { trial, type Trial } from './redraw.ts';
import { seeded } from './seeded.ts';

export interface RedrawRow {
  readonly muscle: string;
  readonly trials: number;
  /** Share of trials in which the muscle stays first or tied, 0…1. */
  readonly kept: number;
  readonly meanTie: number;
  /** Who wins otherwise, with how often. */
  readonly rivals: readonly (readonly [string, number])[];
}

function countRivals(lost: readonly Trial[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { winner } of lost) counts.set(winner, (counts.get(winner) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Redraws each muscle's zone `trials` times; seeded, so the same table every time. */
export function redrawRows(
  engine: Engine,
  muscles: readonly string[],
  trials: number,
): RedrawRow[] {
  return muscles.map((muscle) => {
    const source = engine.knowledge.sources.findIndex(({ id }) => id === muscle);
    const random = seeded(1 + source);
    const results = Array.from({ length: trials }, () => trial(engine, source, random));
    const lost = results.filter(({ kept }) => !kept);
    return {
      muscle,
      trials,
      kept: 1 - lost.length / trials,
      meanTie: results.reduce((sum, { tie }) => sum + tie, 0) / trials,
      rivals: countRivals(lost),
    };
  });
}

/** The rows as a Markdown table. */
export function redrawTable(rows: readonly RedrawRow[]): string {
  const percent = (x: number): string => `${(100 * x).toFixed(1)} %`;
  const mean = (of: (row: RedrawRow) => number): number =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  return [
    '| muscle | first or tied | mean tie | wins otherwise |',
    '|---|---|---|---|',
    ...rows.map(
      ({ muscle, trials, kept, meanTie, rivals }) =>
        `| ${muscle} | ${percent(kept)} | ${meanTie.toFixed(2)} | ${rivals
          .slice(0, 4)
          .map(([id, count]) => `${id} ${percent(count / trials)}`)
          .join(', ')} |`,
    ),
    `| mean | ${percent(mean((row) => row.kept))} | ${mean((row) => row.meanTie).toFixed(2)} | |`,
    '',
  ].join('\n');
}

/** Share of a source's zone, by weight, that is another's as well, 0…1. */
function sharedZone({ knowledge, model }: Engine, one: string, other: string): number {
  const mapOf = (id: string) => knowledge.maps[model.sourceIndex.get(id) ?? -1];
  const [own, theirs] = [mapOf(one), mapOf(other)];
  const weights = new Map([...(theirs?.cells ?? [])].map((cell, i) => [cell, theirs?.weights[i]]));
  let [shared, all] = [0, 0];
  own?.cells.forEach((cell, i) => {
    const weight = own.weights[i] ?? 0;
    all += weight;
    shared += Math.min(weight, weights.get(cell) ?? 0);
  });
  return shared / all;
}

/** Why a muscle stays first less often than wanted: how much of its zone its winner shares. */
export function explainedRows(engine: Engine, rows: readonly RedrawRow[], wanted: number): string {
  const lines = rows.flatMap(({ muscle, kept, rivals }) => {
    const [winner] = rivals[0] ?? [];
    if (kept >= wanted || winner === undefined) return [];
    const share = Math.round(100 * sharedZone(engine, muscle, winner));
    return [
      `- ${muscle}: ${share} % of its zone is also that of ${winner}. A drawing parts them seldom; the answers must.`,
    ];
  });
  if (lines.length === 0) return '';
  return ['Under 85 %, and why:', '', ...lines, ''].join('\n');
}
