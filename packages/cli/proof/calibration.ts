import { differentiate, type Story } from '@unknot/differential';
import type { Engine } from '../src/engine.ts';
import { shuffled, type Random } from './draws.ts';
import { fitLogistic, type LogisticFit, type Observation } from './logistic-fit.ts';
import {
  askable,
  openingStory,
  simulateRunner,
  usualNoise,
  type Noise,
  type Runner,
} from './simulate-runner.ts';

/** A tenth of the scale of posteriors and what became of the sources placed there. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanPosterior: number;
  /** Share of them that were the true source. */
  readonly trueShare: number;
}

export interface Calibration {
  readonly runners: number;
  /** Over (runner, source among the first ten): is it the true source, on the engine's log-odds. */
  readonly pooled: LogisticFit;
  /** The same over the first source of each runner alone. */
  readonly first: LogisticFit;
  readonly bins: readonly Bin[];
  /** Mean natural log of the true source's posterior. */
  readonly logScore: number;
  /** Mean of (1 − posterior of the true source)², as the exam has it. */
  readonly brier: number;
  readonly top1: number;
  readonly top3: number;
}

const placesPooled = 10;
const [fewestAnswers, mostAnswers] = [10, 20];
const smallestPosterior = 1e-12;

/** One place in one runner's ranking. */
interface Placed {
  readonly runner: number;
  readonly place: number;
  readonly posterior: number;
  readonly isTrue: boolean;
}

/** The runner after 10–20 of the questions that may be asked of them, drawn at random. */
function partlyAnswered(engine: Engine, runner: Runner, random: Random): Story {
  const story = openingStory(runner);
  const count = fewestAnswers + Math.floor((mostAnswers - fewestAnswers + 1) * random());
  const asked = shuffled(random, askable(engine, story, [])).slice(0, count);
  return {
    ...story,
    findings: Object.fromEntries(asked.map((id) => [id, runner.answers[id] as 'yes' | 'no'])),
  };
}

function logOdds(posterior: number): number {
  const p = Math.min(1 - smallestPosterior, Math.max(smallestPosterior, posterior));
  return Math.log(p / (1 - p));
}

function fitOf(placed: readonly Placed[]): LogisticFit {
  const observation = ({ posterior, isTrue, runner }: Placed): Observation => ({
    x: logOdds(posterior),
    y: isTrue ? 1 : 0,
    group: runner,
  });
  return fitLogistic(placed.map(observation));
}

function binsOf(placed: readonly Placed[]): Bin[] {
  return Array.from({ length: 10 }, (_, i) => {
    const inside = placed.filter(({ posterior }) => Math.min(9, Math.floor(10 * posterior)) === i);
    const mean = (of: (p: Placed) => number): number =>
      inside.reduce((sum, p) => sum + of(p), 0) / Math.max(1, inside.length);
    return {
      from: i / 10,
      to: (i + 1) / 10,
      count: inside.length,
      meanPosterior: mean(({ posterior }) => posterior),
      trueShare: mean(({ isTrue }) => (isTrue ? 1 : 0)),
    };
  });
}

/** Where simulated runners come from, when not from the atlas with the usual noise. */
export interface World {
  readonly noise?: Noise;
  /** Knowledge the runners are drawn from, if it is not the engine's. */
  readonly truth?: Engine;
}

/** Simulates runners, ranks each after 10–20 random answers, and holds the posteriors to the truth. */
export function calibrate(
  engine: Engine,
  runners: number,
  random: Random,
  { noise = usualNoise, truth = engine }: World = {},
): Calibration {
  const placed: Placed[] = [];
  let [log, brier, first, firstThree] = [0, 0, 0, 0];
  for (let i = 0; i < runners; i++) {
    const runner = simulateRunner(truth, random, noise);
    const { entries } = differentiate(engine.model, partlyAnswered(engine, runner, random));
    const place = entries.findIndex(({ id }) => id === runner.source);
    const posterior = entries[place]?.posterior ?? 0;
    log += Math.log(Math.max(posterior, smallestPosterior)) / runners;
    brier += (1 - posterior) ** 2 / runners;
    first += (place === 0 ? 1 : 0) / runners;
    firstThree += (place < 3 ? 1 : 0) / runners;
    for (const [at, entry] of entries.slice(0, placesPooled).entries())
      placed.push({ runner: i, place: at, posterior: entry.posterior, isTrue: at === place });
  }
  return {
    runners,
    pooled: fitOf(placed),
    first: fitOf(placed.filter(({ place }) => place === 0)),
    bins: binsOf(placed),
    logScore: log,
    brier,
    top1: first,
    top3: firstThree,
  };
}
